"""Athletes of the same kinds as the first ones, and of other shapes, whom no rule was made with.

Other lifts, loads, steps, ranges and cycles, and lives that are more ragged. Their right advice was written without a
look at the rules, and before anything was held against it; since then two sessions, three weeks after the last one,
may be called a rise as well.
"""
