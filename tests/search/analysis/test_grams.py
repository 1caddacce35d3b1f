"""Words are cut so that those which are spelt alike share pieces."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from search.analysis import grams


def test_forms_of_a_word_share_pieces():
    assert len(grams("barabara") & grams("barbara")) >= 3


def test_edges_count_as_letters():
    assert grams("ya") == {"^ya$"}
    assert grams("a") == {"^a$"}


@given(st.text(min_size=2, max_size=30))
def test_every_piece_has_four_letters(word):
    assert {len(gram) for gram in grams(word)} == {4}
