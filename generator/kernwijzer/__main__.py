"""`python -m kernwijzer` does what the command `kernwijzer` does."""

import sys

from kernwijzer.cli import main

if __name__ == "__main__":
    sys.exit(main())
