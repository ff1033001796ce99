"""Whatever is asked of the addresses in the OpenAPI document, the server never breaks."""

from pathlib import Path

import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.core.result import Ok

from twosource.store import open_store

EXAMPLES_OF_EACH = 12
STREAM = "/progress"
"""It ends when a reading ends; the desk's own tests read it."""


def test_no_request_breaks_the_server(client: TestClient, token: str, database: Path) -> None:
    app = client.app
    schema = schemathesis.openapi.from_asgi("/openapi.json", app, headers={"host": "127.0.0.1"})
    operations = [found.ok() for found in schema.get_all_operations() if isinstance(found, Ok)]
    assert {"/stories", "/stories/{name}/claims/{claim}/struck", "/compare.csv"} <= {each.path for each in operations}
    for operation in operations:
        if operation.path != STREAM:
            _ask(operation, token)
    with open_store(database) as store:
        assert store.count()[1] >= 1


def _ask(operation, token: str) -> None:  # type: ignore[no-untyped-def]
    @given(case=operation.as_strategy())
    @settings(
        max_examples=EXAMPLES_OF_EACH,
        deadline=None,
        derandomize=True,
        database=None,
        phases=(Phase.explicit, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    def check(case) -> None:  # type: ignore[no-untyped-def]
        answer = case.call(headers={"host": "127.0.0.1", "X-Twosource-Token": token})
        assert answer.status_code < 500, (operation.path, case.query, answer.text)

    check()
