"""Addresses of the institutions' former sites, and where on ours they lead."""
