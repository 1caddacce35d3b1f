"""What the portal costs and how fast it is: `make bench` runs all and ends with one table."""
