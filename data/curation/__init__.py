"""The curator's tools: adding rows, what changed, what is missing."""
