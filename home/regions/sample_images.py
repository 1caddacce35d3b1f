"""Draws the sample landscapes of a region's folder.

Sample news needs pictures, and a photograph would show real places and people beside an invented
story. These are calm drawings instead: they claim nothing, belong to nobody and weigh little.
The same call draws the same picture, so a changed file in a commit means a changed drawing.

    python -m home.regions.sample_images home/regions/<slug>
"""

from __future__ import annotations

import sys
from math import cos, pi, sin
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFilter

from home.regions.landscape import (
    Colour,
    H,
    Landscape,
    Line,
    W,
    around,
    colour,
    craggy,
    mix,
    rolling,
    scatter,
)

if TYPE_CHECKING:
    from collections.abc import Callable


def tea_rows(scene: Landscape, crest: Line, light: str, dark: str, seed: int) -> None:
    """Rows of tea bushes that follow the hill, wider apart the nearer they are."""
    mask = scene.land(crest, dark, dark)
    rows = scene.image.copy()
    draw = ImageDraw.Draw(rows)
    drop, step, number = 0.0, 13.0, 0
    while drop < H * 0.62:
        near = min(drop / (H * 0.5), 1)
        pale = mix(colour(light), colour("e6edc9"), 0.35 * (1 - near))
        row_colour = mix(pale, colour(dark), 0.18)
        bend = 0.10 * drop * sin(seed)
        x = -40.0 + (number % 2) * step * 0.7
        while x < W + 40:
            sway = sin(x / W * pi * 1.4 + seed) * bend
            wobble = sin(x * 0.013 + number * 2.3) * step * 0.1
            shade = mix(row_colour, colour(light), 0.5 + 0.5 * sin(x * 0.021 + number * 1.7))
            draw.ellipse(around(x, crest(x) + drop + sway + wobble, step * 0.84, 0.46), fill=shade)
            x += step * 1.02
        drop, step, number = drop + step * 1.22, step * 1.085, number + 1
    scene.image.paste(rows, mask=mask)


def conifers(scene: Landscape, crest: Line, tint: str, size: float, gap: float, seed: int) -> None:
    """A crest set with pines, each a stack of drooping tiers."""
    draw = ImageDraw.Draw(scene.image)
    count = int(W / gap)
    for number, (jitter, tall, lean) in enumerate(scatter(count, seed)):
        x = (number + jitter * 0.9) * gap
        height = size * H * (0.62 + 0.5 * tall)
        foot = crest(x) + height * 0.12
        for tier in range(5):
            top = foot - height * (1 - tier * 0.17)
            low = foot - height * (0.68 - tier * 0.17)
            half = height * (0.075 + tier * 0.038)
            tip = x + (lean - 0.5) * height * 0.03
            notch = low - height * 0.035
            shape = [(tip, top), (x + half, low), (x, notch), (x - half, low)]
            draw.polygon(shape, fill=colour(tint))


def flowers(
    scene: Landscape, crest: Line, tints: list[str], count: int, seed: int, reach: float = 1
) -> None:
    """Blossoms on a meadow: many and tiny far off, few and round close by."""
    draw = ImageDraw.Draw(scene.image)
    spots = sorted((reach * y**1.7, x, z) for x, y, z in scatter(count, seed))
    for depth, across, pick in spots:
        x = across * W
        y = crest(x) + 14 + depth * (H * 1.02 - crest(x))
        r = 2.2 + 15 * depth**1.3 * (0.65 + 0.5 * pick)
        drift = sin(x * 0.0021 + seed) + sin(y * 0.006 + x * 0.0011)
        tint = colour(tints[int((pick * 3 + drift + 2) * 1.1) % len(tints)])
        if depth > 0.12:
            stalk = (x, y, x + r * 0.4, y + r * 3)
            draw.line(stalk, fill=colour("3f6b33"), width=max(1, int(r / 4)))
        _blossom(draw, x, y, r, tint)


def _blossom(draw: ImageDraw.ImageDraw, x: float, y: float, r: float, tint: Colour) -> None:
    if r < 6:
        draw.ellipse(around(x, y, r, 0.7), fill=tint)
        return
    for petal in range(5):
        turn = petal * 2 * pi / 5 + x
        spot = around(x + cos(turn) * r * 0.55, y + sin(turn) * r * 0.42, r * 0.52, 0.8)
        draw.ellipse(spot, fill=mix(tint, (255, 255, 255), 0.12 * (petal % 2)))
    draw.ellipse(around(x, y, r * 0.3, 0.8), fill=mix(tint, colour("fff3b0"), 0.75))


