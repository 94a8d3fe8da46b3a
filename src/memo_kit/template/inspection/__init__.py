"""Checking a template against a model, before any data are there."""
