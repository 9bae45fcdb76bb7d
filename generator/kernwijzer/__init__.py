"""Kernwijzer: a public, printable, checkable page for every kern of a Dutch municipality."""

__version__ = "0.1.0"
