"""Reads documents for a build: several at a time, each within limits, and each only once.

The seven stages know nothing of processes, caches and clusters; this room runs the first three of them (read, parse,
extract) on each document and hands the readings over in order. Nothing is imported here, so that a worker process
loads no more than its tasks need.
"""
