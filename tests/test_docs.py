"""Documents that cannot rot."""

from __future__ import annotations

import ast
import importlib.util
import os
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import click
import pytest

import fitlift
from checkout import ROOT, tree_of
from fitlift import api
from fitlift.cli import cli
from fitlift.config import KEYS, Settings
from fitlift.records.base import replace
from fitlift.userfiles.settings_toml import read_configuration

README = (ROOT / "README.md").read_text(encoding="utf-8")

#: What people read; generated documents have tests of their own.
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks_of(page: Path) -> list[tuple[str, str]]:
    """The blocks of a page, each with its kind; those within lists, too."""
    text = page.read_text(encoding="utf-8")
    found = re.findall(r"^( *)```(\w+)\n(.*?)^ *```$", text, flags=re.MULTILINE | re.DOTALL)
    return [(kind, re.sub(f"^{indent}", "", block, flags=re.MULTILINE)) for indent, kind, block in found]


def script(name: str) -> ModuleType:
    """A script of the repository as a module."""
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def commands() -> Iterator[tuple[str, click.Command]]:
    """Every command by name."""
    context = click.Context(cli)
    for name in cli.list_commands(context):
        command = cli.get_command(context, name)
        assert command is not None
        yield name, command


def test_every_command_has_help_and_a_line_in_the_readme() -> None:
    """And every option of it is described."""
    names = []
    for name, command in commands():
        names.append(name)
        assert command.help
        assert f"`fitlift {name}" in README
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert parameter.help, f"{name} {parameter.name}"
    expected = "summarize weekly label plan progress exercises convert inspect library config"
    assert names == expected.split()


def documents_commands() -> list[tuple[str, str]]:
    """Each `fitlift` command that a document shows, and the document."""
    texts = {page: page.read_text(encoding="utf-8") for page in sorted((ROOT / "docs").rglob("*.md"))}
    shown = {page: re.findall(r"```console\n(.*?)```", text, re.DOTALL) for page, text in texts.items()}
    blocks = ((page, block) for page, found in shown.items() for block in found)
    lines = (
        (page, line.removeprefix("$ ").partition(" #")[0]) for page, block in blocks for line in block.splitlines()
    )
    return [(line.strip(), page.name) for page, line in lines if line.startswith("fitlift ")]


@pytest.mark.parametrize(("command", "page"), documents_commands())
def test_the_documents_commands_have_the_options_that_they_show(command: str, page: str) -> None:
    """And the commands are there."""
    words = shlex.split(command)[1:]
    found: click.Command | None = cli
    while isinstance(found, click.Group):
        found = found.get_command(click.Context(found), words.pop(0))
    assert found is not None
    known = {name for each in found.params for name in (*each.opts, *each.secondary_opts)}
    assert {word.partition("=")[0] for word in words if word.startswith("-") and word != "-"} <= known, page


def console_blocks() -> list[tuple[str, str, str]]:
    """Commands with the output that a page shows, if any, and the page."""
    found = []
    for page in PAGES:
        for kind, text in blocks_of(page):
            if kind == "console":
                for each in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
                    command, _, output = each.partition("\n")
                    found.append((page.stem, command, output))
    return found


@pytest.mark.documents
@pytest.mark.parametrize(
    ("page", "command", "output"), console_blocks(), ids=[" ".join(each[:2]) for each in console_blocks()]
)
def test_commands_print_what_a_page_shows(page: str, command: str, output: str, tmp_path: Path) -> None:
    """In a folder with the samples; `…` stands for lines left out."""
    (tmp_path / "sample_data").symlink_to(ROOT / "sample_data")
    arguments = shlex.split(command)
    assert arguments[0] == "fitlift", page
    result = subprocess.run(
        [sys.executable, "-m", "fitlift", *arguments[1:]],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env=os.environ | {"COLUMNS": "80"},
    )
    # one file of the sample export cannot be read
    assert result.returncode == (3 if "export" in command and "--history" not in command else 0)
    expected = "(?s)" + re.escape(output).replace(re.escape("…\n"), ".*")
    assert re.fullmatch(expected, result.stdout.decode()), result.stdout.decode()


def python_blocks() -> list[tuple[str, str]]:
    """Pages with Python in them, and all of it."""
    return [(page.stem, text) for page in PAGES for kind, text in blocks_of(page) if kind == "python"]


