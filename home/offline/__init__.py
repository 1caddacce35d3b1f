"""Reading without a connection: what a browser keeps, and what it says of it."""
