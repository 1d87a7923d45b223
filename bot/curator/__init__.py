"""`carcapital data`: the curator's tools."""
