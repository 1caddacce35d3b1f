"""How well the search finds: known questions with known answers, asked as the search page asks."""
