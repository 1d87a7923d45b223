"""What all tests share."""

from hypothesis import settings

pytest_plugins = ["tests.botapi.fixtures", "tests.fixtures", "tests.rows"]

# The same examples every time, however busy the machine is.
settings.register_profile("suite", deadline=None, derandomize=True)
settings.load_profile("suite")
