"""Dates, numbers and money as Tanzanian offices write them."""