def tea_hills() -> Landscape:
    scene = Landscape("a9cfe0", "d9e8e4", "fbeed3", "fdf3df")
    scene.sun(0.72, 0.27, 0.045, "fffaf0")
    scene.land(craggy(0.40, 0.07, 1.2), "a9c3c6", "d5e2dc")
    scene.land(rolling(0.44, 0.05, 2.4), "8bb2a6", "cfe0d2")
    scene.mist(0.50, 0.16, 190)
    scene.land(rolling(0.53, 0.05, 4.1), "6a9d80", "b9d3b4")
    conifers(scene, rolling(0.53, 0.05, 4.1), "5f9277", 0.035, 36, 3)
    scene.mist(0.59, 0.14, 170)
    tea_rows(scene, rolling(0.62, 0.06, 0.4, 0.9), "9cc274", "5f9457", 1)
    scene.mist(0.69, 0.10, 110)
    tea_rows(scene, rolling(0.73, 0.09, 3.6, 0.7), "86b455", "3d7a40", 2)
    scene.mist(0.80, 0.07, 60)
    tea_rows(scene, rolling(0.90, 0.10, 1.9, 0.6), "76a747", "285f33", 3)
    return scene


def pine_ridges() -> Landscape:
    scene = Landscape("7fa9bd", "b9d2d6", "f0e3cf", "f6e9d6")
    scene.sun(0.26, 0.30, 0.05, "fff6e2")
    ridges = [
        (craggy(0.42, 0.07, 3.3), "a9c0c4", "cddad8", 0.0),
        (rolling(0.47, 0.05, 0.9, 1.2), "8fb0b0", "c5d6d1", 0.035),
        (rolling(0.55, 0.055, 2.2, 1.1), "6b9793", "b3cac2", 0.055),
        (rolling(0.65, 0.06, 4.4, 0.9), "467a73", "93b5a8", 0.085),
        (rolling(0.79, 0.065, 1.4, 0.8), "285a52", "4f8375", 0.14),
        (rolling(0.98, 0.07, 3.0, 0.8), "123c37", "123c37", 0.24),
    ]
    for number, (crest, top, foot, size) in enumerate(ridges):
        if size:
            conifers(scene, crest, top, size, size * H * 0.24, number + 5)
        scene.land(crest, top, foot)
        if 0 < number < len(ridges) - 1:
            scene.mist(crest(W / 2) / H + 0.09, 0.12, 130)
    return scene


def lake_and_mountains() -> Landscape:
    scene = Landscape("6fb0d6", "b5d8e6", "f3e6cd")
    scene.sun(0.80, 0.20, 0.04, "fff9ea")
    scene.land(craggy(0.40, 0.09, 5.0), "9dbac8", "c4d6d8")
    scene.land(craggy(0.46, 0.07, 2.2), "7ba3ab", "b4ccc8")
    scene.mist(0.52, 0.10, 150)
    scene.land(rolling(0.53, 0.03, 0.8, 1.4), "5d9189", "8fb7a6")
    _water(scene, 0.56)
    scene.land(_bank, "4a8560", "24513f")
    _reeds(scene)
    _canoe(scene, 0.62, 0.73, 0.075)
    _canoe(scene, 0.80, 0.635, 0.03)
    return scene


def _water(scene: Landscape, level: float) -> None:
    scene.land(lambda _x: H * level, "a8d3dc", "1f6c8f")
    draw = ImageDraw.Draw(scene.image)
    for x, y, z in scatter(420, 9):
        depth = y**1.6
        top = H * (level + 0.012 + depth * (1 - level))
        half = (10 + 120 * depth) * (0.5 + z)
        base = scene.image.getpixel((int(x * (W - 1)), min(int(top), H - 1)))
        if isinstance(base, tuple):
            here: Colour = (int(base[0]), int(base[1]), int(base[2]))
            glint = max(0.0, 1 - abs(x - 0.80) * 5)
            light = mix(here, (255, 247, 224), 0.12 + 0.45 * glint * (1 - depth))
            centre = x * W
            thick = 1 + 3 * depth
            draw.ellipse((centre - half, top - thick, centre + half, top + thick), fill=light)


