"""What all tests share: one parser a process, since loading the model takes seconds."""

import pytest

from tests.building import PARSER
from twosource.language import Parser


@pytest.fixture(scope="session")
def parser() -> Parser:
    return PARSER
