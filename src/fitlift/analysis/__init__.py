"""Pure functions, tables in and new tables out: no files, clocks, configuration or printing.

No module here imports another.
"""
