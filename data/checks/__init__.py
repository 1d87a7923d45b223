"""What can be wrong with a dataset: errors stop the start, findings are judged by people."""
