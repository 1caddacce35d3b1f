"""What a change concerns: which hosts' pages (`hosts`), and which of those (`subjects`)."""
