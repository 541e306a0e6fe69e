"""Telling the panel's own hand from the user's."""


class Quiet:
    """While it is entered, what a widget or layer says of its changes is our own doing: ``if not self._quiet``.

    May be entered again within.
    """

    def __init__(self) -> None:
        self._depth = 0

    def __enter__(self) -> None:
        self._depth += 1

    def __exit__(self, *_error: object) -> None:
        self._depth -= 1

    def __bool__(self) -> bool:
        return self._depth > 0
