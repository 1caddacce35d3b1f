"""Pictures on their way in, and on their way to a reader."""
