"""Statements -> entities and facts: who is who."""
