"""What was measured, as docs/performance.md."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from measured import DECODERS, FITPARSES, LEAST_BYTES, OURS, PURE, RUST, Compared, Measured

LARGE_BYTES = 50_000
LONG_RECORDS = 3000
RIDE = "cycling"

#: The document.
TEXT = """# Performance

Printed by `make bench`; do not edit. Every decoder gets the same files in turn, one file at a time, each in an
environment of its own, and makes the same four tables of them: sets, records, sessions and workout steps, with
the columns that fitlift makes its own tables from. It reads a file again and again for a tenth of a second, the
mean counts, and of {rounds} rounds the fastest.

fitlift works out once in a process what a definition of the format means, and devices write the same ones into
every file: so it is fastest on the second file of a device. *Definitions forgotten* is fitlift made to forget
these before each reading, as on the first file.

The milliseconds are those of one machine ({cores} cores, {system}, Python {python}, pandas {pandas}). The other
columns say how many times longer a decoder takes than fitlift. *All columns* is fitlift making every column of the
four messages; *dictionaries* and *numbers* are fitfast's `parse` and `records`, of which the second gives no text,
no arrays and no names. *fails*: the decoder rejects the file.

Decoders: {peers}.

{claims}

## Strength files

{strength}

## Other activities of more than {least} KB

{others}

## The same values?

Columns that all decoders give in the same form, value by value against fitlift's, over all these files:

| decoder | values compared | equal | columns with others |
|---|--:|--:|---|
{compared}
"""

#: What `whole.py` measured, below its heading.
WHOLE = """## From a file's bytes to its sets

The tables above are of decoding alone. This is what a user waits for: *activity* is from the bytes to sessions, sets,
pauses, samples and all that is odd about them; *analysis* goes on to names, rounds, zones, loads, rests, muscles and
principles. Beside them python-fitparse reads all messages of the same bytes and makes nothing of them. Each is
measured in turn, in one process that has read the file before; commands are whole processes, each beside one that
imports pandas. An installed copy, compiled; pandas without pyarrow; medians. Last, what of an analysis finding places
and names takes, for sets of the samples, strung to sessions of 40 and of 200.
"""

#: What `export.py` measured, below its heading.
EXPORT = """## A whole export

Printed by the same command: 500 files made of real ones (of twenty, fifteen are runs, rides and the like, four
strength sessions or yoga with sets, one is something else), each moved in time so that it counts as another. One run
each, on the same machine, of whole processes.

- The loop over fitparse makes the set tables and adds up the seconds at each heart rate, as a user would write it, in
  one process. The loop over fitlift's tables does the same and no more.
- `fitlift weekly` also names sets, finds rounds, matches plans, and computes zones, loads, rests, muscles and
  principles; it uses all cores unless told otherwise. Memory is that of its own process, those that read for it left
  out: it grows by the account of each file, and by the packed records of each strength session.
"""

#: In the order of the document.
_SECTIONS = (WHOLE, EXPORT)


def with_section(text: str, heading: str, table: str) -> str:
    """The document with what was measured, in place of what was."""
    before, *kept = _parts(text)
    kept[_SECTIONS.index(heading)] = f"{heading}\n{table}\n"
    return "\n\n".join(part.strip() for part in (before, *kept) if part.strip()) + "\n"


def sections_of(text: str) -> str:
    """What a document says below its own tables, to be kept when these are written anew; empty without it."""
    _, *kept = _parts(text)
    return "".join(f"\n{part.strip()}\n" for part in kept if part)


def _parts(text: str) -> list[str]:
    """The document's own tables, and each of the sections; "" for one that it has not."""
    parts = [text]
    for heading in reversed(_SECTIONS):
        before, begin, section = parts[0].partition(heading.splitlines()[0] + "\n")
        parts[:1] = [before, begin + section]
    return parts


def ratio(value: float) -> str:
    """A ratio with two figures that mean something."""
    if math.isnan(value):
        return "fails"
    return f"{value:.1f}" if value < 10 else f"{value:.0f}"


