"""The visual language as a living page: each component with its contract, in each of its states."""
