"""Letting an index follow the table: what has changed, sending it, making an index anew, proof."""
