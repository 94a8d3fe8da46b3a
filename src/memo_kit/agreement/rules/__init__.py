"""Rules that hold between fields, a module a noun; each fault has the field to mend.

:meth:`memo_kit.agreement.agreement.Agreement.faults` calls them in reading order.
"""
