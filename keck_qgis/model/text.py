"""Translation without Qt: the plain core speaks through whatever translator the composition root installs."""

from collections.abc import Callable

_translator: Callable[[str], str] = str


def install_translator(translator: Callable[[str], str]) -> None:
    """Let ``tr`` answer with ``translator`` from now on (``str`` gives the English source text)."""
    global _translator
    _translator = translator


def tr(source: str) -> str:
    """Return the translation of an English literal; fill placeholders afterwards with ``.format``."""
    return _translator(source)
