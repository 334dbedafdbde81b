"""The mark of a role: its letter in its shape, on the page and on the sealed print. Never by colour alone."""

from html import escape

from markupsafe import Markup

from coursewright.model.role_play import Role

SHAPES = {
    "circle": '<circle cx="24" cy="24" r="21"/>',
    "square": '<rect x="4" y="4" width="40" height="40"/>',
    "triangle": '<path d="M24 3 46 44H2Z"/>',
    "diamond": '<path d="M24 2 46 24 24 46 2 24Z"/>',
}


def role_mark(role: Role) -> Markup:
    """Decoration: the role's name stands beside it, so screen readers are spared the mark."""
    shape = f'<g fill="none" stroke="currentColor" stroke-width="3">{SHAPES.get(role.icon, "")}</g>'
    y = 36 if role.icon == "triangle" else 31
    letter = f'<text x="24" y="{y}" text-anchor="middle" font-size="20" font-weight="700">{escape(role.letter)}</text>'
    return Markup(f'<svg class="cw-role" viewBox="0 0 48 48" aria-hidden="true">{shape}{letter}</svg>')
