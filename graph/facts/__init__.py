"""Knowledge on disk: the register, the reviewed facts, the verdicts."""
