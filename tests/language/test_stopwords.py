"""The stop words that the package carries itself."""

import subprocess
import sys

from spacy.lang.en.stop_words import STOP_WORDS as THEIRS

from twosource.language.stopwords import STOP_WORDS


def test_they_are_those_of_spacy() -> None:
    assert STOP_WORDS == THEIRS


def test_the_package_loads_without_spacy() -> None:
    program = "import sys, twosource; print('spacy' in sys.modules)"
    shown = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "False"
