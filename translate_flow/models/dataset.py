"""Datasets a publication makes of its pairs: their recipes; what was built are jobs and files."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from translate_flow.models.base import Base


class Dataset(Base):
    """A named recipe, built as often as one likes."""

    __tablename__ = "dataset"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"), index=True)
    name: Mapped[str]
    recipe: Mapped[dict[str, Any]]
    created_by_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    updated_at: Mapped[datetime]
    deleted_at: Mapped[datetime | None] = mapped_column(default=None)
    version: Mapped[int] = mapped_column(default=1)
