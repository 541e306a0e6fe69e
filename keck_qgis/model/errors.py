"""Errors that a user can cause, with what happened and what to do."""


class KeckError(Exception):
    """A failure to be shown as it stands: short title, what happened, what to do about it.

    All three texts are translated already. Nothing has been written when it is raised.
    """

    def __init__(self, title: str, text: str, hint: str = "") -> None:
        super().__init__(title, text, hint)
        self.title = title
        self.text = text
        self.hint = hint

    def __str__(self) -> str:
        return " ".join(part for part in (f"{self.title}:", self.text, self.hint) if part)


class Overtaken(KeckError):
    """What the work rested on has changed meanwhile: doing it once more helps."""


class Cancelled(Exception):
    """The user stopped a long job; whatever it had begun is rolled back."""
