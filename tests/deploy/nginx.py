"""A real nginx that runs the project's own configuration on a private port."""

from __future__ import annotations

import getpass
import re
import shutil
import subprocess
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tests.architecture.files import ROOT
from tests.e2e.portal import free_port

if TYPE_CHECKING:
    from pathlib import Path

CONFIGURATION = ROOT / "deploy" / "nginx"
#: The one web process that the configuration names.
SERVER = re.compile(r"^ *(server 127\.0\.0\.1:8000\b.*;)$", re.MULTILINE)
#: Debian's nginx is not on everybody's path.
PLACES = "/usr/sbin:/usr/local/sbin:/usr/bin"

MAIN = """
pid {folder}/nginx.pid;
error_log {folder}/error.log warn;
user {user};
worker_processes 2;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    sendfile on;
    tcp_nopush on;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include /etc/nginx/mime.types;
    include {folder}/portal-http.conf;
    upstream portal {{
        {servers}
        keepalive 16;
    }}
    server {{
        listen 127.0.0.1:{port};
        set $portal_files {files};
        include {configuration}/portal-server.conf;
        location /as-a-file/ {{ alias {folder}/as-a-file/; }}
    }}
}}
"""


def nginx() -> str | None:
    """The program, if this machine has it."""
    return shutil.which("nginx", path=PLACES) or shutil.which("nginx")


@dataclass
class Proxy:
    """nginx before the web processes on these ports."""

    folder: Path
    upstreams: list[int]
    files: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen | None = None

    def start(self) -> None:
        http = (CONFIGURATION / "portal-http.conf").read_text()
        own = http.replace("/var/cache/nginx/portal", str(self.folder / "cache"))
        (self.folder / "portal-http.conf").write_text(own)
        main = self.folder / "nginx.conf"
        main.write_text(self.configuration())
        self.process = subprocess.Popen([nginx() or "nginx", "-c", str(main), "-g", "daemon off;"])
        deadline = time.monotonic() + 10
        while not (self.folder / "nginx.pid").exists():
            assert time.monotonic() < deadline
            assert self.process.poll() is None
            time.sleep(0.05)
        time.sleep(0.2)

    def configuration(self) -> str:
        [server] = SERVER.findall((CONFIGURATION / "portal.conf").read_text())
        servers = "\n".join(server.replace("8000", str(port)) for port in self.upstreams)
        return MAIN.format(
            folder=self.folder,
            user=getpass.getuser(),
            port=self.port,
            files=self.files,
            configuration=CONFIGURATION,
            servers=servers,
        )

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(20)
