"""How each language says things: dates, numbers, money, lists, quotes and Lithuanian cases.

Knows nothing of agreements or Word, and is plain Python, so that it can be used alone.
"""
