"""Python reads this when it starts: every look-up and every connection of the process is written down.

An audit hook sits below `socket`, where no library gets past it. It goes to the file in RECORD_FILE.
"""

from __future__ import annotations

import os
import sys
from typing import Any, Final

LOOK_UPS: Final = (
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.gethostbyaddr",
    "socket.getnameinfo",
)
SENT: Final = ("socket.connect", "socket.sendto", "socket.sendmsg")

_record = os.open(os.environ["RECORD_FILE"], os.O_WRONLY | os.O_APPEND | os.O_CREAT)


def _write_down(event: str, arguments: tuple[Any, ...]) -> None:
    if event in LOOK_UPS:
        os.write(_record, f"{event} {arguments[0]!r}\n".encode())
    elif event in SENT:
        os.write(_record, f"{event} {arguments[1]!r}\n".encode())


sys.addaudithook(_write_down)
