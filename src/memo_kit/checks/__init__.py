"""Rules about data and finished documents, each in its own small place."""
