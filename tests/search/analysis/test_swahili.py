"""Forms of one word share a stem; what is short, foreign or a name is left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis.swahili import stem_swahili

FORMS = [
    "anafanya",
    "walifanya",
    "watafanya",
    "wamefanya",
    "aliyefanya",
    "iliyofanya",
    "kufanya",
    "anafanyaje",
    "wafanye",
    "afanye",
    "tufanye",
    "wasifanye",
    "hafanyi",
    "hawafanyi",
    "hatufanyi",
    "haifanyi",
]
LEFT_ALONE = [
    "mtu",
    "maji",
    "watu",
    "zabuni",
    "bajeti",
    "barabara",
    "habari",
    "hatari",
    "hadithi",
    "harakati",
    "halmashauri",
    "siasa",
    "siri",
    "asante",
    "serikali",
]
FOREIGN = [
    "mcdonald",
    "wikipedia2",
    "kwh",
    "ubuntu-linux",
    "washington",
    "italia",
    "irene",
    "zimbabwe",
    "hassani",
    "mixer",
]


@pytest.mark.parametrize(
    "forms",
    [
        "mradi miradi",
        "kijiji vijiji",
        "mtumishi watumishi",
        "jina majina",
        "mwalimu walimu",
        "mwanafunzi wanafunzi",
        "mwenyekiti wenyekiti",
        "mkurugenzi wakurugenzi",
        "kisiwa visiwa",
        "waraka nyaraka",
        "chombo vyombo",
        "jicho macho",
        "mkataba mikataba",
        "mjadala mijadala",
        "mtanzania watanzania",
        "mtawala watawala",
    ],
)
def test_one_and_many_share_a_stem(forms):
    one, many = forms.split()

    assert stem_swahili(one) == stem_swahili(many)


@pytest.mark.parametrize("form", FORMS)
def test_forms_of_a_verb_share_a_stem(form):
    assert stem_swahili(form) == "fany"


@pytest.mark.parametrize(
    "forms",
    [
        "lifanyike hazifanyiki yanafanyika",
        "itolewe haitolewi ilitolewa",
        "watumie hatutumii alitumia",
        "akubali hawakubali anakubali kukubali",
        "washiriki mshiriki hashiriki walishiriki",
        "hawatoi hatoi kutoa",
        "sitaki hataki anataka",
        "hajui sijui anajua",
    ],
)
def test_a_verb_is_the_same_wished_for_denied_and_done(forms):
    assert len({stem_swahili(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("forms", ["mbunge wabunge", "kipande vipande", "mjumbe wajumbe"])
def test_a_noun_in_e_is_no_wish(forms):
    one, many = forms.split()

    assert stem_swahili(one) == stem_swahili(many)
    assert stem_swahili(one).endswith("e")


@pytest.mark.parametrize(
    "forms",
    [
        "anawafanya anafanya",
        "alimwona aliona",
        "tunakusaidia tunasaidia",
        "walivijenga walijenga",
        "iliyomtambua iliyotambua",
        "kuwahudumia kuhudumia",
        "awasaidie asaidie",
        "tumtumie tutumie",
    ],
)
def test_it_is_the_same_verb_whomever_it_is_done_to(forms):
    with_object, without = forms.split()

    assert stem_swahili(with_object) == stem_swahili(without)


@pytest.mark.parametrize(
    ("form", "root"),
    [
        ("analinda", "lind"),
        ("walitumia", "tumi"),
        ("kukusanya", "kusany"),
        ("kuwasilisha", "wasilish"),
        ("amekimbia", "kimbi"),
    ],
)
def test_what_a_root_begins_with_is_no_object(form, root):
    assert stem_swahili(form) == root


@pytest.mark.parametrize("word", LEFT_ALONE)
def test_what_only_looks_like_a_prefix_stays(word):
    assert stem_swahili(word) == word


@pytest.mark.parametrize("word", FOREIGN)
def test_a_word_that_is_not_swahili_stays(word):
    assert stem_swahili(word) == word


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", max_size=20))
def test_a_stem_is_never_short_nor_longer_than_its_word(word):
    stemmed = stem_swahili(word)

    assert stemmed == word or 2 <= len(stemmed) <= len(word)


@given(st.from_regex(r"[bdfgjkpst][aeiou][bdfgjkpst]{1,2}", fullmatch=True))
def test_whoever_does_whatever_to_whomever_it_is_one_verb(root):
    forms = {f"{before}{root}a" for before in ("ana", "wali", "tume", "walivi", "alim")}

    assert len({stem_swahili(form) for form in forms}) == 1


@given(st.text(max_size=40))
def test_nothing_is_an_error(word):
    assert stem_swahili(word)[:1] or not word
