"""The headers every answer carries, so that browsers hold the second line of defence."""

from flask import Flask, Response, request

from translate_flow.http.versioned import FILES
from translate_flow.settings import Settings

CONTENT_SECURITY_POLICY = (
    "default-src 'self'; script-src 'self'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'; "
    "form-action 'self'; img-src 'self' data:"
)

HEADERS: dict[str, str] = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
"""Set on every answer that does not set them itself."""

FOREVER = "public, max-age=31536000, immutable"
_A_YEAR = "max-age=31536000"


def register(app: Flask, settings: Settings) -> None:
    """Adds the headers; what depends on who asks is never kept by a cache."""

    def add(response: Response) -> Response:
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if (response.mimetype or "").startswith("text/"):
            response.mimetype_params.setdefault("charset", "utf-8")
        if request.endpoint in FILES:
            response.headers["Cache-Control"] = FOREVER if response.status_code < 400 else "no-store"
        else:
            response.headers.setdefault("Cache-Control", "no-store")
            response.vary.add("Cookie")
        if settings.secure_cookies or request.is_secure:
            response.headers.setdefault("Strict-Transport-Security", _A_YEAR)
        return response

    app.after_request(add)
