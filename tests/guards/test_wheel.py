"""The wheel holds everything: installed elsewhere, in an empty folder, it serves a page."""

import os
import re
import subprocess
import sys
import sysconfig
import urllib.request
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_an_installed_wheel_serves_pages_styles_and_its_database(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path / "dist"), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    wheel = next((tmp_path / "dist").glob("*.whl"))
    venv.create(tmp_path / "venv", with_pip=False)
    python = tmp_path / "venv" / "bin" / "python"
    place = next((tmp_path / "venv" / "lib").glob("python*")) / "site-packages"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", str(place), str(wheel)]
    subprocess.run(install, check=True)
    # What the wheel needs comes from this environment, after the venv's own folder on the path.
    (place / "needed.pth").write_text(sysconfig.get_paths()["purelib"] + "\n")
    empty = tmp_path / "empty"
    empty.mkdir()
    environment = {**os.environ, "TRANSLATE_FLOW_INSTANCE": str(tmp_path / "instance"), "PYTHONPATH": str(place)}
    command = [str(python), "-m", "translate_flow", "serve", "--port", "0"]
    server = subprocess.Popen(command, cwd=empty, env=environment, stderr=subprocess.PIPE, text=True)
    try:
        assert server.stderr is not None
        said = ""
        while "listens at" not in said:
            line = server.stderr.readline()
            assert line, said
            said += line
        address = re.search(r"http://\S+", said)
        assert address
        with urllib.request.urlopen(address[0] + "login") as answer:
            page = answer.read().decode()
        style = re.search(r'href="(/static/[^"]+pages\.css)"', page)
        assert style
        with urllib.request.urlopen(address[0].rstrip("/") + style[1]) as answer:
            assert b"--surface" in answer.read()
    finally:
        server.terminate()
        server.wait(timeout=30)
