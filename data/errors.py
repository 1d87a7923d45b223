"""What is wrong with the dataset's files, said so that a curator can mend it."""

from pathlib import Path


class DatasetError(Exception):
    """A file of the dataset that cannot be used: where, what is wrong, and what to do."""

    def __init__(
        self,
        file: Path,
        problem: str,
        remedy: str,
        *,
        line: int | None = None,
        column: str | None = None,
    ) -> None:
        self.file, self.line, self.column = file, line, column
        self.problem, self.remedy = problem, remedy
        where = str(file)
        where += f", line {line}" if line else ""
        where += f", column {column}" if column else ""
        super().__init__(f"{where}: {problem}; {remedy}")
