"""What all tests share."""

pytest_plugins = ["tests.botapi.fixtures", "tests.fixtures"]
