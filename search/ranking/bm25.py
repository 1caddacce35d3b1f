"""How well one field of a text answers what is asked, by how often and among how many words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

# BM25's constants: how soon a repeated term stops to count, and how much length must make up for.
K1 = 0.9
B = 0.75


class BM25(NamedTuple):
    """What each asked term weighs in a field, and how many terms such a field has on average.

    Without an average each text passes for one of usual length.
    """

    weights: Mapping[str, float]
    mean_length: float = 0.0

    def of(self, found: Mapping[str, int], length: int) -> float:
        """The figure of a text of this length that holds these terms so often."""
        if not found:
            return 0.0
        saturation = K1 * (1 - B + B * length / (self.mean_length or length))
        weights = self.weights
        total = 0.0
        # No generator, since this is done some thousand times a question.
        for term, times in found.items():
            total += weights[term] * times / (times + saturation)
        return total * (K1 + 1)
