"""English as Tanzania writes it: the day first, and no a.m. and p.m. beside a deadline."""
