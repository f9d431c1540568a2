"""Bordkort: a sourced graph of who sits where, for whom, and says who, read from Danish minutes."""
