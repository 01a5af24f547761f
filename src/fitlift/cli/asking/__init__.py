"""The questions of `fitlift label`: `questions` knows what is asked, `terminal` asks it.

`state` is how far they are, `guesses` what is offered; `names` and `weights` are what is asked and answered of a slot.
Nothing but `terminal` reads or shows anything.
"""
