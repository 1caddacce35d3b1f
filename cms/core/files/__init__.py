"""Uploaded files, wherever they are kept, and what is told to people while they cannot be had."""
