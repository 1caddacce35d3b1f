"""Real servers of a test's own, which may be ended while others use them."""
