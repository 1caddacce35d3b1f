#!/usr/bin/env python
"""Django's command line; `make help` lists what is needed day by day."""

from __future__ import annotations

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.demo")
    execute_from_command_line(sys.argv)
