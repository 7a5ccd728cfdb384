"""Runs one command of the program into nowhere, then says how much memory it held."""

import json
import os
import sys
from contextlib import redirect_stdout
from pathlib import Path

from benchmarks.memory import peak_memory_mb
from tracker.cli import main

if __name__ == "__main__":
    with Path(os.devnull).open("w", encoding="utf-8") as nowhere, redirect_stdout(nowhere):
        code = main(sys.argv[1:])
    print(json.dumps({"memory_mb": peak_memory_mb()}))
    sys.exit(code)
