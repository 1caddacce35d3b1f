"""Atom and RSS of what an institution publishes."""
