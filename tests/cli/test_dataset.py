import json
import zipfile
from pathlib import Path

from tests.cli.test_main import run


def test_a_dataset_is_previewed_and_built_by_commands(tmp_path: Path) -> None:
    room, out = tmp_path / "room", tmp_path / "north.zip"
    run("publication", "create", "north", "--languages", "ro,en", instance=room)
    user = ("user", "create", "--email", "a@example.org", "--name", "A", "--role", "admin")
    assert run(*user, given="a lamp on the windowsill\n", instance=room).returncode == 0
    (tmp_path / "a.txt").write_text("Podul se redeschide luni\n\nPrimăria a anunțat că podul va fi deschis.\n")
    (tmp_path / "b.txt").write_text("The bridge reopens on Monday\n\nThe town hall said the bridge will open.\n")
    files = ("--source-lang", "ro", "--target-lang", "en", "--translation", str(tmp_path / "b.txt"))
    taken = run("import", "--publication", "north", *files, str(tmp_path / "a.txt"), instance=room)
    assert taken.returncode == 0, taken.stderr
    asked = ("--publication", "north", "--source-lang", "ro", "--target-lang", "en")
    nothing = run("dataset", "build", *asked, "--out", str(out), instance=room)
    assert nothing.returncode == 1 and not out.exists() and "Traceback" not in nothing.stderr
    (tmp_path / "recipe.json").write_text(json.dumps({"dev": 0.0, "test": 0.0}))
    more = ("--state", "initial", "--state", "translated", "--recipe", str(tmp_path / "recipe.json"))
    seen = json.loads(run("dataset", "preview", *asked, *more, instance=room).stdout)
    built = run("dataset", "build", *asked, *more, "--licence", "cc-by-4.0", "--out", str(out), instance=room)
    assert built.returncode == 0, built.stderr
    with zipfile.ZipFile(out) as archive:
        assert len(archive.read("train.jsonl").splitlines()) == seen["parts"]["train"] == 2
        assert 'license: "cc-by-4.0"' in archive.read("README.md").decode()


def test_a_recipe_that_is_none_is_refused_by_its_place(tmp_path: Path) -> None:
    room = tmp_path / "room"
    run("publication", "create", "north", "--languages", "ro,en", instance=room)
    user = ("user", "create", "--email", "a@example.org", "--name", "A", "--role", "admin")
    run(*user, given="a lamp on the windowsill\n", instance=room)
    (tmp_path / "recipe.json").write_text("[1]")
    asked = ("--publication", "north", "--source-lang", "ro", "--target-lang", "en")
    refused = run("dataset", "preview", *asked, "--recipe", str(tmp_path / "recipe.json"), instance=room)
    assert refused.returncode == 1
    assert "recipe.json" in refused.stderr
