"""Start de Subsidieatlas op een laptop zonder pakketindex: zet klaar wat nodig is, en opent de atlas.

Alleen de standaardbibliotheek. Alles komt in een map van de gebruiker, nooit naast dit bestand: dat mag
op een gedeelde schijf staan waar niemand mag schrijven.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import venv
import webbrowser
from pathlib import Path

HERE = Path(__file__).absolute().parent  # not resolve(): a drive letter of a share must stay one
LIST = HERE / "pakketten.txt"
BORDERS_LIST = HERE / "pakketten-kaart.txt"
PORTS = range(8501, 8511)
PATIENCE = 180  # seconds until the atlas must answer; a first start compiles what it uses


class Stuck(Exception):
    """Waarom het niet verder kan, in een zin voor de gebruiker."""


def main() -> int:
    """Maakt klaar, start, en blijft lopen tot het venster sluit."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--poort", type=int, help="een andere poort dan 8501")
    parser.add_argument(
        "--kaart", type=Path, help="maak een kaartbestand van deze GeoJSON met grenzen"
    )
    asked = parser.parse_args()
    try:
        if asked.kaart:
            return make_map(asked.kaart.absolute())
        return start(range(asked.poort, asked.poort + 1) if asked.poort else PORTS)
    except Stuck as stuck:
        print(f"\nHet lukt niet. {stuck}")
        return 1
    except KeyboardInterrupt:
        print("\nDe atlas is gestopt.")
        return 0


def start(ports: range) -> int:
    """Opent de atlas die al loopt, of start er een."""
    home = own_folder()
    port = choose_port(ports)
    if port is None:
        print("De atlas loopt al; hij wordt geopend in uw browser.")
        return 0
    place = made_ready(home)
    return run(place, home, port)


def make_map(borders: Path) -> int:
    """Maakt naast een GeoJSON het kaartbestand; de pakketten daarvoor komen er de eerste keer bij."""
    place = made_ready(own_folder())
    install(place, BORDERS_LIST)
    command = [str(python(place)), "-m", "subsidieatlas", "borders", str(borders)]
    mine = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.run(command, cwd=place, env=mine, check=False).returncode


def own_folder() -> Path:
    """De map van deze gebruiker waarin alles komt."""
    local = os.environ.get("LOCALAPPDATA") or str(Path.home() / ".local" / "share")
    home = Path(local) / "Subsidieatlas"
    try:
        home.mkdir(parents=True, exist_ok=True)
    except OSError:
        raise Stuck(f"In de map {home} kan niet geschreven worden.") from None
    return home


def choose_port(ports: range) -> int | None:
    """De eerste poort die vrij is; None (en de browser open) als de atlas op een ervan al antwoordt."""
    for port in ports:
        if health(port) is not None:
            webbrowser.open(address(port))
            return None
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise Stuck(
        f"De poorten {ports[0]} tot {ports[-1]} zijn bezet door andere programma’s. Sluit er een."
    )


def made_ready(home: Path) -> Path:
    """De map met de omgeving; de eerste keer gemaakt, daarna gewoon gevonden."""
    mark = read_mark()
    place = home / f"{mark}-py{sys.version_info[0]}{sys.version_info[1]}"
    if (place / "klaar.txt").exists():
        return place
    print(
        "Eerste start: alles wordt klaargezet. Dat duurt enkele minuten en gebeurt maar een keer."
    )
    for old in home.glob("*-py*"):
        (old / "klaar.txt").unlink(missing_ok=True)
        shutil.rmtree(old, ignore_errors=True)
    try:
        print("1/2  De omgeving wordt gemaakt.")
        venv.create(place / "env", with_pip=True, clear=True)
    except (OSError, subprocess.CalledProcessError) as fault:
        raise Stuck(f"De map {place} kon niet gemaakt worden ({fault}). Is er 1 GB vrij?") from None
    print(
        "2/2  De pakketten worden geïnstalleerd, uit de map wheels. Er gaat niets over het netwerk."
    )
    install(place, LIST)
    (place / "klaar.txt").write_text(mark, "utf-8")
    return place


def read_mark() -> str:
    """Het merk van deze bundel: verandert met elke versie."""
    try:
        mark = (HERE / "merk.txt").read_text("utf-8").strip()
    except OSError:
        mark = ""
    if not mark or not (HERE / "wheels").is_dir() or not LIST.is_file():
        raise Stuck(
            "De map is niet volledig. Kopieer of pak ze helemaal uit, en start ze dan opnieuw."
        )
    return mark


def install(place: Path, listed: Path) -> None:
    """Wat een lijst noemt, elk met zijn controlegetal, zonder index."""
    command = [
        str(python(place)), "-m", "pip", "install", "--quiet", "--no-index", "--no-input",
        "--disable-pip-version-check", "--require-hashes", "--only-binary=:all:", "--no-compile",
        "--find-links", str(HERE / "wheels"), "--requirement", str(listed),
    ]  # fmt: skip
    quiet = {**os.environ, "PIP_NO_INDEX": "1", "PIP_CONFIG_FILE": os.devnull}
    done = subprocess.run(command, env=quiet, capture_output=True, text=True, check=False)
    if done.returncode:
        print(done.stderr.strip()[-2000:])
        raise Stuck(
            "De pakketten konden niet geïnstalleerd worden (zie hierboven). Is de map volledig gekopieerd?"
        )


def python(place: Path) -> Path:
    """De Python van de omgeving."""
    windows = place / "env" / "Scripts" / "python.exe"
    return windows if os.name == "nt" else place / "env" / "bin" / "python"


def run(place: Path, home: Path, port: int) -> int:
    """Laadt de gegevens, start de server, opent de browser en wacht tot hij stopt."""
    data = home / "gegevens" / "subsidieatlas.sqlite"
    data.parent.mkdir(exist_ok=True)
    setting = {"SUBSIDIEATLAS_DATABASE_URL": f"sqlite:///{data.as_posix()}", **os.environ}
    mine = {**setting, "PYTHONUTF8": "1"}
    command = [str(python(place)), "-m", "subsidieatlas", "run", "--port", str(port)]
    server = subprocess.Popen(command, cwd=place, env=mine)
    try:
        wait_until_up(server, port)
        print(f"De atlas staat op {address(port)}\nLaat dit venster open; sluit het om te stoppen.")
        webbrowser.open(address(port))
        server.wait()
    finally:
        server.terminate()
    return 0


def wait_until_up(server: subprocess.Popen[bytes], port: int) -> None:
    """Wacht tot de atlas antwoordt."""
    last = time.monotonic() + PATIENCE
    while time.monotonic() < last:
        if server.poll() is not None:
            raise Stuck("De atlas is meteen weer gestopt; hierboven staat waarom.")
        if health(port) == "ok":
            return
        time.sleep(0.3)
    raise Stuck("De atlas antwoordt niet. Sluit dit venster en probeer het opnieuw.")


def health(port: int) -> str | None:
    """Wat de atlas op een poort over zichzelf zegt; None als er geen atlas antwoordt."""
    asked = http.client.HTTPConnection("127.0.0.1", port, timeout=5)  # never through a proxy
    try:
        asked.request("GET", "/health")
        answer = json.loads(asked.getresponse().read(10_000))
        return str(answer["status"])
    except (OSError, http.client.HTTPException, ValueError, KeyError, TypeError):
        return None
    finally:
        asked.close()


def address(port: int) -> str:
    """Het adres voor de browser."""
    return f"http://localhost:{port}"


if __name__ == "__main__":
    sys.exit(main())
