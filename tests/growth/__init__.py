"""How fast answers are, and how much memory they take: `make bench`. Nothing is asserted."""
