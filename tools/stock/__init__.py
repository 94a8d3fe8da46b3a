"""The stock of Word templates, built from its wording and its layouts.

The wording stands once per language in ``wording/``, as text that a lawyer can read; how it
looks on paper stands once per preset in ``layout``. ``python -m tools.stock`` joins them and
writes ``templates/``. Whoever edits a template in Word edits a copy: the next build would
overwrite the stock, and a test says so.
"""
