"""What fitlift knows, written out as files of other programs."""
