"""Where uploaded files are kept, and what is told to people while they cannot be had."""
