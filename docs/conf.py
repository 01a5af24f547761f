"""How the documents become a site: `make site`."""

import importlib.metadata

project = "fitlift"
author = "The fitlift authors"
release = importlib.metadata.version("fitlift")

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_site"]
html_theme = "furo"
html_title = f"fitlift {release}"
# nothing is loaded from elsewhere, and the same documents give the same pages
html_last_updated_fmt = None
html_copy_source = False
html_show_sphinx = False

myst_enable_extensions = ["html_image"]
myst_heading_anchors = 3
add_module_names = False
autodoc_typehints = "none"
napoleon_google_docstring = False
# a lone apostrophe in what a command prints is no quote of a shell
suppress_warnings = ["misc.highlighting_failure"]
