"""The public offices that every region and council knows."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Post(models.TextChoices):
    """An office by what it is, so that its holders are known as one another's successors."""

    OTHER = "other", _("Another office: write its title")
    REGIONAL_COMMISSIONER = "regional_commissioner", _("Regional Commissioner")
    ADMINISTRATIVE_SECRETARY = "administrative_secretary", _("Regional Administrative Secretary")
    DISTRICT_COMMISSIONER = "district_commissioner", _("District Commissioner")
    DISTRICT_SECRETARY = "district_secretary", _("District Administrative Secretary")
    DIRECTOR = "director", _("Executive Director")
    CHAIRPERSON = "chairperson", _("Council Chairperson")
    DEPUTY_CHAIRPERSON = "deputy_chairperson", _("Deputy Council Chairperson")
    MEMBER_OF_PARLIAMENT = "member_of_parliament", _("Member of Parliament")
    COUNCILLOR = "councillor", _("Councillor of a ward")
    SPECIAL_SEAT = "special_seat", _("Councillor, special seats")


#: One holder at a time; a councillor's for each ward. A region has several districts and members
#: of parliament, a council has one of each at most.
SINGLE_HOLDER = frozenset(
    {
        Post.REGIONAL_COMMISSIONER,
        Post.ADMINISTRATIVE_SECRETARY,
        Post.DIRECTOR,
        Post.CHAIRPERSON,
        Post.DEPUTY_CHAIRPERSON,
        Post.COUNCILLOR,
    }
)

#: Held by many at once, so that nobody comes before or after another.
WITHOUT_SUCCESSION = frozenset({Post.SPECIAL_SEAT})

#: Who sits in the council.
COUNCILLORS = (Post.COUNCILLOR, Post.SPECIAL_SEAT)
