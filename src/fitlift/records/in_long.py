"""Records whose fields hold several values, with a row for each: what can be grouped and drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from fitlift.records.principles import Principle, PrincipleFact
from fitlift.records.rests import OneRest, Rest
from fitlift.records.said import Plain, Said, Value
from fitlift.records.sets import Guess, Set
from fitlift.records.zones import SessionZones, SetZones, SetZoneTime, ZonePlace, ZoneTime


def zone_times(sessions: Iterable[SessionZones]) -> Iterator[ZoneTime]:
    """Each zone of each session, what lies below and above them first and last; none where there are no zones."""
    for each in sessions:
        if not each.zone_s:
            continue
        bounds = each.bounds_bpm
        totals = each.below_s, *each.zone_s, each.above_s
        of_sets = each.sets_below_s, *each.sets_s, each.sets_above_s
        of_rests = each.rests_below_s, *each.rests_s, each.rests_above_s
        for zone, total_s in enumerate(totals):
            yield ZoneTime(
                session=each.session,
                zone=zone,
                place=_place(zone, len(totals)),
                low_bpm=bounds[zone - 1] if zone else None,
                high_bpm=bounds[zone] if zone < len(bounds) else None,
                total_s=total_s,
                sets_s=of_sets[zone],
                rests_s=of_rests[zone],
                watch_s=each.watch_s[zone] if each.watch_s else None,
            )


def set_zone_times(sets: Iterable[SetZones]) -> Iterator[SetZoneTime]:
    """Each zone of each active set, what lies below and above them first and last; none where there are no zones."""
    for each in sets:
        if not each.zone_s:
            continue
        totals = each.below_s, *each.zone_s, each.above_s
        for zone, total_s in enumerate(totals):
            yield SetZoneTime(
                session=each.session,
                row=each.row,
                set=each.set,
                part=each.part,
                zone=zone,
                place=_place(zone, len(totals)),
                total_s=total_s,
                watch_s=each.watch_s[zone] if each.watch_s else None,
            )


def _place(zone: int, zones: int) -> ZonePlace:
    if zone == 0:
        return "below"
    return "above" if zone == zones - 1 else "zone"


def each_rest(rests: Iterable[Rest]) -> Iterator[OneRest]:
    """Each rest of each exercise, in the order of the sets."""
    for each in rests:
        for number, rest_s in enumerate(each.each_s, 1):
            yield OneRest(
                session=each.session,
                exercise=each.exercise,
                exercise_name=each.exercise_name,
                slot=each.slot,
                rest=number,
                rest_s=rest_s,
            )


def guesses(sets: Iterable[Set]) -> Iterator[Guess]:
    """Each guess of the watch at each set."""
    for each in sets:
        for number, guess in enumerate(each.candidates, 1):
            yield Guess(
                session=each.session,
                row=each.row,
                set=each.set,
                part=each.part,
                guess=number,
                exercise=guess.exercise,
                category=guess.category,
                subtype=guess.subtype,
                p=guess.p,
            )


def principle_facts(principles: Iterable[Principle]) -> Iterator[PrincipleFact]:
    """Each figure and name in the sentences of each principle; what is null is left out."""
    for row, each in enumerate(principles):
        told: tuple[tuple[Literal["why", "aim", "source"], Said | None], ...] = (
            ("why", each.why),
            ("aim", each.aim),
            ("source", each.source),
        )
        for of, said in told:
            for fact, place, part, value in facts({} if said is None else said.of):
                is_number = isinstance(value, int | float)  # yes and no, too: 1 and 0
                yield PrincipleFact(
                    row=row,
                    session=each.session,
                    rule=each.rule,
                    of=of,
                    code="" if said is None else said.code,
                    fact=fact,
                    place=place,
                    part=part,
                    number=float(value) if isinstance(value, int | float) else None,
                    text=None if is_number else str(value),
                )


def facts(of: Mapping[str, Value]) -> Iterator[tuple[str, int | None, str | None, Plain]]:
    """Figures and names one by one: name, number among several, name within these, and value; none that is null."""
    for name, value in of.items():
        if not isinstance(value, tuple):
            several: tuple[tuple[int | None, object], ...] = ((None, value),)
        else:
            several = tuple(enumerate(value, 1))
        for place, each in several:
            for part, plain in _parts(each):
                if plain is not None:
                    yield name, place, part, plain


def _parts(value: object) -> Iterator[tuple[str | None, Plain]]:
    """A value itself; of a row, or of a pair, each of its values with its name, or number."""
    if isinstance(value, Mapping):
        pairs = value.items()
    elif isinstance(value, tuple):
        pairs = {str(number): each for number, each in enumerate(value, 1)}.items()
    else:
        yield None, value if isinstance(value, bool | int | float | str) else None
        return
    for name, each in pairs:
        for part, plain in _parts(each):
            yield str(name) if part is None else f"{name}.{part}", plain
