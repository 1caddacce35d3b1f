"""Models that every app may use."""

from __future__ import annotations

from cms.core.models.base_page import BasePage
from cms.core.models.images import Image, Rendition
from cms.core.models.index_page import BodyPage, IndexPage
from cms.core.models.page_review import PageReview
from cms.core.models.page_tree import BasePageManager, BasePageQuerySet
from cms.core.models.shown_change import ShownChange
from cms.core.models.user import User
from cms.core.models.worker_heartbeat import WorkerHeartbeat

__all__ = [
    "BasePage",
    "BasePageManager",
    "BasePageQuerySet",
    "BodyPage",
    "Image",
    "IndexPage",
    "PageReview",
    "Rendition",
    "ShownChange",
    "User",
    "WorkerHeartbeat",
]
