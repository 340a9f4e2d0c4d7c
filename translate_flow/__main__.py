"""`python -m translate_flow` is the console script."""

from translate_flow.cli.main import main

if __name__ == "__main__":
    raise SystemExit(main())
