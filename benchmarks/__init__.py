"""How fast the program is, on clinics of two sizes and against floors measured in the same run.

``.venv/bin/python -m benchmarks`` prints tables and, last, one line of JSON; ``--quick`` measures a
small clinic only. Nothing here is a test: figures are read by people. Without a display everything
is drawn offscreen.
"""
