"""Table names from what people call things."""

import re
import unicodedata
from collections.abc import Iterable

_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def table_name(title: str, taken: Iterable[str]) -> str:
    """A name of lower-case ASCII letters, digits and ``_`` that no table of ``taken`` has yet."""
    plain = unicodedata.normalize("NFC", title).lower().translate(_GERMAN)
    plain = unicodedata.normalize("NFKD", plain).encode("ascii", "ignore").decode("ascii")
    slug = re.sub(r"[^a-z0-9]+", "_", plain).strip("_")[:50]
    if not slug or slug[0].isdigit() or slug.startswith(("gpkg_", "sqlite_", "rtree_")):
        slug = f"level_{slug}".rstrip("_")
    used = {name.casefold() for name in taken}
    name, number = slug, 2
    while name in used:
        name, number = f"{slug}_{number}", number + 1
    return name
