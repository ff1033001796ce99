"""Write the reference pages that come from the code: records, settings, commands, exports. `make docs` runs it, tests hold them.

Nothing in `docs/reference/records.md`, `commands.md`, `exports.md` and `settings.md` is typed by hand.
"""

import dataclasses
import inspect
import re
import sys
import typing
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import typer.main
from typer.testing import CliRunner

from twosource import records, settings
from twosource.cli import app
from twosource.exports import CSV_TYPE, EXPORTS, TABLES, Table
from twosource.exports.tables import Column

REFERENCE = Path(__file__).parent / "reference"
NOTE = "<!-- Made by docs/generate.py from the code; do not edit. -->\n"
_FIELD_NOTE = re.compile(r'^    (\w+): .*\n    """(.+?)"""', re.MULTILINE | re.DOTALL)


def records_page() -> str:
    """Return the page of records: each with its docstring and its fields."""
    parts = [NOTE, "# Records\n", inspect.cleandoc(records.__doc__ or ""), ""]
    modules = dict.fromkeys(item.__module__ for item in _classes(records))
    for name in modules:
        parts.append(f"\n## {name.rsplit('.', 1)[1].capitalize()}\n")
        parts.append(inspect.cleandoc(sys.modules[name].__doc__ or ""))
        parts += [_record(item) for item in _classes(records) if item.__module__ == name]
    return "\n".join(parts) + "\n"


def settings_page() -> str:
    """Return the page of settings: each part with its fields, defaults and reasons."""
    parts = [NOTE, "# Settings\n", inspect.cleandoc(settings.__doc__ or ""), ""]
    for item in _classes(settings):
        notes = dict(_FIELD_NOTE.findall(inspect.getsource(item)))
        parts.append(f"\n## {item.__name__}\n\n{inspect.cleandoc(item.__doc__ or '')}\n")
        for field in dataclasses.fields(item):
            default = "" if field.default is dataclasses.MISSING else f" = `{field.default!r}`"
            note = " ".join(notes.get(field.name, "").split())
            parts.append(f"- **{field.name}**: `{_type(field.type)}`{default}{': ' + note if note else ''}")
    return "\n".join(parts) + "\n"


def commands_page() -> str:
    """Return the page of commands: the help of each, as it is printed."""
    runner = CliRunner(env={"COLUMNS": "100", "TERM": "dumb", "NO_COLOR": "1"})
    names = list(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
    parts = [NOTE, "# Commands\n"]
    for arguments in ([], *([name] for name in names)):
        output = runner.invoke(app, [*arguments, "--help"], prog_name="twosource").output
        parts.append(f"\n## {' '.join(['twosource', *arguments])}\n\n```\n{_trimmed(output)}\n```")
    return "\n".join(parts) + "\n"


def exports_page() -> str:
    """Return the page of exports: every form, and every table with its columns."""
    parts = [NOTE, "# Exports\n", "How to get them: [take a story away](../how-to/export.md). The names are those of `--as`.\n"]
    parts += ["| `--as` | what | on the page | media type | rows are |", "|---|---|---|---|---|"]
    parts += [f"| `{e.name}` | {e.words} | `{e.file}` | `{e.media_type}` | {e.unit}s |" for e in EXPORTS.values()]
    parts.append(f"| `csv` | One of the tables below (`--table NAME`) | `NAME.csv` | `{CSV_TYPE}` | rows |\n")
    parts.append("## Tables\n\nOffsets count characters (code points) of the texts in `texts`. Keys are printed bold.")
    for table in TABLES.values():
        parts.append(f"\n### {table.name}\n\n{table.meaning}\n")
        parts += [_column(table, column) for column in table.columns]
        parts += [f"- `{', '.join(r.columns)}` together refer to `{r.table}` (`{', '.join(r.key)}`)" for r in table.hangs_on]
    return "\n".join(parts) + "\n"


def _column(table: Table, column: Column) -> str:
    name = f"**`{column.name}`**" if column.name in table.key else f"`{column.name}`"
    refers = f"; refers to `{column.refers_to}`" if column.refers_to else ""
    return f"- {name} ({column.kind}): {column.meaning}{refers}"


def _trimmed(output: str) -> str:
    return "\n".join(line.rstrip() for line in output.strip().splitlines())


def _classes(module: ModuleType) -> Iterator[type]:
    found = (getattr(module, name) for name in getattr(module, "__all__", vars(module)))
    return (item for item in found if isinstance(item, type) and dataclasses.is_dataclass(item))


def _record(item: type) -> str:
    lines = [f"\n### {item.__name__}\n", inspect.cleandoc(item.__doc__ or ""), ""]
    for field in dataclasses.fields(item):
        optional = field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING
        lines.append(f"- `{field.name}`: `{_type(field.type)}`{', optional' if optional else ''}")
    for name, member in vars(item).items():
        if isinstance(member, property):
            lines.append(f"- `{name}` (computed): {inspect.cleandoc(member.__doc__ or '')}")
    return "\n".join(lines)


def _type(annotation: object) -> str:
    """Return a type as it is written: `tuple[Span, ...]`, not with its modules."""
    text = annotation.__name__ if isinstance(annotation, type) and not typing.get_args(annotation) else str(annotation)
    return re.sub(r"(?:twosource\.[\w.]+\.|typing\.|datetime\.)", "", text).replace("|", "or")


PAGES = {"records.md": records_page, "settings.md": settings_page, "commands.md": commands_page, "exports.md": exports_page}

if __name__ == "__main__":
    REFERENCE.mkdir(exist_ok=True)
    for name, page in PAGES.items():
        (REFERENCE / name).write_text(page(), encoding="utf-8")
