"""Writes the parts of the documentation that the code itself says."""