def document(
    measured: Sequence[Measured], compared: Mapping[str, Compared], start: float, conditions: Mapping[str, object]
) -> str:
    """What was measured, as Markdown.

    Parameters
    ----------
    measured, compared
        The files, and decoder → what its values are beside fitlift's.
    start
        Seconds that `fitlift --help` takes.
    conditions
        What `TEXT` says of how it was measured: rounds, cores, system, python, pandas, peers.
    """
    strength = [each for each in measured if each.path.parent.name == "strength_activity"]
    others = sorted((each for each in measured if each not in strength), key=lambda each: -each.records)
    return TEXT.format(
        **conditions,
        claims="\n".join(line if line.startswith(" ") else f"- {line}" for line in claims(strength, others, start)),
        strength="\n".join([*_table(strength), _sum(strength)]),
        least=LEAST_BYTES // 1000,
        others="\n".join(_table(others)),
        compared="\n".join(
            f"| {name} | {each.values:,} | {each.equal:,} | {', '.join(sorted(each.differing)) or 'none'} |"
            for name, each in compared.items()
        ),
    )


def claims(strength: Sequence[Measured], others: Sequence[Measured], start: float) -> Iterator[str]:
    """What the figures come to."""
    both = [*strength, *others]
    long = [each for each in others if each.records > LONG_RECORDS]
    large = [each for each in both if each.path.stat().st_size > LEAST_BYTES]
    yield "To the faster of the two fitparse packages:"
    yield from _to_fitparse(strength, others)
    yield "The same, each file read as if it were the first of its device:"
    yield from _to_fitparse([each.anew for each in strength], [each.anew for each in others])
    yield f"To each pure-Python decoder, on files over {LEAST_BYTES // 1000} KB: {_range(large, PURE)}"
    yield f"To each Rust decoder, on activities of over {LONG_RECORDS:,} records: {_range(long, RUST)}"
    yield f"`fitlift --help`: {start:.3f} s, the interpreter included"


def _to_fitparse(strength: Sequence[Measured], others: Sequence[Measured]) -> Iterator[str]:
    both = [*strength, *others]
    long = [each for each in others if each.records > LONG_RECORDS]
    rides = [each for each in long if each.sports == {RIDE}]
    largest = [each for each in strength if each.path.stat().st_size > LARGE_BYTES]
    total = min(_total(strength, name) for name in FITPARSES)
    yield f"  - all strength files together: {ratio(total)} times faster"
    yield f"  - each of {len(largest)} strength files over {LARGE_BYTES // 1000} KB: {_least(largest)} times or more"
    yield f"  - each of {len(rides)} rides of over {LONG_RECORDS:,} records: {_least(rides)} times or more"
    yield f"  - each of {len(long)} activities of over {LONG_RECORDS:,} records: {_least(long)} times or more"
    yield f"  - each of {len(both)} files: {_least(both)} times or more"


def _least(measured: Sequence[Measured]) -> str:
    return ratio(min(each.to_faster_fitparse for each in measured))


def _range(measured: Sequence[Measured], decoders: Sequence[str]) -> str:
    ratios = [each.ratio(name) for each in measured for name in decoders if not math.isnan(each.seconds[name])]
    ahead = sum(each > 1 for each in ratios)
    return f"{ratio(min(ratios))} to {ratio(max(ratios))} times faster, ahead in {ahead} of {len(ratios)} cases"


def _total(measured: Sequence[Measured], decoder: str) -> float:
    """Ratio over the files that a decoder reads."""
    read = [each for each in measured if not math.isnan(each.seconds[decoder])]
    return sum(each.seconds[decoder] for each in read) / sum(each.seconds[OURS] for each in read)


def _sum(strength: Sequence[Measured]) -> str:
    """The last line of the table of strength files."""
    figures = " | ".join(ratio(_total(strength, name)) for name in DECODERS[1:])
    size = sum(each.path.stat().st_size for each in strength)
    records, seconds = sum(each.records for each in strength), sum(each.seconds[OURS] for each in strength)
    return f"| **all of them** | {size:,} | {records:,} | {1000 * seconds:.1f} | {figures} |"


def _table(measured: Sequence[Measured]) -> Iterator[str]:
    yield f"| file | bytes | records | ms | {' | '.join(name.removeprefix('fitlift, ') for name in DECODERS[1:])} |"
    yield "|---" + "|--:" * (len(DECODERS) + 2) + "|"
    for each in measured:
        figures = " | ".join(ratio(each.ratio(name)) for name in DECODERS[1:])
        size, milliseconds = each.path.stat().st_size, 1000 * each.seconds[OURS]
        yield f"| {each.path.stem} | {size:,} | {each.records:,} | {milliseconds:.1f} | {figures} |"
