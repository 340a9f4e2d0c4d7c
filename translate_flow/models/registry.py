"""All mapped classes in one place, for migrations and checks; importing it fills the metadata."""

from translate_flow.models import (
    article,
    assignment,
    bitext,
    credit,
    dataset,
    event,
    export_recipe,
    filter,
    history,
    job,
    memory,
    person,
    presence,
    proof,
    publication,
    term,
)
from translate_flow.models.base import Base

AGGREGATES = (
    article,
    assignment,
    bitext,
    credit,
    dataset,
    event,
    export_recipe,
    filter,
    history,
    job,
    memory,
    person,
    presence,
    proof,
    publication,
    term,
)
METADATA = Base.metadata
