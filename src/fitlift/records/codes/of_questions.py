"""What `fitlift label` asks in a terminal, and says of answers, as codes."""

from __future__ import annotations

from collections.abc import Mapping

from fitlift.records.codes.facts import Fact

#: Each code → the names of its figures and names.
OF_QUESTIONS: Mapping[str, tuple[str, ...]] = {
    "how_to_answer": ("local_start",),
    "which_name": ("guess", "choice_from", "is_weak_guess"),
    "which_name_of": ("lifts",),
    "which_of_listed": ("may_be_own",),
    "is_meant": ("lift",),
    "keeps_own_name": ("given",),
    "lifts_to_choose": ("given", "has_words"),
    "lift_to_choose": ("place_in_list", "lift", "choice_from", "is_weak_guess"),
    "is_understood_as": ("lift",),
    "no_such_choice": ("given", "listed_lifts"),
    "which_weight": ("set_numbers", "offered", "day", "typed_unit"),
    "which_effort": ("offered_effort",),
    "is_first_question": (),
    "names_were_written": ("each_name",),
    "weights_were_written": ("each_weight",),
    "effort_was_written": ("written_effort",),
    "of_session_at": ("local_start",),
    "is_stopped": ("is_anything_kept",),
    "was_remembered": ("path", "remembered_names", "remembered_weights"),
}

#: Figures and names that only these tell.
FACTS_OF_QUESTIONS: Mapping[str, Fact] = {
    "choice_from": Fact("text", "Where it comes from: plan, routine, note, watch, said, before.", is_always=False),
    "each_name": Fact("parts", "Exercises that were named.", parts=("letter", "lift")),
    "each_weight": Fact("parts", "Weights that were given.", parts=("letter", "written_weight")),
    "guess": Fact("text", "The exercise that is taken if nothing is typed; null for none.", is_always=False),
    "has_words": Fact("flag", "Whether their names have the words that were typed; else they are near."),
    "is_anything_kept": Fact("flag", "Whether anything was answered before."),
    "is_weak_guess": Fact("flag", "Whether it is likely to be wrong."),
    "listed_lifts": Fact("count", "Exercises that are listed."),
    "local_start": Fact("text", "When the session began, in local time.", is_always=False),
    "may_be_own": Fact("flag", "Whether what was typed can be kept as a name of one's own."),
    "offered": Fact("text", "The weights that are taken if nothing is typed; null for none.", is_always=False),
    "offered_effort": Fact("text", "The effort that is taken if nothing is typed; null for none.", is_always=False),
    "place_in_list": Fact("count", "Its number in the list."),
    "remembered_names": Fact("count", "Names that later sessions are recognised by."),
    "remembered_weights": Fact("count", "Weights that are offered again."),
    "typed_unit": Fact("text", "Unit of weights that are typed without one: kg or lb."),
    "written_effort": Fact("text", "The effort of the session, 0 to 10."),
    "written_weight": Fact("text", "The weight, or one for each set, with its unit."),
}
