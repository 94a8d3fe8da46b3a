"""The first pass of reading: from the bytes of a file to a tree of values, each with its place.

YAML and JSON are read alike: every value is text, and the agreement's models decide what it
means. So ``no``, ``007``, ``+370 5 266`` and ``2019-06-31`` stay what was typed.
"""
