"""What drivers say of a line that breaks does not reach the terminal: it quotes what was asked."""

import subprocess
import sys

import pytest

from tests.servers import Server

pytestmark = pytest.mark.server_always
BREAKS = """
import logging, sys
import psycopg
from sqlalchemy import text
from tracker.errors import TrackerError
from tracker.models.database import Database

address = sys.argv[1]
clinic = Database.open(address)
for open_one in (clinic.read, clinic.write):
    try:
        with open_one() as session:
            session.execute(text("SELECT 'Maria Example'")).all()
            with psycopg.connect(address.replace("+psycopg", ""), autocommit=True) as other:
                other.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE datname = current_database() AND usename = current_user"
                    " AND pid <> pg_backend_pid()"
                )
            session.execute(text("SELECT 'Maria Example'")).all()
    except TrackerError:
        print("refused in words")
for driver in ("psycopg", "psycopg.pool", "sqlalchemy", "sqlalchemy.pool.impl.QueuePool"):
    logging.getLogger(driver).error("Maria Example")
clinic.close()
"""


def test_a_broken_line_leaves_nothing_on_the_terminal(server: Server) -> None:
    with server.lent() as address:
        command = [sys.executable, "-c", BREAKS, address]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)

    assert done.stdout == "refused in words\n" * 2
    assert done.stderr == ""
