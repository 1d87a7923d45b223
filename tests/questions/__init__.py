"""Questions as people type them, with what a right answer holds."""
