"""What the page editor checks beyond single fields."""
