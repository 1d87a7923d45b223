"""The curated dataset: rows, vocabulary, loading and the DuckDB that answers run on."""
