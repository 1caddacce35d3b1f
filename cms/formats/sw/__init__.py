"""Swahili; Django ships no formats for it."""
