"""Where the atlas is served: what the settings may say, and which addresses follow."""

from __future__ import annotations

import re

import pytest

from front_door.served_names import (
    HOSTS,
    METRICS,
    ORIGIN,
    Address,
    Served,
    SettingError,
    addresses,
    from_environment,
)

PUBLIC = Address("https", "atlas.voorbeeld.be", 443)


def headers(served: Served, scheme: str, bound: str, port: int | None) -> set[str]:
    """The Host headers that are answered."""
    return set(addresses(served, scheme, bound, port))


def test_without_settings_this_machine_and_the_bound_address_are_served_at_their_port() -> None:
    machine = {"localhost:8501", "127.0.0.1:8501", "[::1]:8501"}
    assert headers(Served(), "http", "127.0.0.1", 8501) == machine
    assert headers(Served(), "http", "10.1.2.3", 8501) == machine | {"10.1.2.3:8501"}
    assert headers(Served(), "http", "fe80::1", 8501) == machine | {"[fe80::1]:8501"}
    # A socket for both versions says so of a visitor with the older one.
    assert headers(Served(), "http", "::ffff:10.1.2.3", 8501) == machine | {"10.1.2.3:8501"}


def test_a_bound_name_is_no_address_and_a_socket_file_has_no_port() -> None:
    assert "testserver:80" not in headers(Served(), "http", "testserver", 80)
    assert headers(Served(), "http", "/run/atlas.sock", None) == set()
    assert headers(Served(public=PUBLIC), "http", "/run/atlas.sock", None) == {
        "atlas.voorbeeld.be",
        "atlas.voorbeeld.be:443",
    }


@pytest.mark.parametrize(
    ("scheme", "port", "origin"),
    [
        ("http", 80, "http://localhost"),
        ("http", 443, "http://localhost:443"),
        ("https", 443, "https://localhost"),
        ("https", 8501, "https://localhost:8501"),
    ],
)
def test_the_port_that_belongs_to_the_scheme_is_left_out_of_the_origin(
    scheme: str, port: int, origin: str
) -> None:
    served = addresses(Served(), scheme, "127.0.0.1", port)
    assert served[f"localhost:{port}"].origin == origin
    assert ("localhost" in served) == (origin == f"{scheme}://localhost")


def test_hosts_that_are_set_replace_the_usual_ones_and_the_public_one_is_added() -> None:
    served = from_environment({HOSTS: " Atlas.intern,[::0001]:81 ", ORIGIN: PUBLIC.origin + "/"})
    assert served == Served((("atlas.intern", None), ("[::1]", 81)), PUBLIC)
    assert headers(served, "http", "127.0.0.1", 8501) == {
        "atlas.intern:8501",
        "[::1]:81",
        "atlas.voorbeeld.be",
        "atlas.voorbeeld.be:443",
    }


def test_at_the_public_host_only_the_public_scheme_counts() -> None:
    served = from_environment({HOSTS: "atlas.voorbeeld.be:443", ORIGIN: PUBLIC.origin})
    found = addresses(served, "http", "127.0.0.1", 443)
    assert {address.origin for address in found.values()} == {PUBLIC.origin}


def test_what_is_empty_is_not_set() -> None:
    assert from_environment({HOSTS: " ", ORIGIN: "", METRICS: ""}) == Served()
    assert from_environment({}) == Served(None, None, False)
    assert from_environment({METRICS: "open"}).metrics


@pytest.mark.parametrize(
    "value",
    [
        "*", "*.intern", "a,,b", "a,", "http://a", "a/b", "a:0", "a:08501", "a:65536", "a:", "a:b",
        "a.", "-a", "a b", "127.1", "1.2.3.256", "0.0.0.0", "[::]", "[1.2.3.4]", "::1", "[::1",
        "[::g]", "user@a", "ätlas.intern", "a\nb", "a" * 64, ":8501",
    ],
)  # fmt: skip
def test_a_host_that_cannot_be_read_is_said_in_one_sentence(value: str) -> None:
    with pytest.raises(SettingError, match=rf"^{HOSTS}: ‘[^‘]*’ is geen naam"):
        from_environment({HOSTS: value})


@pytest.mark.parametrize(
    "value",
    [
        "atlas.voorbeeld.be", "//atlas", "ws://atlas", "ftp://atlas", "https://", "https:///",
        "https://atlas/pad", "https://atlas//", "https://atlas:0", "https://atlas:99999",
        "https://atlas?x", "https://*", "null", "https://a https://b", "https://0.0.0.0",
        "https://atlas.voorbeeld.be,https://b",
    ],
)  # fmt: skip
def test_an_origin_that_cannot_be_read_is_said_in_one_sentence(value: str) -> None:
    with pytest.raises(SettingError, match=rf"^{ORIGIN}: ‘[^‘]*’ is geen adres"):
        from_environment({ORIGIN: value})


def test_a_password_in_a_setting_is_not_repeated() -> None:
    with pytest.raises(SettingError) as caught:
        from_environment({ORIGIN: "https://beheer:geheim@atlas.voorbeeld.be"})
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize("value", ["yes", "1", "OPEN", "open,"])
def test_metrics_are_open_or_not_set(value: str) -> None:
    with pytest.raises(SettingError, match=re.escape(f"{METRICS}: ‘{value}’ is geen keuze")):
        from_environment({METRICS: value})
