"""Reviews: somebody reads a page again and finds it right, though nothing had to be changed."""
