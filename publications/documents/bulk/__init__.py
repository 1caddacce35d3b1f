"""Many documents at once: their files, and a table of what is known of each."""
