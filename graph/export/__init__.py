"""Knowledge -> files."""
