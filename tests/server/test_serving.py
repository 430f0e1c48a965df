"""Where the server listens and what its settings say decides under which names it answers."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from benchmarks.servers import ROOT
from tests.server.knocks import (
    PATIENCE,
    Command,
    Door,
    by_streamlit,
    by_uvicorn,
    everything,
    refused_with,
    serving,
)


@pytest.mark.some(1)
@pytest.mark.parametrize("command", [by_streamlit, by_uvicorn])
def test_the_sixth_version_of_the_internet_is_served_too(
    command: Command, loaded_file: Path, tmp_path: Path
) -> None:
    database = Path(shutil.copy(loaded_file, tmp_path / "own.sqlite"))
    with serving(command("::1"), tmp_path, database, "::1") as door:
        own = ("Origin", f"http://[::1]:{door.port}")
        assert door.knock("GET", "/").status == 200
        assert door.socket((own,)).status == 101
        long = (("Host", f"[0:0:0:0:0:0:0:1]:{door.port}"),)
        refused_with(everything(door, long), 421)
        with door.session("[::1]"):
            assert door.recorded() == []


def test_all_addresses_of_the_machine_is_not_all_names(database: Path, tmp_path: Path) -> None:
    with serving(by_streamlit("0.0.0.0"), tmp_path, database, "127.0.0.1") as door:
        assert door.knock("GET", "/").status == 200
        # Another loopback address: bound, and the one that was connected to.
        other = Door(f"http://127.0.0.2:{door.port}", door.record)
        assert other.knock("GET", "/").status == 200
        assert other.socket((("Origin", f"http://127.0.0.2:{door.port}"),)).status == 101
        refused_with(everything(door, (("Host", f"127.0.0.2:{door.port}"),)), 421)
        refused_with(everything(door, (("Host", f"0.0.0.0:{door.port}"),)), 421)
        refused_with(everything(door, (("Host", f"evil.test:{door.port}"),)), 421)
        assert door.recorded() == []


def test_behind_a_proxy_the_public_address_counts(database: Path, tmp_path: Path) -> None:
    settings = {
        "SUBSIDIEATLAS_ORIGIN": "https://atlas.voorbeeld.be",
        "SUBSIDIEATLAS_METRICS": "open",
    }
    command = by_uvicorn("127.0.0.1")
    with serving(command, tmp_path, database, "127.0.0.1", **settings) as door:
        for written in ("atlas.voorbeeld.be", "atlas.voorbeeld.be:443", "Atlas.Voorbeeld.be"):
            host = ("Host", written)
            assert door.knock("GET", "/", (host,)).status == 200
            assert door.socket((host, ("Origin", "https://atlas.voorbeeld.be"))).status == 101
            for origin in (
                "http://atlas.voorbeeld.be",
                "https://atlas.voorbeeld.be:443",
                "https://atlas.voorbeeld.be:8443",
                "https://voorbeeld.be",
                f"http://127.0.0.1:{door.port}",
            ):
                refused_with(everything(door, (host, ("Origin", origin))), 403)
        refused_with([door.knock("GET", "/", (("Host", "atlas.voorbeeld.be:80"),))], 421)
        refused_with([door.knock("GET", "/", (("Host", "x.atlas.voorbeeld.be"),))], 421)
        inner = ("Origin", "https://atlas.voorbeeld.be")
        refused_with([door.socket((inner,))], 403)  # a proxy that does not pass on the name
        assert "# TYPE" in door.knock("GET", "/_stcore/metrics").text
        with door.session("127.0.0.1"):
            assert door.recorded() == []


def test_named_hosts_are_the_only_ones(database: Path, tmp_path: Path) -> None:
    settings = {"SUBSIDIEATLAS_HOSTS": "atlas.intern, atlas.intern:80"}
    command = by_streamlit("127.0.0.1")
    with serving(command, tmp_path, database, "127.0.0.1", **settings) as door:
        for netloc in (f"atlas.intern:{door.port}", "atlas.intern"):
            own = (("Host", netloc), ("Origin", f"http://{netloc}"))
            assert door.socket(own).status == 101
        refused_with([door.knock("GET", "/")], 421)


@pytest.mark.some(2)
@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("SUBSIDIEATLAS_HOSTS", "http://atlas.intern"),
        ("SUBSIDIEATLAS_ORIGIN", "atlas.voorbeeld.be"),
    ],
)
@pytest.mark.parametrize("command", [by_streamlit, by_uvicorn])
def test_a_wrong_setting_stops_the_start_with_one_sentence(
    command: Command, setting: str, value: str, tmp_path: Path
) -> None:
    done = subprocess.run(
        [*command("127.0.0.1"), "0"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), setting: value},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 1
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1
    assert lines[0].startswith(f"{setting}: ‘{value}’ is geen ")
