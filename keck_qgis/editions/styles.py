"""Default styles of an edition's layers, for a QGIS without this plugin."""

import sqlite3
from collections.abc import Sequence
from html import escape

_CATEGORIES = 'styleCategories="Fields"'
_MORE_CATEGORIES = 'styleCategories="Fields|Symbology|Labeling" labelsEnabled="1"'

# Okabe and Ito's palette, which colour-blind people can tell apart.
_COLOURS = ("0,114,178", "230,159,0", "0,158,115", "204,121,167", "86,180,233", "213,94,0", "240,228,66", "0,0,0")
_SHAPES = ("circle", "square", "triangle", "diamond", "pentagon", "star", "cross_fill", "hexagon")


def style_areas(connection: sqlite3.Connection, table: str) -> None:
    """Plain areas with their names."""
    fill = {"color": "245,244,239,255", "outline_color": "110,110,110,255", "outline_width": "0.3", "style": "solid"}
    renderer = _element(
        "renderer-v2", {"type": "singleSymbol"}, _element("symbols", {}, _symbol("0", "fill", "SimpleFill", fill))
    )
    _extend(connection, table, renderer + _labels("name", "7"))


def style_facilities(connection: sqlite3.Connection, table: str, categories: Sequence[str]) -> None:
    """One symbol per category, each of its own colour and shape."""
    symbols, entries = [], []
    for number, category in enumerate(categories):
        marker = {
            "name": _SHAPES[number % len(_SHAPES)],
            "color": _COLOURS[number % len(_COLOURS)] + ",255",
            "outline_color": "255,255,255,255",
            "size": "3",
        }
        symbols.append(_symbol(str(number), "marker", "SimpleMarker", marker))
        entry = {"value": category, "label": category, "symbol": str(number), "render": "true", "type": "string"}
        entries.append(_element("category", entry))
    inside = _element("categories", {}, "".join(entries)) + _element("symbols", {}, "".join(symbols))
    renderer = _element("renderer-v2", {"type": "categorizedSymbol", "attr": "category"}, inside)
    _extend(connection, table, renderer)


def _extend(connection: sqlite3.Connection, table: str, content: str) -> None:
    """Add to the style that the table has: that one says the titles of its columns."""
    (style,) = connection.execute("SELECT styleQML FROM layer_styles WHERE f_table_name = ?", (table,)).fetchone()
    style = style.replace(_CATEGORIES, _MORE_CATEGORIES).replace("</qgis>", content + "</qgis>")
    connection.execute("UPDATE layer_styles SET styleQML = ? WHERE f_table_name = ?", (style, table))


def _symbol(name: str, kind: str, layer: str, options: dict[str, str]) -> str:
    held = "".join(
        _element("Option", {"type": "QString", "name": key, "value": value}) for key, value in options.items()
    )
    inside = _element("layer", {"class": layer, "enabled": "1"}, _element("Option", {"type": "Map"}, held))
    return _element("symbol", {"name": name, "type": kind, "alpha": "1"}, inside)


def _labels(column: str, size: str) -> str:
    buffer = _element("text-buffer", {"bufferDraw": "1", "bufferSize": "0.8", "bufferColor": "255,255,255,255"})
    text = {"fieldName": column, "fontSize": size, "fontSizeUnit": "Point", "textColor": "60,60,60,255"}
    settings = _element("settings", {}, _element("text-style", text, buffer))
    return _element("labeling", {"type": "simple"}, settings)


def _element(name: str, attributes: dict[str, str], content: str = "") -> str:
    held = "".join(f' {key}="{escape(value)}"' for key, value in attributes.items())
    return f"<{name}{held}>{content}</{name}>"
