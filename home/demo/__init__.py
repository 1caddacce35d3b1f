"""`make demo`: the portal on one machine, for whoever wants to try it."""
