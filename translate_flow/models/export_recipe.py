"""Exports a publication keeps under a name, run by hand or by the clock."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from translate_flow.models.base import Base


class ExportRecipe(Base):
    """A named selection with its format. `next_at` is when it is due, `last_at` when it was begun last.

    `is_only_new` leaves out what did not change since `last_at`; `error` says why the clock could not begin it.
    """

    __tablename__ = "export_recipe"

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    publication_id: Mapped[int] = mapped_column(ForeignKey("publication.id"), index=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("user_account.id"))
    name: Mapped[str]
    format: Mapped[str]
    selection: Mapped[dict[str, Any]]
    updated_at: Mapped[datetime]
    every: Mapped[str] = mapped_column(default="")
    hour: Mapped[int] = mapped_column(default=0)
    weekday: Mapped[int] = mapped_column(default=0)
    is_only_new: Mapped[bool] = mapped_column(default=False)
    next_at: Mapped[datetime | None] = mapped_column(default=None, index=True)
    last_at: Mapped[datetime | None] = mapped_column(default=None)
    last_job_id: Mapped[int | None] = mapped_column(ForeignKey("job.id"), default=None)
    error: Mapped[str] = mapped_column(default="")
    deleted_at: Mapped[datetime | None] = mapped_column(default=None)
    version: Mapped[int] = mapped_column(default=1)
