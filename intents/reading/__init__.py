"""Reading: a text becomes a typed `Question`, or it is said what was not understood."""
