"""Tool tips with texts of files: Qt takes what looks like HTML for HTML, unless it is told otherwise."""

from html import escape


def plain_tip(text: str) -> str:
    """A tool tip that shows a text as it stands, line by line; empty for an empty one."""
    return f"<p>{'<br>'.join(map(escape, text.splitlines()))}</p>" if text.strip() else ""
