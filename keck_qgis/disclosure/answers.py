"""What was found for one family, in a form that can be kept: unchanged families need not be looked at again."""

import json
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ..model.observations import Observations, SeriesKey
from .history import Past, PastSeries
from .mask import BoolCells
from .proof import Proof

_FORMAT = 4
TODAY = -1
"""Today's state in a kept proof; its number grows with each release."""


@dataclass
class Answer:
    """Of one family: reason codes and small bases per series (areas,), what is left out and why, what an edition of
    everything tells per variable, and which of its cells are hidden; the proofs, with today's state as -1. ``plain``
    names the variables whose told values are the very figures of the series of that name."""

    reasons: dict[SeriesKey, NDArray[np.int8]] = field(default_factory=dict)
    small_base: dict[SeriesKey, BoolCells] = field(default_factory=dict)
    left_out: dict[SeriesKey, str] = field(default_factory=dict)
    told: dict[SeriesKey, PastSeries] = field(default_factory=dict)
    hidden: dict[SeriesKey, BoolCells] = field(default_factory=dict)
    plain: set[SeriesKey] = field(default_factory=set)
    proofs: list[Proof] = field(default_factory=list)
    known: str = ""
    """The digest of what earlier releases told beyond it when it was found."""

    def proofs_in(self, state: int) -> list[Proof]:
        """The proofs with ``state`` as the number of today's."""
        return [_renumbered(proof, TODAY, state) for proof in self.proofs]

    @property
    def title(self) -> str:
        """The counts that it is about, for people."""
        return ", ".join(f"{name} ({period})" for name, period in sorted(self.told))

    def beyond(self, history: Sequence[Past]) -> str:
        """A digest of what earlier releases told beyond this answer: other values, or cells that it hides."""
        digest = blake2b(digest_size=16)
        for variable, told in sorted(self.told.items()):
            seen: set[int] = set()
            for state, past in enumerate(history):
                one = past.get(variable)
                if one is None or id(one) in seen:
                    continue
                seen.add(id(one))
                if _differs(one, told) or (one.shown & self.hidden[variable]).any():
                    digest.update(repr((variable, state)).encode() + one.value.tobytes() + one.shown.tobytes())
                    digest.update(b"" if one.bounds is None else one.bounds.tobytes())
        return digest.hexdigest()

    def to_bytes(self) -> bytes:
        """Packed; the same answer gives the same bytes."""
        packer, lines = _Packer(), self._lines()
        proofs = [proof.to_bytes(lines) for proof in self.proofs]
        header = {
            "format": _FORMAT,
            "reasons": packer.all(self.reasons),
            "small_base": packer.all(self.small_base),
            "known": self.known,
            "left_out": sorted((*key, code) for key, code in self.left_out.items()),
            "plain": sorted(self.plain),
            "value": packer.all({key: one.value for key, one in self.told.items() if key not in self.plain}),
            "shown": packer.all({key: one.shown for key, one in self.told.items()}),
            "bounds": packer.all({key: one.bounds.ravel() for key, one in self.told.items() if one.bounds is not None}),
            "hidden": packer.all(self.hidden),
            "proofs": [len(proof) for proof in proofs],
        }
        text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode()
        body = zlib.compress(len(text).to_bytes(4, "little") + text + b"".join(packer.parts), 1)
        whole = b"".join((len(body).to_bytes(4, "little"), body, *proofs))
        return zlib.crc32(whole).to_bytes(4, "little") + whole

    @classmethod
    def of_bytes(cls, packed: bytes, observations: Observations) -> "Answer":
        """The answer in ``packed`` to the figures in ``observations``; ValueError for anything else. The tables of its
        proofs stay packed."""
        whole = memoryview(packed)[4:]
        if zlib.crc32(whole) != int.from_bytes(packed[:4], "little"):
            raise ValueError("no answer")
        end = 4 + int.from_bytes(whole[:4], "little")
        try:
            raw = zlib.decompress(whole[4:end])
            start = 4 + int.from_bytes(raw[:4], "little")
            header, body = json.loads(raw[4:start].decode()), memoryview(raw)[start:]
            if header["format"] != _FORMAT:
                raise ValueError("an answer of another format")
            plain = {(name, period) for name, period in header["plain"]}
            value, shown = (_all(header[name], body) for name in ("value", "shown"))
            value |= {key: observations.series[key].value for key in plain}
            bounds = {key: one.reshape(2, -1) for key, one in _all(header["bounds"], body).items()}
            found = cls(
                _all(header["reasons"], body),
                _all(header["small_base"], body),
                {(name, period): code for name, period, code in header["left_out"]},
                {key: PastSeries(value[key], shown[key], bounds.get(key)) for key in sorted(value)},
                _all(header["hidden"], body),
                plain,
                known=header["known"],
            )
            lines = found._lines()
            for size in header["proofs"]:
                found.proofs.append(Proof.of_bytes(bytes(whole[end : end + size]), lines))
                end += size
        except (zlib.error, KeyError, TypeError, UnicodeDecodeError) as error:
            raise ValueError("no answer") from error
        return found

    def _lines(self) -> dict[SeriesKey, NDArray[np.float64]]:
        """What proofs may start with without saying it."""
        return {key: one.value for key, one in self.told.items()}


def _differs(past: PastSeries, told: PastSeries) -> bool:
    """Whether a release knew another value of some cell, or more of it."""
    pairs = [(past.value, told.value)]
    if past.bounds is not None or told.bounds is not None:
        pairs += [(past.least, told.least), (past.most, told.most)]
    return any((~np.isnan(one) & ~(one == other)).any() for one, other in pairs if one.tobytes() != other.tobytes())


def _renumbered(proof: Proof, old: int, new: int) -> Proof:
    return Proof(
        tuple((name, period, new if state == old else state) for name, period, state in proof.rows), proof.held
    )


class _Packer:
    """Arrays one behind the other, those of one kind together."""

    def __init__(self) -> None:
        self.parts: list[bytes] = []
        self._size = 0

    def all(self, arrays: Mapping[SeriesKey, NDArray[np.generic]]) -> list[object]:
        """Where arrays of one length and type are: names, first byte, length, type."""
        names = sorted(arrays)
        parts = [arrays[name].tobytes() for name in names]
        first, self._size = self._size, self._size + sum(map(len, parts))
        self.parts += parts
        one = arrays[names[0]] if names else np.zeros(0)
        return [names, first, len(one), one.dtype.str]


def _all(entry: Sequence[Any], body: memoryview) -> dict[SeriesKey, NDArray]:
    names, first, length, kind = entry
    found = np.frombuffer(body, np.dtype(kind), len(names) * length, first).reshape(len(names), length).copy()
    return {(name, period): line for (name, period), line in zip(names, found, strict=True)}
