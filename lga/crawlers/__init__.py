"""What search engines are told of a site: which pages it has, and what to leave alone."""
