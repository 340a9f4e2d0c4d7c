"""Fixtures every test may use."""

import os
from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development data beside the checkout; skipped without it, a failure under CI."""
    if not SHARED.is_dir():
        if os.environ.get("CI"):
            pytest.fail("the development data beside the checkout is missing, and CI requires it")
        pytest.skip("no development data beside the checkout")
    return SHARED
