"""Athletes who never lived: 26 weeks of lifting each, and what a good coach would say after every week.

Their weeks were written before the code that advises, by hand, out of each one's story. `told` says how the lines
read; each other module tells athletes of one kind.
"""
