"""What a browser may load: on public pages only our own files, in the admin what Wagtail needs."""

from __future__ import annotations

from csp.constants import NONE, SELF, UNSAFE_INLINE

# `frame-ancestors 'self'`: the editor shows a page's preview in a frame.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "base-uri": [NONE],
        "connect-src": [SELF],
        "font-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
        "img-src": [SELF, "data:"],
        "manifest-src": [SELF],
        "media-src": [SELF],
        "object-src": [NONE],
        "script-src": [SELF],
        # Besides the one line with an institution's colour, whose digest is added: a page that is
        # kept for everybody can bear no nonce.
        "style-src": [SELF],
    }
}

# Wagtail's admin still carries inline scripts and styles (wagtail issue 1288).
ADMIN_CONTENT_SECURITY_POLICY = {
    "default-src": [SELF],
    "base-uri": [NONE],
    "font-src": [SELF, "data:"],
    "form-action": [SELF],
    "frame-ancestors": [SELF],
    "img-src": [SELF, "data:", "blob:"],
    "object-src": [NONE],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
}
