"""From a question's text to an answer: reading, and one folder an intent."""
