"""`python -m fitlift`."""

from fitlift.cli import main

if __name__ == "__main__":
    main()
