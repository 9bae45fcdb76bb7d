"""The MkDocs theme `kernwijzer`: its templates stand in `site_templates/thema/`, which the plugin puts in front."""
