"""Light or dark, the face of article text, density: kept in cookies of the browser, and with the account."""

from flask import Blueprint, request
from werkzeug.wrappers import Response

from translate_flow.http.edge import settings
from translate_flow.web.form import go_on, own_address

BLUEPRINT = Blueprint("look", __name__)

LOOKS: dict[str, tuple[str, ...]] = {
    "theme": ("auto", "light", "dark"),
    "article_face": ("serif", "sans"),
    "density": ("comfortable", "compact"),
}
"""What can be chosen; the first of each is what one gets without choosing."""

_A_YEAR = 365 * 24 * 3600


@BLUEPRINT.post("/look")
def choose() -> Response:
    """Remembers a look in this browser and goes back to where it was chosen."""
    response = go_on(own_address(request.form.get("next")))
    keep(response, request.form.to_dict())
    return response


def keep(response: Response, chosen: dict[str, str]) -> None:
    """Sets the cookies for what was chosen; anything else is left out."""
    for name, values in LOOKS.items():
        if chosen.get(name) in values:
            response.set_cookie(
                name, chosen[name], max_age=_A_YEAR, samesite="Lax", httponly=True, secure=settings().secure_cookies
            )


def present() -> dict[str, str]:
    """The look this browser asks for."""
    asked = {name: request.cookies.get(name, "") for name in LOOKS}
    return {name: asked[name] if asked[name] in values else values[0] for name, values in LOOKS.items()}
