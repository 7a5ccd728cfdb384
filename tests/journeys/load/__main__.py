"""Many workstations work on one server, which is killed now and then, and so are they.

Run ``python -m tests.journeys.load --workstations 30 --seconds 600 --kills 10``. Afterwards every
write that was said done is there once, none that was not said done is there twice, histories are
complete, what is derived is true, and no deadlock reached a person.
"""

import argparse
import random
import tempfile
from pathlib import Path

from tests.journeys.load.checking import check_kept, find_delays
from tests.journeys.load.running import run


def main() -> None:
    """Run as asked, and print what was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--workstations", type=int, default=30)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--kills", type=int, default=0, help="of the server; as many workstations")
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))  # noqa: S311
    options = parser.parse_args()
    print(f"seed {options.seed}")
    # Where other users come, too: the server is one, whatever the tests' own folder is.
    with tempfile.TemporaryDirectory(dir="/var/tmp") as folder:  # as it says
        Path(folder).chmod(0o711)  # the server is another user
        done = run(Path(folder), options.workstations, options.seconds, options.kills, options.seed)
        for line in check_kept(done):
            print(line)
        print(find_delays(done))


if __name__ == "__main__":
    main()
