"""The records that the stages hand to one another; nothing but the standard library."""
