"""Which heart rates are believed: the one place that decides, for samples and for what a session states.

What is not believed is null from here on, and said once; as it was written it stays in `Activity.raw`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from fitlift.errors import Notice
from fitlift.measures.arrays import Numbers
from fitlift.measures.trace import PLAUSIBLE_BPM, Trace, seconds
from fitlift.records.base import Record, replace
from fitlift.records.heart import HeartRates
from fitlift.records.said import Said, parts_of
from fitlift.records.sessions import Session

#: Nobody's heart beats so fast all the way: the highest rate of eighteen-year-olds is 195, and 217 for the fastest one
#: in forty (208 - 0.7 × age, spread 11; Tanaka et al. 2001). Sensible are 205 to 220.
MOST_ON_AVERAGE_BPM = 215.0

#: Where more of the samples than this share cannot be, the sensor did not see the heart, and the others are no better.
MOST_IMPOSSIBLE = 0.1

#: So many samples within so many seconds that are so much higher than those on either side are a fault of the sensor:
#: a heart gains a few beats in a second. In 146 recordings none stands out by 20. Sensible are 30 to 60.
SPIKE_SAMPLES, SPIKE_S, SPIKE_BPM = 3, 15.0, 40.0

#: What a session states is held against its samples where they cover this share of it. In 146 recordings the averages
#: are at most 2.7 apart, and the highest ones the same. Sensible are 5 to 15, and 15 to 30.
MOST_COVERED, AVERAGE_APART_BPM, HIGHEST_APART_BPM = 0.9, 10.0, 25.0

_Mask = npt.NDArray[np.bool_]


class Hearts(Record, eq=False):
    """Sessions and samples with the heart rates that are believed, and what is said of the others."""

    sessions: tuple[Session, ...]
    heart: HeartRates
    notices: tuple[Notice, ...]


class _OfSession(Record, eq=False):
    session: Session
    bpm: Numbers
    notice: Notice | None = None


def believed_hearts(sessions: Sequence[Session], heart: HeartRates) -> Hearts:
    """Leave out heart rates of strength sessions that cannot be; of other sports nothing is made of them here.

    Parameters
    ----------
    sessions, heart
        The sessions, with what the file states of their heart rates, and the samples.
    """
    of_heart = heart.by_session()
    found = [_believed(each, of_heart.get(each.session, HeartRates.none())) for each in sessions]
    bpm = heart.bpm.copy()
    for each in found:
        begin, end = np.searchsorted(heart.session, (each.session.session, each.session.session + 1)).tolist()
        bpm[begin:end] = each.bpm
    return Hearts(
        tuple([each.session for each in found]),
        replace(heart, bpm=bpm),
        tuple([each.notice for each in found if each.notice is not None]),
    )


def _believed(session: Session, heart: HeartRates) -> _OfSession:
    if session.kind != "strength":
        return _OfSession(session, heart.bpm)
    known = ~np.isnan(heart.bpm)
    least, most = PLAUSIBLE_BPM
    too_high = known & (heart.bpm > most)
    is_blind = bool(known.any()) and (
        too_high.sum() > MOST_IMPOSSIBLE * known.sum() or float(heart.bpm[known].mean()) > MOST_ON_AVERAGE_BPM
    )
    if is_blind or (session.hr_avg_bpm or 0.0) > MOST_ON_AVERAGE_BPM:
        return _without(session, heart)
    faults = too_high | (known & (heart.bpm < least)) | _spikes(heart, known & ~too_high)
    bpm = np.where(faults, np.nan, heart.bpm)
    high = faults & (heart.bpm > least)
    told = float(heart.bpm[high].max()) if high.any() else 0.0
    stated, doubts = _stated(session, replace(heart, bpm=bpm), told)
    said = [*_of_faults(heart, high, known), *doubts]
    return _OfSession(stated, bpm, _odd(session, said) if said else None)


def _odd(session: Session, said: Sequence[Said]) -> Notice:
    told = said[0] if len(said) == 1 else Said("several", {"each_reason": parts_of(*said)})
    return Notice("odd-heart-rate", told, session=session.session)


def _without(session: Session, heart: HeartRates) -> _OfSession:
    """Without any heart rate."""
    average, highest = session.hr_avg_bpm, session.hr_max_bpm
    is_stated = average is not None or highest is not None
    seen = None if is_stated else float(np.nanmax(heart.bpm))
    of = {"stated_avg_bpm": average, "stated_max_bpm": highest, "highest_bpm": seen}
    without = replace(session, hr_avg_bpm=None, hr_max_bpm=None)
    return _OfSession(without, np.full(len(heart), np.nan), _odd(session, [Said("heart_rate_impossible", of)]))


def _spikes(heart: HeartRates, known: _Mask) -> _Mask:
    """The samples that stand out alone."""
    found = np.zeros(len(heart), dtype=bool)
    places = np.flatnonzero(known)
    bpm, times = heart.bpm[places], seconds(heart.time[places])
    for length in range(1, SPIKE_SAMPLES + 1):
        if len(bpm) < length + 2:
            break
        inner = np.lib.stride_tricks.sliding_window_view(bpm[1:-1], length)
        beside = np.maximum(bpm[: -length - 1], bpm[length + 1 :])
        is_short = times[length + 1 :] - times[: -length - 1] <= SPIKE_S
        for first in np.flatnonzero(is_short & (inner.min(axis=1) - beside >= SPIKE_BPM)).tolist():
            found[places[first + 1 : first + 1 + length]] = True
    return found


def _of_faults(heart: HeartRates, faults: _Mask, known: _Mask) -> Iterator[Said]:
    count = int(faults.sum())
    if count:
        highest = float(heart.bpm[faults].max())
        of = {"left_out": count, "samples": int(known.sum()), "left_out_max_bpm": highest}
        yield Said("heart_rates_left_out", of)


def _stated(session: Session, heart: HeartRates, told: float) -> tuple[Session, list[Said]]:
    """What a session states, as far as it can be and its samples do not contradict it; and what is said of the rest.

    Of a heart rate up to that which was told of already nothing more is said.
    """
    seen = _Seen.of(session, heart)
    average, highest = session.hr_avg_bpm, session.hr_max_bpm
    doubts: list[Said] = []
    if average is not None and seen is not None and abs(average - seen.average_bpm) > AVERAGE_APART_BPM:
        doubts.append(Said("average_unlike_samples", {"told_avg_bpm": average, "seen_avg_bpm": seen.average_bpm}))
        average = None
    if highest is not None and _is_off(highest, seen):
        seen_bpm = None if seen is None else seen.highest_bpm
        is_new = not seen or highest > told or highest < seen.highest_bpm
        of = {"told_max_bpm": highest, "seen_max_bpm": seen_bpm}
        doubts += [Said("highest_unlike_samples", of)] if is_new else []
        highest = None
    return replace(session, hr_avg_bpm=average, hr_max_bpm=highest), doubts


def _is_off(highest: float, seen: _Seen | None) -> bool:
    if highest > PLAUSIBLE_BPM[1]:
        return True
    return seen is not None and not -1.0 < highest - seen.highest_bpm < HIGHEST_APART_BPM


class _Seen(Record):
    """What samples say that cover most of a session."""

    average_bpm: float
    highest_bpm: float

    @classmethod
    def of(cls, session: Session, heart: HeartRates) -> _Seen | None:
        trace = Trace.of(heart)
        held = trace.until_s - trace.since_s
        if not len(held) or held.sum() < MOST_COVERED * (session.elapsed_s or np.inf):
            return None
        return cls(float((trace.bpm * held).sum() / held.sum()), float(trace.bpm.max()))
