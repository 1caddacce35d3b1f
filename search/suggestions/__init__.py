"""What somebody may be about to ask: see `docs/decisions/0033-suggestions.md`."""
