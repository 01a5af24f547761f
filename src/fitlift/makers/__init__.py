"""What is peculiar to makers' own files: the JSON of their apps, and their numbers of exercises."""
