"""One sandbox: a task runs in a process of its own, bytes in and bytes out, within limits.

    import worker

    READ: Final = "written_questions.files.file_task:read"  # module:function, (bytes) -> bytes

    worker.run(READ, data, worker.Limits(seconds=20, memory=1_000_000_000))

* ``run`` gives the bytes that the function returned, or raises ``NoAnswer`` with the code ``too_slow``,
  ``too_large``, ``broken`` or ``busy``. Whoever calls makes a sentence of it.
* A task is named by the code that calls, never by data. Its function takes and returns bytes: JSON,
  where it is more than one value. What it raises becomes ``broken``; what it wants to say (a refusal)
  it returns. MemoryError and RecursionError it may let go: they become ``too_large``.
* ``keep_ready(task)`` keeps one idle process with the task's module imported, for tasks whose imports
  take long; it is used once and replaced, and ends when nobody needs it for a while.
* Not more than ``AT_ONCE`` of the same task run at a time, so that no task can take the machine and
  none has to wait for another kind; who waits longer than ``TURN`` seconds gets ``busy``.
* The process has no settings of the atlas (no address of the database), no file that it could write,
  and ends with the process that started it. It imports our packages and those installed; what it
  needs from the database, its caller sends with the data.
* For processes that are no tasks: ``kill_tree`` ends one with all that it started, ``memory_below``
  says what that holds, ``NO_WINDOW`` starts one without a window.

The limits hold twice where the system can (the process limits itself, and is watched), and by the
watchdog alone elsewhere, as on Windows. See docs/decisions/0014.
"""

from worker.faults import NoAnswer
from worker.limits import Limits
from worker.process import NO_WINDOW
from worker.runner import AT_ONCE, TURN, keep_ready, run
from worker.trees import kill_tree, memory_below

__all__ = [
    "AT_ONCE",
    "NO_WINDOW",
    "TURN",
    "Limits",
    "NoAnswer",
    "keep_ready",
    "kill_tree",
    "memory_below",
    "run",
]
