"""``python -m data_access.loading``, as it was called before: ``python -m importing.readiness``."""

import runpy

if __name__ == "__main__":
    runpy.run_module("importing.readiness", run_name="__main__", alter_sys=True)
