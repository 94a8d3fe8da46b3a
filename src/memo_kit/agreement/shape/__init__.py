"""The second pass of reading: whether each value fits its field, said in the user's words."""
