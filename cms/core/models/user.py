"""The people who sign in."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """An account of our own from the first migration, so that fields can be added later."""
