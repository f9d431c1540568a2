"""Document -> Minutes: the meeting, who was there, the agenda."""
