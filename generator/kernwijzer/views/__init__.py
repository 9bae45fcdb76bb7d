"""All that a template may see: frozen views whose values are final."""