@pytest.mark.parametrize(("page", "text"), python_blocks(), ids=[page for page, _ in python_blocks()])
def test_the_python_of_a_page_runs(page: str, text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each block as it stands, in a folder with the samples."""
    (tmp_path / "sample_data").symlink_to(ROOT / "sample_data")
    monkeypatch.chdir(tmp_path)
    exec(compile(text, page, "exec"), {})  # noqa: S102 - our own document


def test_a_whole_configuration_is_one() -> None:
    """What the page of settings shows is read without a fault, and what stands in it holds by default."""
    ((_, text),) = blocks_of(ROOT / "docs" / "settings.md")
    assert replace(read_configuration(text, "settings.md").settings, origins={}) == Settings()
    every = re.sub(r"^# (\S+ = )", r"\1", text, flags=re.MULTILINE)
    known = read_configuration(every, "settings.md").settings
    assert {key.name for key in KEYS} == set(known.origins)


def test_the_reference_has_every_public_name() -> None:
    """Once."""
    text = (ROOT / "docs" / "python.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"::? fitlift\.(\w+)", text)) == sorted(api.__all__)


def test_the_readme_is_short() -> None:
    """A visitor reads it in five minutes."""
    assert len(README.splitlines()) <= 150


@pytest.mark.documents
def test_the_documents_are_a_site_without_dead_links(tmp_path: Path) -> None:
    """Every link between them leads to a page and a heading that there are; nothing is loaded from elsewhere."""
    command = [
        sys.executable,
        "-m",
        "sphinx",
        "-q",
        "-W",
        "--keep-going",
        "-b",
        "html",
        str(ROOT / "docs"),
        str(tmp_path / "site"),
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    pages = {each.name for each in (tmp_path / "site").glob("*.html")}
    assert {f"{page.stem}.html" for page in (ROOT / "docs").glob("*.md")} <= pages
    loaded = re.findall(
        r'<(?:script|link|img)[^>]*(?:src|href)="(https?:[^"]*)"', (tmp_path / "site" / "index.html").read_text()
    )
    assert loaded == []


def test_the_readme_names_the_two_commands_first() -> None:
    """On its first screen: what it is, the two commands, and where the files hide; later what has been tried."""
    first_screen = "\n".join(README.splitlines()[:35])
    for each in ("make demo", "make test", "COROS", "Garmin", "Strava", "Suunto"):
        assert each in first_screen
    assert "**What has been tried.**" in README


def test_samples_are_what_the_script_writes(samples: Path) -> None:
    """Byte for byte, and no file beside them but the README."""
    made = script("make_samples").SAMPLES
    recordings = {name for name in made if "/" not in name}
    assert {path.name for path in samples.iterdir()} == {*recordings, "README.md", "plans"}
    assert {f"logs/{path.name}" for path in (ROOT / "sample_data" / "logs").iterdir()} == {*made} - recordings
    for name, make in made.items():
        assert (ROOT / "sample_data" / name).read_bytes() == make(), f"{name} is stale: make samples"
        assert f"`{name}`" in (samples / "README.md").read_text(encoding="utf-8")


def test_the_sample_export_is_what_the_script_writes() -> None:
    """Byte for byte, and no file beside them."""
    made = script("make_export").files()
    folder = ROOT / "sample_data" / "export"
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    assert set(found) == set(made)
    for name, data in made.items():
        assert found[name].read_bytes() == data, f"export/{name} is stale: make samples"


def test_generated_documents_are_fresh() -> None:
    """Tables and JSON Schema are those of the code."""
    for name, make in script("make_docs").DOCUMENTS.items():
        assert (ROOT / "docs" / name).read_text(encoding="utf-8") == make(), f"docs/{name} is stale: make docs"


def test_the_readme_lists_the_formats() -> None:
    """As the table has them."""
    assert script("make_docs").readme(README) == README, "README.md is stale: make docs"


def test_what_the_principles_say_is_what_the_code_says() -> None:
    """Each built session with its verdict; `tests/analysis/test_built_sessions.py` has them by hand."""
    written = (ROOT / "docs" / "principles.md").read_text(encoding="utf-8")
    assert written == script("principles_table").document(), "stale: python scripts/principles_table.py"


def test_what_is_said_of_progress_is_what_the_code_says() -> None:
    """To each simulated athlete after each week; `tests/simulated` has what is right by hand."""
    table = script("progress_table")
    written = (ROOT / "docs" / "progress.md").read_text(encoding="utf-8")
    assert written == table.document(table.rules_of(written)), "stale: python scripts/progress_table.py"


def test_the_changelog_knows_the_version() -> None:
    """And lists every public name."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert f"## {project['version']}" in changelog
    assert f"version: {project['version']}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    for name in api.__all__:
        if name.islower():
            assert f"`{name}`" in changelog, name


def test_every_ignored_lint_rule_has_a_reason() -> None:
    """A comment beside each."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    section = text[text.index("[tool.ruff.lint]") : text.index("[tool.mypy]")]
    ignored = re.findall(r'^    "[A-Z]+\d*",.*$', section, flags=re.MULTILINE)
    assert len(ignored) > 10
    assert not [line for line in ignored if "#" not in line]
    for path in [*ROOT.glob("src/**/*.py"), *ROOT.glob("tests/**/*.py"), *ROOT.glob("scripts/*.py")]:
        for line in path.read_text(encoding="utf-8").splitlines():
            match = re.search(r"# noqa: [A-Z0-9, ]+(.*)", line)
            assert match is None or " - " in match.group(0) or path.name == "test_docs.py", f"{path}: {line}"


def test_every_test_says_its_behaviour() -> None:
    """A docstring each."""
    tests = [
        (path, node)
        for path in ROOT.glob("tests/**/test_*.py")
        for node in tree_of(path).body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]
    assert len(tests) > 200
    for path, test in tests:
        assert ast.get_docstring(test), f"{path}: {test.name}"


def test_public_names_are_there_and_documented() -> None:
    """Loaded on first use, each with a docstring."""
    assert dir(fitlift) == fitlift.__all__
    for name in api.__all__:
        assert getattr(fitlift, name).__doc__
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        fitlift.nothing  # noqa: B018 - the fault under test
