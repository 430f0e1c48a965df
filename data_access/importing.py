"""``python -m data_access.importing``, as it was called before: ``python -m importing``."""

import runpy

if __name__ == "__main__":
    runpy.run_module("importing", run_name="__main__", alter_sys=True)
