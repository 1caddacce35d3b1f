"""A picture comes in as what it shows and nothing else; whatever is none is refused with advice."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from PIL import Image as Pillow
from PIL import ImageCms

from cms.core.pictures.intake import clean_picture
from tests.core.pictures.drawn import (
    GPS,
    HTML,
    MAKE,
    ORIENTATION,
    SVG,
    bomb,
    drawn,
    moving,
    opened,
    photograph,
    upload,
)


@pytest.fixture(autouse=True)
def _in_english():
    with translation.override("en"):
        yield


def refusal(content: bytes, name: str = "picha.jpg") -> str:
    with pytest.raises(ValidationError) as refused:
        clean_picture(upload(content, name))
    return " ".join(refused.value.messages)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_place_maker_and_comments_are_taken_out_of_a_photograph(orientation):
    original = photograph(orientation)
    assert opened(original).getexif().get_ifd(GPS)

    content = clean_picture(upload(original)).read()

    assert dict(opened(content).getexif()) == {}
    assert "xmp" not in opened(content).info
    assert not any(word in content for word in (b"Asha", b"siri", b"Exif", b"GPS"))


def test_a_photograph_is_turned_as_the_camera_was_held():
    sideways = opened(clean_picture(upload(photograph(orientation=6))))

    assert sideways.size == (40, 60)
    assert sideways.getpixel((20, 5))[0] < 60 < 200 < sideways.getpixel((20, 55))[0]


def test_what_is_hidden_behind_a_picture_is_left_outside():
    content = clean_picture(upload(drawn() + HTML)).read()

    assert b"script" not in content


@pytest.mark.parametrize(
    ("kind", "name", "stored"),
    [
        ("JPEG", "a.jpg", "a.jpg"),
        ("JPEG", "a.JPEG", "a.jpg"),
        ("PNG", "a.png", "a.png"),
        ("GIF", "a.gif", "a.png"),
        ("WEBP", "a.webp", "a.jpg"),
        ("AVIF", "a.avif", "a.jpg"),
    ],
)
def test_every_usual_kind_comes_in(kind, name, stored):
    assert clean_picture(upload(drawn(kind), name)).name == stored


def test_clear_parts_stay_clear():
    content = drawn("WEBP", mode="RGBA", light=(255, 255, 255, 0), lossless=True)
    picture = opened(clean_picture(upload(content, "nembo.webp")))

    assert (picture.format, picture.getpixel((50, 5))[3]) == ("PNG", 0)


def test_a_picture_for_printing_is_turned_into_common_colours():
    picture = opened(clean_picture(upload(drawn(mode="CMYK", light=(0, 0, 0, 0)))))

    assert picture.mode == "RGB"
    assert min(picture.crop((50, 20, 51, 21)).tobytes()) > 240


def test_sixteen_bits_become_eight_without_turning_white():
    content = drawn("PNG", mode="I;16", light=32_768)
    picture = opened(clean_picture(upload(content, "kipimo.png")))

    assert picture.mode == "RGB"
    assert picture.getpixel((5, 5)) == (0, 0, 0)
    assert picture.getpixel((50, 5)) == (128, 128, 128)


def test_a_colour_profile_is_used_and_not_kept():
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    assert "icc_profile" not in opened(clean_picture(upload(drawn(icc_profile=profile)))).info


def test_a_photograph_with_a_second_one_behind_it_is_a_photograph():
    first, second = Pillow.new("RGB", (60, 40)), Pillow.new("RGB", (30, 20))
    content = BytesIO()
    first.save(content, "MPO", save_all=True, append_images=[second])

    assert opened(clean_picture(upload(content.getvalue()))).size == (60, 40)


def test_a_photograph_of_forty_million_points_is_kept_at_half_its_size():
    picture = opened(clean_picture(upload(drawn(size=(7300, 5480), mode="L", light=255))))

    assert picture.size == (3650, 2740)


def test_more_points_than_any_telephone_makes_are_refused_with_the_size():
    message = refusal(bomb(9000, 7000), "a.png")

    assert "9000 × 7000" in message
    assert "50 million" in message


def test_a_large_drawing_is_to_be_saved_as_jpeg():
    message = refusal(bomb(6000, 5000), "a.png")

    assert "6000 × 5000" in message
    assert "Save it as JPEG" in message


def test_a_decompression_bomb_is_never_unpacked():
    assert "far too many points" in refusal(bomb(), "a.png")


@pytest.mark.parametrize("content", [SVG, HTML, b"\xef\xbb\xbf \n" + SVG])
@pytest.mark.parametrize("name", ["nembo.jpg", "nembo.png"])
def test_a_page_or_drawing_dressed_as_a_picture_is_known_by_its_content(content, name):
    assert "web page or an SVG drawing" in refusal(content, name)


@pytest.mark.parametrize("content", [b"MZ\x90\0" * 40, b"%PDF-1.7", b"BM" + b"\0" * 60])
def test_any_other_content_is_no_picture(content):
    assert "no picture of a kind that we know" in refusal(content)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_a_file_that_was_cut_off_is_damaged(kind):
    whole = BytesIO()
    Pillow.effect_noise((300, 200), 80).save(whole, kind)
    cut = whole.getvalue()[: len(whole.getvalue()) // 2]

    assert "damaged or incomplete" in refusal(cut, f"a.{kind.lower()}")


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_a_moving_picture_is_refused(kind):
    assert "This picture moves" in refusal(moving(kind), f"a.{kind.lower()}")


def test_a_wrong_ending_is_named_with_the_right_one():
    assert "Rename it to soko.jpg" in refusal(drawn(), "soko.png")


@pytest.mark.parametrize("name", ["soko.exe", "soko.svg", "soko"])
def test_an_ending_of_no_picture_is_refused(name):
    assert "is no file for a picture" in refusal(drawn(), name)


def test_an_empty_file_is_refused():
    assert "empty" in refusal(b"")


def test_a_file_that_is_too_large_is_refused_with_both_sizes(settings):
    settings.WAGTAILIMAGES_MAX_UPLOAD_SIZE = 1 << 20
    message = refusal(drawn() + b"\0" * (3 << 20))

    assert "3.0 MB; up to 1 MB" in message


def test_a_picture_held_sideways_says_so_no_more():
    assert ORIENTATION not in opened(clean_picture(upload(photograph(8)))).getexif()
    assert MAKE not in opened(clean_picture(upload(photograph(8)))).getexif()