def _bank(x: float) -> float:
    fall: float = (x / W) ** 1.25
    return H * (0.74 + 0.62 * fall) + 14 * sin(x / 110) + 8 * sin(x / 37)


def _reeds(scene: Landscape) -> None:
    """Grass on the near bank, so that the water has a foreground."""
    draw = ImageDraw.Draw(scene.image)
    blades = sorted((y, x, z) for x, y, z in scatter(900, 4))
    for y, x, z in blades:
        foot_x = x * W * 0.5
        foot_y = _bank(foot_x) + y * H * 0.3
        height = H * (0.035 + 0.06 * z) * (0.7 + y)
        tip = foot_x + (z - 0.35) * height * 0.8
        half = 2.5 + 4 * y
        blade = [(foot_x - half, foot_y), (tip, foot_y - height), (foot_x + half, foot_y)]
        light = mix(colour("5f9a63"), colour("b9cf7d"), z)
        draw.polygon(blade, fill=mix(light, colour("1d4638"), 0.25 + 0.55 * y))


def _canoe(scene: Landscape, x: float, y: float, length: float) -> None:
    draw = ImageDraw.Draw(scene.image)
    mid_x, mid_y, half = x * W, y * H, length * W / 2
    shade = around(mid_x, mid_y + half * 0.16, half * 0.95, 0.07)
    draw.ellipse(shade, fill=colour("2b6d87"))
    hull = [(mid_x + t * half / 20, mid_y - (t / 20) ** 2 * half * 0.18) for t in range(-20, 21)]
    keel = [(mid_x + t * half / 20, mid_y + half * 0.13) for t in range(15, -16, -1)]
    draw.polygon([*hull, *keel], fill=colour("5b3a29"))
    draw.line(hull, fill=colour("8a5f43"), width=max(2, int(half * 0.03)))


def flower_plateau() -> Landscape:
    scene = Landscape("5fa4d4", "a8d0e6", "e8f0ea")
    _cloud(scene, 0.16, 0.13, 0.07)
    _cloud(scene, 0.30, 0.19, 0.045)
    _cloud(scene, 0.74, 0.10, 0.06)
    _cloud(scene, 0.90, 0.20, 0.05)
    scene.land(craggy(0.42, 0.05, 0.6), "8fb1c4", "bcd2d2")
    scene.land(rolling(0.46, 0.05, 3.6), "86ae9c", "b4cfae")
    scene.mist(0.49, 0.08, 120)
    middle = rolling(0.54, 0.055, 1.1, 0.8)
    scene.land(middle, "7fae7c", "a7cb88")
    flowers(scene, middle, ["f3dc86", "eab3c6", "f7f3e6"], 500, 8, 0.35)
    near = rolling(0.66, 0.07, 4.6, 0.6)
    scene.land(near, "93bf62", "376f36")
    flowers(scene, near, ["f6d04d", "e87fa8", "fbf7ee", "b48bd6", "f2a24b", "d9527c"], 2000, 3)
    return scene


def _cloud(scene: Landscape, x: float, y: float, size: float) -> None:
    mask = Image.new("L", (W // 4, H // 4))
    draw = ImageDraw.Draw(mask)
    unit, mid_x, base = size * H / 4, x * W / 4, y * H / 4
    for dx, r in ((-1.7, 0.5), (-0.9, 0.8), (0.1, 1.1), (1.1, 0.75), (1.9, 0.45)):
        draw.ellipse(around(mid_x + dx * unit, base, r * unit, 0.8), fill=215)
    # A level underside is what makes a heap of circles a cloud.
    draw.rectangle((0, base + unit * 0.18, W, H), fill=0)
    soft = mask.filter(ImageFilter.GaussianBlur(2.2)).resize((W, H), Image.Resampling.BICUBIC)
    scene.image.paste(Image.new("RGB", (W, H), (255, 255, 255)), mask=soft)


SCENES: dict[str, Callable[[], Landscape]] = {
    "milima-ya-chai.jpg": tea_hills,
    "msitu-wa-misonobari.jpg": pine_ridges,
    "ziwa-na-milima.jpg": lake_and_mountains,
    "uwanda-wa-maua.jpg": flower_plateau,
}


def main(region: Path) -> None:
    folder = region / "images"
    folder.mkdir(exist_ok=True)
    for name, scene in SCENES.items():
        scene().finish(folder / name)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
