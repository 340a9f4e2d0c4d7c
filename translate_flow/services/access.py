"""Who is acting, and the question whether they may; every service asks it here."""

from dataclasses import dataclass

from translate_flow.errors import Forbidden, NotFound
from translate_flow.workflow.role_words import refusal
from translate_flow.workflow.roles import Grant, Operation, allows


@dataclass(frozen=True, slots=True)
class Actor:
    """The person behind a use case, with the grants they hold now; `via` says through which edge they came."""

    user_id: int
    name: str
    email: str
    grants: tuple[Grant, ...]
    via: str

    def may(
        self,
        operation: Operation,
        publication_id: int | None,
        source_language: str | None = None,
        target_language: str | None = None,
    ) -> bool:
        """Whether a grant permits the operation there."""
        return allows(
            self.grants,
            operation,
            publication_id=publication_id,
            source_language=source_language,
            target_language=target_language,
        )


def require(
    actor: Actor,
    operation: Operation,
    publication_id: int | None,
    *,
    source_language: str | None = None,
    target_language: str | None = None,
    what: str = "publication",
) -> None:
    """Raises NotFound where the actor may not even know of the thing, Forbidden where only the act is not theirs."""
    if actor.may(operation, publication_id, source_language, target_language):
        return
    if publication_id is not None and not actor.may(Operation.READ, publication_id, source_language, target_language):
        raise NotFound(f"There is no such {what}")
    raise Forbidden(refusal(operation), details={"operation": operation.value})


def readable_publications(actor: Actor) -> frozenset[int] | None:
    """The ids of the publications the actor may read in any language; None means all."""
    if any(grant.publication_id is None for grant in actor.grants):
        return None
    return frozenset(grant.publication_id for grant in actor.grants if grant.publication_id is not None)
