"""Serves a small newsroom to try everything in."""

import argparse
import os
import shutil
import sys
import tempfile
import threading
import webbrowser
from pathlib import Path

from translate_flow import paths
from translate_flow.cli.installation import settings, store
from translate_flow.cli.serve import HOST, PORT, serve
from translate_flow.cli.streams import read_text
from translate_flow.errors import BadInput
from translate_flow.services.demo import PASSWORD, PEOPLE, fill_demo, is_filled

SEED = ("ro-00-seed.txt", "en-00-seed.txt")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("--host", default=HOST, help=f"the address to listen at ({HOST})")
    parser.add_argument("--port", type=int, default=PORT, help=f"the port to listen at ({PORT}; 0: any free one)")
    parser.add_argument("--seed", metavar="DIR", help="a folder with a Romanian article and its English translation")
    parser.add_argument("--fresh", action="store_true", help="begin anew instead of going on with the last demo")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    parser.add_argument("--fill-only", action="store_true", help="fill the instance and stop")


def run(arguments: argparse.Namespace) -> int:
    """Fills an instance of its own, beside the real one, and serves it."""
    if "TRANSLATE_FLOW_INSTANCE" not in os.environ:
        os.environ["TRANSLATE_FLOW_INSTANCE"] = str(paths.instance() / "demo")
    if arguments.fresh:
        _put_away(paths.instance())
    with store() as (_, database), database.write() as session:
        if not is_filled(session):
            print("writing the demo newsroom …", file=sys.stderr, flush=True)
            fill_demo(session, _seed(arguments.seed))
    if arguments.fill_only:
        return 0
    serve(settings(), arguments.host, arguments.port, ready=lambda address: _tell(address, arguments.no_browser))
    return 0


def _seed(folder: str | None) -> tuple[str, str] | None:
    """The two texts of the folder named, or of the development data beside a checkout."""
    beside = paths.CHECKOUT.parent / "shared" / "articles" if paths.CHECKOUT else None
    found = Path(folder) if folder else beside
    if found is None or not (found / SEED[0]).is_file():
        if folder:
            raise BadInput("the two texts are not in it", place=folder, remedy=f"It holds {SEED[0]} and {SEED[1]}")
        return None
    return read_text(str(found / SEED[0])), read_text(str(found / SEED[1]))


def _put_away(instance: Path) -> None:
    """Moves the last demo out of the way; it is only a demo, but nothing is deleted."""
    if instance.is_dir() and any(instance.iterdir()):
        shutil.move(instance, Path(tempfile.mkdtemp(prefix="translate-flow-demo-")) / "instance")


def _tell(address: str, is_silent: bool) -> None:
    width = max(len(email) for email, _, _ in PEOPLE)
    print(f"\n  Open {address}\n\n  Sign in with the password “{PASSWORD}” as")
    for email, name, role in PEOPLE:
        print(f"    {email:<{width}}  {name}, {role.replace('_', ' ')}")
    print("\n  Ctrl+C ends it.\n", flush=True)
    if not is_silent and (os.environ.get("DISPLAY") or sys.platform in {"darwin", "win32"}):
        threading.Timer(0.3, webbrowser.open, [address]).start()
