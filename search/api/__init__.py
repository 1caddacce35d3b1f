"""The search for other programs: the same results as JSON, described by OpenAPI."""
