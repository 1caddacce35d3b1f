"""What is in `deploy/` is read without complaint by the programs that it is for."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from tests.architecture.files import ROOT
from tests.conftest import missing
from tests.deploy.nginx import CONFIGURATION, SERVER, Proxy, nginx
from tests.deploy.varnish import CONFIGURATION as VCL
from tests.deploy.varnish import varnishd

UNITS = sorted((ROOT / "deploy" / "systemd").glob("*.service"))


@pytest.fixture
def certificate(tmp_path):
    made = tmp_path / "fullchain.pem", tmp_path / "privkey.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1"),
            *("-subj", "/CN=portal.test", "-out", str(made[0]), "-keyout", str(made[1])),
        ],
        check=True,
        capture_output=True,
    )
    return tmp_path


def test_nginx_takes_the_configuration_of_one_machine(certificate):
    if nginx() is None:
        missing("missing on this machine: apt-get install nginx")
    folder = certificate
    for name in ("portal-http.conf", "portal-server.conf", "portal.conf"):
        text = (CONFIGURATION / name).read_text()
        text = text.replace("/etc/nginx/snippets", str(folder))
        text = text.replace("/etc/ssl/portal", str(folder))
        (folder / name).write_text(text.replace("/var/cache/nginx/portal", str(folder / "cache")))
    main = folder / "nginx.conf"
    main.write_text(
        f"pid {folder}/pid; events {{}} http {{ access_log off; include {folder}/portal.conf; }}"
    )
    told = subprocess.run(
        [nginx() or "nginx", "-t", "-c", str(main)], capture_output=True, text=True, check=False
    )

    assert told.returncode == 0, told.stderr
    assert "warn" not in told.stderr


def test_a_process_with_much_to_do_is_not_left_out(tmp_path):
    [server] = SERVER.findall((CONFIGURATION / "portal.conf").read_text())
    written = re.findall(r"`(server \S+ .*?;)`", (ROOT / "docs" / "operations.md").read_text())
    tested = Proxy(tmp_path, [8001, 8002], tmp_path).configuration()

    assert server == "server 127.0.0.1:8000 max_fails=0;"
    assert written == ["server 10.0.0.2:8000 max_fails=0;"]
    assert re.findall(r"server \S+:800[12]\b.*", tested) == [
        "server 127.0.0.1:8001 max_fails=0;",
        "server 127.0.0.1:8002 max_fails=0;",
    ]


def test_varnish_takes_its_configuration(tmp_path):
    if varnishd() is None:
        missing("missing on this machine: apt-get install varnish")
    told = subprocess.run(
        [varnishd() or "varnishd", "-C", "-f", str(VCL), "-n", str(tmp_path / "state")],
        capture_output=True,
        text=True,
        check=False,
    )

    assert told.returncode == 0, told.stderr


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_systemd_takes_the_services(unit, tmp_path):
    if shutil.which("systemd-analyze") is None:
        missing("missing on this machine: apt-get install systemd")
    # Program and user are those of the server; here others stand in for them.
    text = re.sub(r"(ExecStart\w*)=\S+", r"\1=/bin/true", unit.read_text())
    copy = tmp_path / unit.name
    copy.write_text(re.sub(r"(User|Group)=portal", r"\1=root", text))
    told = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(copy)],
        capture_output=True,
        text=True,
        check=False,
    )
    complaints = [line for line in told.stderr.splitlines() if unit.name in line]

    assert told.returncode == 0, told.stderr
    assert complaints == []


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_the_services_start_what_the_operations_page_names(unit):
    program = re.search(r"^ExecStart=/srv/portal/(\S+ \S+)", unit.read_text(), re.MULTILINE)[1]

    assert program in (ROOT / "docs" / "operations.md").read_text()
