"""`SEARCH_URL` is read as a whole, and a wrong one is explained before anybody searches."""

from __future__ import annotations

import pytest
from django.core.checks import run_checks
from django.core.exceptions import ImproperlyConfigured

from search.engines.elastic import Address

HOSTS = "name its hosts"
OTHERWISE = "written %2F"
FILE = "names in ca= a file"


def test_an_address_says_vendor_hosts_prefix_and_account():
    address = Address.read("opensearch://juma:s%40ri@one:9201,two/bonde")

    assert (address.vendor, address.is_tls, address.prefix) == ("opensearch", False, "bonde")
    assert address.hosts == (("one", 9201), ("two", 9200))
    assert (address.user, address.password) == ("juma", "s@ri")


def test_an_s_at_the_end_asks_for_tls():
    address = Address.read("elasticsearchs://one/bonde?api_key=abc&ca=/etc/ca.pem")

    assert (address.vendor, address.is_tls) == ("elasticsearch", True)
    assert address.urls == ["https://one:9200"]
    assert (address.api_key, address.ca) == ("abc", "/etc/ca.pem")


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://one:9200/bonde", "begin with"),
        ("one:9200", "begin with"),
        ("opensearch://", HOSTS),
        ("opensearch:///bonde", HOSTS),
        ("opensearch://one:0/bonde", HOSTS),
        ("opensearch://one:99999/bonde", HOSTS),
        ("opensearch://one:abc/bonde", HOSTS),
        ("opensearch://[::1/bonde", HOSTS),
        ("opensearch://one,/bonde", HOSTS),
        ("opensearch://one/Bonde", "called 'Bonde'"),
        ("opensearch://one/bonde?color=red", "unknown parameters"),
        ("opensearch://juma:siri@one/bonde?api_key=abc", "not both"),
        ("opensearch://one/bonde?ca=/etc/ca.pem", "opensearchs://"),
        ("opensearch://one/bonde#here", OTHERWISE),
        ("opensearch://juma:12/siri@one/bonde", OTHERWISE),
        ("opensearchs://one/bonde?ca=/nowhere/ca.pem", FILE),
        (f"opensearchs://one/bonde?ca={__file__}", FILE),
    ],
)
def test_a_wrong_address_is_explained_when_the_portal_is_checked(settings, url, reason):
    settings.SEARCH_URL = url

    (error,) = [one for one in run_checks() if one.id == "search.E001"]

    assert reason in error.msg


@pytest.mark.parametrize(
    "url",
    [
        "opensearch://juma:siri@[::1/bonde",
        "opensearch://juma:siri@one:99999/bonde",
        "http://juma:siri@one/bonde",
        "opensearch://juma:12/siri@one",
        "opensearch://juma:12/si@ri@one",
        "opensearch://juma:12?siri=x@one",
        "opensearch://juma:12#siri@one",
    ],
)
def test_an_explanation_tells_no_password(url):
    with pytest.raises(ImproperlyConfigured) as raised:
        Address.read(url)

    assert "siri" not in str(raised.value)
