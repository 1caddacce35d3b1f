"""What is asked of the search, without who asks: see `docs/decisions/0031-query-log.md`."""
