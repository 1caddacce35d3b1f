"""The groups of an institution and what each may do, in every language of its tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.models import Group, Permission
from django.utils.translation import override
from wagtail.models import (
    GroupCollectionPermission,
    GroupPagePermission,
    GroupSitePermission,
    Page,
)

from cms.core.languages import base_language
from lga.models import Institution, InstitutionKind, Role, RoleGroup

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from django.db.models import QuerySet

#: What each role adds to the one before it. Pages: on the roots in every language.
PAGE_PERMISSIONS = {
    Role.AUTHOR: ["add_page"],
    Role.EDITOR: ["change_page"],
    Role.PUBLISHER: ["publish_page", "lock_page", "unlock_page"],
    Role.ADMINISTRATOR: ["bulk_delete_page"],
}

#: Images, documents and collections: on the institution's own collection.
COLLECTION_PERMISSIONS = {
    Role.AUTHOR: ["add_image", "choose_image", "add_document", "choose_document"],
    Role.EDITOR: ["change_image", "change_document"],
    Role.PUBLISHER: [],
    Role.ADMINISTRATOR: ["add_collection", "change_collection", "delete_collection"],
}

#: Settings: on the institution's own site, never for all sites.
SITE_PERMISSIONS = {
    Role.AUTHOR: [],
    Role.EDITOR: [],
    Role.PUBLISHER: [],
    Role.ADMINISTRATOR: ["change_contactsettings", "change_appearancesettings"],
}

#: Rights over a whole model, whose records are narrowed to the role's institution by a policy of
#: the model's own: complaints and comments, pinned results of the search.
MODEL_PERMISSIONS: dict[Role, list[str]] = {
    Role.AUTHOR: [],
    Role.EDITOR: ["change_submission"],
    Role.PUBLISHER: ["add_pinnedresult", "change_pinnedresult", "delete_pinnedresult"],
    Role.ADMINISTRATOR: [],
}

#: What the region's administrators may do beyond any one institution: open a new council, and
#: give its people their accounts. A council never gets these: who may change accounts can take
#: over the portal.
REGION_PERMISSIONS = [
    "add_institution",
    "change_institution",
    "view_institution",
    "add_user",
    "change_user",
    "submit_translation",
    "add_ward",
    "change_ward",
    "delete_ward",
    "add_redirect",
    "change_redirect",
    "delete_redirect",
    "add_synonym",
    "change_synonym",
    "delete_synonym",
]

#: What everybody who works for an institution may do beyond it: look up the region's wards.
COMMON_PERMISSIONS = ["access_admin", "view_ward"]


def grant_roles(institution: Institution, roots: Sequence[Page]) -> None:
    """Make the institution's groups, and let the region's administrators help it."""
    for role in Role:
        group = _make_group(institution, role)
        _grant(group, role, institution, roots)
        RoleGroup.objects.create(institution=institution, role=role, group=group)
    grant_model_permissions(RoleGroup.objects.filter(institution=institution))
    if institution.is_region:
        _open_everything_to(institution)
    else:
        _open_to_region(institution, roots)


def grant_model_permissions(role_groups: QuerySet[RoleGroup]) -> None:
    """Give these groups their roles' rights over models, and the region's administrators theirs.

    Those that they have already stay.
    """
    for role in Role:
        codenames = [name for one in _up_to(role) for name in MODEL_PERMISSIONS[one]]
        permissions = Permission.objects.filter(codename__in=codenames)
        for role_group in role_groups.filter(role=role).select_related("group"):
            role_group.group.permissions.add(*permissions)
    _grant_rights_of_the_region(role_groups)


def _grant_rights_of_the_region(role_groups: QuerySet[RoleGroup]) -> None:
    permissions = Permission.objects.filter(codename__in=REGION_PERMISSIONS)
    regional = role_groups.filter(institution__kind=InstitutionKind.REGION, role=Role.ADMINISTRATOR)
    for role_group in regional.select_related("group"):
        role_group.group.permissions.add(*permissions)


def roots_of(institution: Institution) -> list[Page]:
    """The front pages of an institution in every language."""
    root = institution.site.root_page
    return list(root.get_translations(inclusive=True))


def _make_group(institution: Institution, role: Role) -> Group:
    with override(base_language()):
        name = f"{institution.short_name_sw} – {role.label}"
    group = Group.objects.create(name=name)
    group.permissions.add(*Permission.objects.filter(codename__in=COMMON_PERMISSIONS))
    return group


def _grant(group: Group, role: Role, institution: Institution, roots: Iterable[Page]) -> None:
    roles = _up_to(role)
    for permission in _permissions(PAGE_PERMISSIONS, roles, "wagtailcore"):
        for root in roots:
            GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    for permission in _permissions(COLLECTION_PERMISSIONS, roles):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=institution.collection, permission=permission
        )
    for permission in _permissions(SITE_PERMISSIONS, roles, "lga"):
        GroupSitePermission.objects.get_or_create(
            group=group, site=institution.site, permission=permission
        )


def _up_to(role: Role) -> list[Role]:
    """The role and all those before it, whose rights it has, too."""
    return list(Role)[: list(Role).index(role) + 1]


def _permissions(
    table: dict[Role, list[str]], roles: Iterable[Role], app_label: str | None = None
) -> list[Permission]:
    codenames = [codename for role in roles for codename in table[role]]
    permissions = Permission.objects.filter(codename__in=codenames)
    if app_label:
        return list(permissions.filter(content_type__app_label=app_label))
    return list(permissions.filter(content_type__model__in=["image", "document", "collection"]))


def _open_everything_to(region: Institution) -> None:
    group = RoleGroup.objects.get(institution=region, role=Role.ADMINISTRATOR).group
    for council in Institution.objects.councils().select_related("site", "collection"):
        _grant(group, Role.ADMINISTRATOR, council, roots_of(council))


def _open_to_region(council: Institution, roots: Sequence[Page]) -> None:
    regional = RoleGroup.objects.filter(
        institution__kind=InstitutionKind.REGION, role=Role.ADMINISTRATOR
    )
    for role_group in regional.select_related("group"):
        _grant(role_group.group, Role.ADMINISTRATOR, council, roots)
