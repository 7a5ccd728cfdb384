"""How fast the program is, as ratios against a floor measured in the same run.

``.venv/bin/python -m benchmarks`` prints a table and, last, one line of JSON. Nothing here is a
test: figures are read by people. Without a display everything is drawn offscreen.
"""
