"""The house is flat: which room may know which other."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "twosource"
BASE = {"records", "settings", "errors"}
STAGES = ("ingest", "clean", "stories", "reuse", "attribution", "measures", "claims", "compare", "brief")
ALLOWED: dict[str, set[str]] = {
    "records": set(),
    "errors": set(),
    "settings": set(),
    "language": BASE,
    **{stage: {*BASE, "language"} for stage in STAGES},
    "present": {"records"},
    "exports": {"records", "present"},
    "store": {"records", "errors"},
    "evidence": {"records", "brief"},
    "pipeline": {*BASE, "language", *STAGES, "store"},
    "filters": {*BASE, "language", *STAGES, "present"},
    "library": {*BASE, "language", "ingest", "pipeline", "store"},
    "corrections": {*BASE, "language", "pipeline", "store"},
    "web": {*BASE, "library", "corrections", "pipeline", "present", "exports", "store"},
    "cli": {*BASE, "language", "library", "corrections", "filters", "pipeline", "present", "exports", "store", "evidence", "web"},
}
LONGEST_FILE = 300


def rooms_imported(path: Path) -> Iterator[str]:
    """Yield the rooms of twosource that a module imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        yield from (name.split(".")[1] for name in names if name.startswith("twosource."))


def modules() -> list[tuple[str, Path]]:
    """Return every module with its room."""
    found = ((path.relative_to(SOURCE).parts[0].removesuffix(".py"), path) for path in sorted(SOURCE.rglob("*.py")))
    return [(room, path) for room, path in found if room != "__init__"]


@pytest.mark.parametrize(("room", "path"), modules(), ids=lambda value: str(value).removeprefix(str(SOURCE)))
def test_a_room_imports_only_what_the_design_allows(room: str, path: Path) -> None:
    strangers = set(rooms_imported(path)) - ALLOWED[room] - {room}
    assert not strangers, f"{path.name} in {room} imports {sorted(strangers)}"


def test_the_rule_sees_an_import_of_another_stage(tmp_path: Path) -> None:
    module = tmp_path / "module.py"
    module.write_text("from twosource.reuse.tree import draw_tree\nimport twosource.claims.finding\n")
    assert set(rooms_imported(module)) == {"reuse", "claims"}


@pytest.mark.parametrize("path", [path for _, path in modules()], ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_file_holds_one_idea(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


def test_only_the_outer_rooms_read_files_clocks_or_chance() -> None:
    impure = {"random", "time", "socket", "sqlite3", "os", "secrets", "uuid"}
    for room, path in modules():
        if room in {*STAGES, "records", "language", "present"} - {"ingest"}:
            tree = ast.parse(path.read_text(encoding="utf-8"))
            names = {a.name.split(".")[0] for n in ast.walk(tree) if isinstance(n, ast.Import) for a in n.names}
            assert not names & impure, f"{path} imports {names & impure}"
