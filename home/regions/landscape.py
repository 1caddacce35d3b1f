"""Landscapes drawn layer by layer: sky, sun, ridges, mist."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from math import pi, sin
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFilter

if TYPE_CHECKING:
    from pathlib import Path

Colour = tuple[int, int, int]
Line = Callable[[float], float]

WIDTH, HEIGHT = 1600, 900
# Drawn at twice the size and shrunk, which is how Pillow gets smooth edges.
SCALE = 2
W, H = WIDTH * SCALE, HEIGHT * SCALE


def colour(code: str) -> Colour:
    return int(code[0:2], 16), int(code[2:4], 16), int(code[4:6], 16)


def mix(first: Colour, second: Colour, share: float) -> Colour:
    r, g, b = (round(a + (z - a) * share) for a, z in zip(first, second, strict=True))
    return r, g, b


def scatter(count: int, seed: int) -> Iterator[tuple[float, float, float]]:
    """Points strewn over the unit cube, the same ones every time and on every machine."""
    state = seed * 7919 + 12345
    for _ in range(count):
        point = []
        for _axis in range(3):
            state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
            point.append((state >> 33) / 2**31)
        yield point[0], point[1], point[2]


def rolling(level: float, height: float, seed: float, waves: float = 1.0) -> Line:
    """A crest line across the picture; `level` and `height` are shares of the picture's height."""

    def crest(x: float) -> float:
        t = x / W * 2 * pi * waves
        swell = sin(t + seed) + 0.5 * sin(2.3 * t + 2.1 * seed) + 0.22 * sin(5.1 * t + 3.7 * seed)
        return H * (level - height * swell / 1.72)

    return crest


def craggy(level: float, height: float, seed: float) -> Line:
    """A mountain crest: the swell of `rolling` with its valleys folded up into shoulders."""
    smooth = rolling(level, height, seed, 0.9)

    def crest(x: float) -> float:
        t = x / W * 2 * pi
        folds = abs(sin(3.1 * t + seed)) + 0.5 * abs(sin(7.3 * t + 2 * seed))
        fine = 0.16 * abs(sin(17.0 * t + 3 * seed)) + 0.06 * abs(sin(41.0 * t + seed))
        return smooth(x) + H * height * 0.55 * (folds + fine - 0.9)

    return crest


class Landscape:
    """A picture built from the sky down: each thing drawn stands before the last."""

    def __init__(self, *sky: str) -> None:
        self.image = Image.new("RGB", (W, H), colour(sky[-1]))
        self.image.paste(self._gradient([colour(code) for code in sky], int(H * 0.56)))

    def _gradient(self, stops: list[Colour], height: int) -> Image.Image:
        column = Image.new("RGB", (1, height))
        for y in range(height):
            place = y / max(height - 1, 1) * (len(stops) - 1)
            i = min(int(place), len(stops) - 2)
            column.putpixel((0, y), mix(stops[i], stops[i + 1], place - i))
        return column.resize((W, height))

    def sun(self, x: float, y: float, radius: float, tint: str) -> None:
        glow = Image.new("L", (W // 8, H // 8))
        draw = ImageDraw.Draw(glow)
        for ring in range(24, 0, -1):
            r = radius * H / 8 * (1 + ring * 0.32)
            draw.ellipse(around(x * W / 8, y * H / 8, r), fill=int(90 * (1 - ring / 25) ** 2))
        draw.ellipse(around(x * W / 8, y * H / 8, radius * H / 8), fill=225)
        mask = glow.filter(ImageFilter.GaussianBlur(3)).resize((W, H), Image.Resampling.BICUBIC)
        self.image.paste(Image.new("RGB", (W, H), colour(tint)), mask=mask)

    def land(self, crest: Line, top: str, foot: str) -> Image.Image:
        """Fill below the crest, from `top` to a (often misty) `foot`; returns the mask."""
        mask = Image.new("L", (W, H))
        points = [(x, crest(x)) for x in range(0, W + 9, 8)]
        ImageDraw.Draw(mask).polygon([*points, (W, H), (0, H)], fill=255)
        start = int(min(y for _, y in points))
        fill = Image.new("RGB", (W, H), colour(foot))
        fill.paste(self._gradient([colour(top), colour(foot)], max(H - start, 2)), (0, start))
        self.image.paste(fill, mask=mask)
        return mask

    def mist(self, level: float, depth: float, strength: int, tint: str = "f4f6f2") -> None:
        bank = Image.new("L", (W // 16, H // 16))
        draw = ImageDraw.Draw(bank)
        for x, y, z in scatter(26, int(level * 100)):
            middle, half = level * H / 16 + (y - 0.5) * depth * H / 24, W / 16 * (0.07 + 0.13 * z)
            band = depth * H / 90
            left = x * W / 16
            draw.ellipse((left - half, middle - band, left + half, middle + band), fill=strength)
        mask = bank.filter(ImageFilter.GaussianBlur(7)).resize((W, H), Image.Resampling.BICUBIC)
        self.image.paste(Image.new("RGB", (W, H), colour(tint)), mask=mask)

    def finish(self, target: Path) -> None:
        self.image.resize((WIDTH, HEIGHT), Image.Resampling.LANCZOS).save(
            target, "JPEG", quality=80, optimize=True, progressive=True
        )


def around(x: float, y: float, r: float, flat: float = 1.0) -> tuple[float, float, float, float]:
    return x - r, y - r * flat, x + r, y + r * flat
