"""What is said of sets, sessions, weeks: each kind of record declared once, with unit and meaning of each field."""
