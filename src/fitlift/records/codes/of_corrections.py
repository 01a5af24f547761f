"""What is said of corrections, of what apps say, of answers and of routines, as codes."""

from __future__ import annotations

from collections.abc import Mapping

_OF_SET = ("session", "set")

OF_CORRECTIONS: Mapping[str, tuple[str, ...]] = {
    "no_session_of_number": ("session",),
    "of_other_activity": (),
    "began_otherwise": ("session", "said_start", "start"),
    "order_does_not_fit": ("session", "ordered_sets", "sets", "set"),
    "letter_for_each_set": ("missing_log",),
    "no_slot": ("session", "slot"),
    "slots_of_session": ("slots", "missing_log"),
    "no_set": _OF_SET,
    "sets_of_session": ("sets", "missing_log"),
    "two_fates": _OF_SET,
    "merged_with_next_only": _OF_SET,
    "merge_with": ("set",),
    "session_second_time": ("session",),
    "set_second_time": ("set",),
    "session_not_in_it": ("session",),
    "label_anew": (),
    "cannot_be_put_in": ("key",),
    "write_yourself": (),
    "write_drop": (),
    "write_keep": (),
    "write_reps": (),
    "split_in_two_or_more": (),
    "other_unit_of_weight": ("other_unit",),
    "keep_one_unit": (),
    "is_no_folder": (),
    "no_folder_of_corrections": (),
    "check_folder_of_corrections": (),
    "answer_no_exercise": ("answer", "instead"),
    "answer_no_weight": ("given", "told_answer"),
    "weights_for_sets": ("given_weights", "sets", "told_answer"),
    "answer_of_nothing": ("answer", "which", "is_set"),
    "about_routines": (),
    "routine": ("given_name", "day"),
    "only_into_lines": (),
    "no_json": (),
    "save_once_more": (),
    "other_json": (),
    "understood_json": (),
    "entry_is_no_set": ("list", "entry"),
    "none_of_its_sets": ("sets", "recording"),
    "of_another": (),
}
