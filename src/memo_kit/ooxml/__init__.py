"""Word's file format: the package, its parts, runs, tables, numbering and text.

The only room that knows Word's XML; everything above it speaks of parts, places and texts.
"""
