"""Documents before the public: their addresses, their reading, and their place in the admin."""
