"""The tests, in folders that follow src/memo_kit."""
