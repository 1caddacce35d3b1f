"""`manage.py demo`: prepare the portal on this machine, then run all of it until Ctrl-C."""

from __future__ import annotations

import sys
import urllib.error
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from home.demo.accounts import open_accounts
from home.demo.addresses import move_sites_here
from home.demo.claim import AlreadyRunning, claim
from home.demo.household import Household, MemberDied, StopAsked
from home.demo.passwords import secret_key
from home.demo.welcome import welcome
from lga.models import Institution

if TYPE_CHECKING:
    from argparse import ArgumentParser

# Nobody but this machine can reach a portal whose accounts stand on the screen.
ADDRESS = "127.0.0.1"


class Command(BaseCommand):
    help = "Prepare the portal on this machine, then run web server and worker until Ctrl-C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--region", type=Path, required=True, help="the region's folder")
        parser.add_argument("--state", type=Path, required=True, help="where accounts are kept")

    def handle(self, *args: Any, **options: Any) -> None:
        options["state"].mkdir(parents=True, exist_ok=True)
        try:
            with claim(options["state"] / "running"):
                self.run(options["region"], options["state"])
        except AlreadyRunning:
            raise CommandError("The demo runs already; end it before another start.") from None

    def run(self, region: Path, state: Path) -> None:
        port = settings.PUBLIC_PORT
        kept_in = state / "accounts.txt"
        self.load(region)
        move_sites_here()
        accounts = open_accounts(kept_in)
        household = Household(
            {"The web server": web_server(port), "The worker": worker()},
            {"SECRET_KEY": secret_key(state / "secret-key")},
        )
        try:
            with household.at_work():
                household.wait(until=lambda: answers(port))
                self.stdout.write(welcome(accounts, kept_in))
                self.stdout.flush()
                household.wait()
        except StopAsked:
            self.stdout.write("\nThe portal has ended; `make demo` starts it again.")
        except MemberDied as death:
            raise CommandError(f"{death}, and so has the portal.") from None

    def load(self, region: Path) -> None:
        call_command("migrate", verbosity=0, interactive=False)
        if not Institution.objects.exists():
            self.stdout.write(f"Loading the region in {region} (once: two or three minutes) ...")
            call_command("load_region", region, stdout=self.stdout, stderr=self.stderr)


def web_server(port: int) -> list[str]:
    # One process, as SQLite and the in-memory cache like it; no access log on the screen.
    return [
        *(sys.executable, "-m", "gunicorn", "cms.wsgi", f"--bind={ADDRESS}:{port}"),
        *("--workers=1", "--threads=4", "--log-level=error", "--no-control-socket"),
    ]


def worker() -> list[str]:
    return [sys.executable, "manage.py", "worker"]


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://{ADDRESS}:{port}/healthz", timeout=2):
            return True
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False
