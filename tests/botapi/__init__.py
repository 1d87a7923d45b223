"""The test suite's own Bot API server, and the handle tests have on it."""
