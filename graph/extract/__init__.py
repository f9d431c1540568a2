"""Minutes -> Statements, each with its span and the rule that read it."""
