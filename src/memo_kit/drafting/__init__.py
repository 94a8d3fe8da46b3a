"""From an agreement and a Word template to a document, and from a document to a file."""
