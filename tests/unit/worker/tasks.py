"""Tasks that behave, and tasks that do what a bad file could make a reader do."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time

from tests.unit.worker.like_windows import gone


def echo(data: bytes) -> bytes:
    """The data."""
    print("what libraries print does not come between")
    return data


def settings(_data: bytes) -> bytes:
    """The settings that the process has."""
    return json.dumps(dict(os.environ)).encode()


def missing(_data: bytes) -> bytes:
    """What only Unix has and this process has not."""
    return json.dumps(gone()).encode()


def spin(_data: bytes) -> bytes:
    """An endless loop."""
    while True:
        pass


def sleep(_data: bytes) -> bytes:
    """Waits for what never comes."""
    while True:
        time.sleep(60)


def eat(_data: bytes) -> bytes:
    """Takes memory until there is none."""
    held = []
    while True:
        held.append(bytearray(os.urandom(1000)) * 10_000)


def pour(data: bytes) -> bytes:
    """An answer of as many bytes as asked."""
    return bytes(int(data))


def recurse(data: bytes) -> bytes:
    """Calls itself for ever."""
    return recurse(data)


def fail(_data: bytes) -> bytes:
    """Raises something with a secret in it."""
    raise ZeroDivisionError("geheim")


def die(_data: bytes) -> bytes:
    """Ends in the middle."""
    os._exit(3)


FAMILY = """
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
print(child.pid, flush=True)
child.wait()
"""


def breed(data: bytes) -> bytes:
    """Starts a process that starts a process, and gives both numbers; or waits, when told to."""
    child = subprocess.Popen([sys.executable, "-c", FAMILY], stdout=subprocess.PIPE)
    assert child.stdout
    numbers = [child.pid, int(child.stdout.readline())]
    return sleep(data) if data == b"wait" else json.dumps(numbers).encode()
