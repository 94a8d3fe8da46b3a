"""Jinja in Word: templates that are opened once, checked against a model and filled many times."""
