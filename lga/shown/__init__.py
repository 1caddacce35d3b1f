"""Whose pages show what: which hosts' kept pages are old once something has changed."""
