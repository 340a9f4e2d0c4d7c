"""Who is credited for a version: names found in its text, work done here, and what the desk decides."""

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, NotFound
from translate_flow.models.article import Version, VersionKind
from translate_flow.models.bitext import Bitext, Unit
from translate_flow.models.credit import Contributor, ContributorAlias, Credit, CreditOrigin, CreditStatus
from translate_flow.models.history import Decision, UnitHistory
from translate_flow.models.person import User
from translate_flow.models.publication import Publication
from translate_flow.services import events
from translate_flow.services.access import Actor, require
from translate_flow.services.accounts import checked_name
from translate_flow.services.clock import now
from translate_flow.services.lookup import hold_version, version_by_id
from translate_flow.services.views import CreditsView, CreditView
from translate_flow.text.block import FoundCredit
from translate_flow.text.characters import fold, word_count
from translate_flow.workflow.credit import ROLES, Entry, Share, credit_line, shares_by_role
from translate_flow.workflow.regrouped import contributions_in
from translate_flow.workflow.roles import Operation
from translate_flow.workflow.states import is_reviewed

SMALLEST_SHARE = 0.02
"""Below this share of the words a person is listed but not printed: a comma is no translation."""


def propose_from_text(
    session: Session, actor: Actor, publication_id: int, version_id: int, found: Sequence[FoundCredit]
) -> None:
    """Credits named in a pasted text, as proposals the desk may confirm; they are printed until removed."""
    for credit in found:
        contributor = contributor_named(session, publication_id, credit.name)
        same = select(Credit).where(
            Credit.version_id == version_id, Credit.contributor_id == contributor.id, Credit.role == credit.role
        )
        if session.scalar(same) is None:
            session.add(
                Credit(
                    version_id=version_id,
                    contributor_id=contributor.id,
                    role=credit.role,
                    origin=CreditOrigin.PARSED,
                    status=CreditStatus.PROPOSED,
                    updated_at=now(),
                )
            )
    session.flush()


def contributor_named(session: Session, publication_id: int, name: str) -> Contributor:
    """The contributor known by this name or an alias in a publication; made where there is none."""
    key = fold(name)
    alias = session.scalar(
        select(ContributorAlias).where(ContributorAlias.publication_id == publication_id, ContributorAlias.key == key)
    )
    if alias is not None:
        return session.get_one(Contributor, alias.contributor_id)
    row = Contributor(publication_id=publication_id, name=name)
    ContributorAlias(publication_id=publication_id, key=key, name=name, contributor=row)
    session.add(row)
    session.flush()
    return row


def get_credits(session: Session, actor: Actor, version_id: int) -> CreditsView:
    """The credits of a version with their shares, and the line printed under it."""
    version, article = version_by_id(session, actor, version_id, Operation.READ)
    return _credits(session, article.publication_id, version)


def line_of(session: Session, publication_id: int, version: Version) -> str:
    """The printed credit line of a version."""
    return _credits(session, publication_id, version).line


def set_credit(
    session: Session,
    actor: Actor,
    version_id: int,
    *,
    name: str,
    role: str,
    status: str = "confirmed",
    version: int | None = None,
) -> CreditsView:
    """Adds a credit, or confirms or removes one that is there; `version` is that of the credit, where it has one."""
    row, article = version_by_id(session, actor, version_id, Operation.READ)
    require(actor, Operation.EDIT_CREDITS, article.publication_id)
    if role not in ROLES:
        raise BadInput(f"“{role[:40]}” is no role", place="role", remedy=f"Known are {', '.join(ROLES)}")
    try:
        wanted = CreditStatus(status)
    except ValueError as error:
        known = ", ".join(CreditStatus)
        raise BadInput(f"“{status[:20]}” is no status", place="status", remedy=f"Known are {known}") from error
    contributor = contributor_named(session, article.publication_id, checked_name(name))
    credit = session.scalar(
        select(Credit).where(Credit.version_id == row.id, Credit.contributor_id == contributor.id, Credit.role == role)
    )
    if credit is None:
        credit = Credit(
            version_id=row.id,
            contributor_id=contributor.id,
            role=role,
            origin=CreditOrigin.MANUAL,
            status=wanted,
            updated_at=now(),
        )
        session.add(credit)
    else:
        if version is not None:
            hold_version(session, credit, version)
        credit.status, credit.updated_at, credit.version = wanted, now(), credit.version + 1
    session.flush()
    events.record(
        session,
        actor,
        "credit.set",
        "credit",
        credit.id,
        publication_id=article.publication_id,
        article_id=article.id,
        after={"name": contributor.name, "role": role, "status": wanted.value},
    )
    return _credits(session, article.publication_id, row)


def merge_contributors(session: Session, actor: Actor, keep_id: int, other_id: int) -> None:
    """Makes two contributors one: the other's names become aliases, its credits the kept one's."""
    keep, other = session.get(Contributor, keep_id), session.get(Contributor, other_id)
    if keep is None or other is None or keep.publication_id != other.publication_id or keep_id == other_id:
        raise NotFound("There are no two such contributors in one publication")
    require(actor, Operation.EDIT_CREDITS, keep.publication_id)
    held = {
        (credit.version_id, credit.role)
        for credit in session.scalars(select(Credit).where(Credit.contributor_id == keep_id))
    }
    for credit in list(session.scalars(select(Credit).where(Credit.contributor_id == other_id))):
        if (credit.version_id, credit.role) in held:
            session.delete(credit)
        else:
            credit.contributor_id = keep_id
    for alias in list(other.aliases):
        alias.contributor = keep
    keep.user_id = keep.user_id or other.user_id
    session.flush()
    session.delete(other)
    told = {"kept": keep.name, "merged": other.name}
    events.record(
        session, actor, "contributor.merge", "contributor", keep.id, publication_id=keep.publication_id, after=told
    )


def _credits(session: Session, publication_id: int, version: Version) -> CreditsView:
    session.flush()
    stored = _stored(session, version)
    derived, by_origin = _derived(session, publication_id, version)
    rows = _together(stored, derived)
    publication = session.get_one(Publication, publication_id)
    printed = [(row.role, row.name) for row in rows if _is_printed(row)]
    line = credit_line(printed, version.language, publication.settings.get("credit_templates"))
    return CreditsView(version.id, version.language, line, tuple(rows), by_origin)


def _is_printed(row: CreditView) -> bool:
    if row.status == CreditStatus.REMOVED:
        return False
    # Whoever the text itself or the desk names is printed, however little of it they changed here.
    return row.origin != CreditOrigin.DERIVED or row.share is None or row.share >= SMALLEST_SHARE


def _stored(session: Session, version: Version) -> list[CreditView]:
    query = (
        select(Credit, Contributor)
        .join(Contributor, Contributor.id == Credit.contributor_id)
        .where(Credit.version_id == version.id)
        .order_by(Credit.id)
    )
    return [
        CreditView(
            credit.id,
            contributor.id,
            contributor.name,
            credit.role,
            credit.origin.value,
            credit.status.value,
            None,
            0,
            credit.version,
        )
        for credit, contributor in session.execute(query)
    ]


def _derived(session: Session, publication_id: int, version: Version) -> tuple[list[CreditView], dict[str, int]]:
    """Credits that follow from the history of the version's units, and its words by the origin of their text."""
    bitext = session.scalar(select(Bitext.id).where(Bitext.target_version_id == version.id))
    if bitext is None or version.kind is not VersionKind.TRANSLATION:
        return [], {}
    asked = select(Unit.id, Unit.substate, Unit.origin, Unit.target_text)
    units = session.execute(asked.where(Unit.bitext_id == bitext, Unit.position.is_not(None))).all()
    by_origin: dict[str, int] = defaultdict(int)
    for unit in units:
        if unit.target_text:
            by_origin[unit.origin.value] += word_count(unit.target_text)
    found = shares_by_role(contributions_in(_history(session, bitext), frozenset(unit.id for unit in units)))
    reviewers = _reviewers(session, [unit.id for unit in units if is_reviewed(unit.substate)])
    people = _names(session, publication_id, {share.person for share in (*found, *reviewers)})
    views = [
        CreditView(
            None, people[s.person][0], people[s.person][1], s.role, "derived", "proposed", s.share, round(s.words), 0
        )
        for s in (*found, *reviewers)
    ]
    return views, dict(by_origin)


def _history(session: Session, bitext_id: int) -> list[tuple[int, Entry]]:
    """What happened to all units of a bitext, those merged away too, in the order of the acts."""
    query = (
        select(UnitHistory.unit_id, UnitHistory.target_text, UnitHistory.actor_id, UnitHistory.origin, UnitHistory.act)
        .join(Unit, Unit.id == UnitHistory.unit_id)
        .where(Unit.bitext_id == bitext_id)
        .order_by(UnitHistory.id)
    )
    return [
        (unit_id, Entry(text, actor_id, origin.value, act))
        for unit_id, text, actor_id, origin, act in session.execute(query)
    ]


def _reviewers(session: Session, unit_ids: Sequence[int]) -> list[Share]:
    """Who approved the units that stand approved, each with their part of them."""
    counts: dict[int, int] = defaultdict(int)
    for start in range(0, len(unit_ids), 400):
        query = (
            select(Decision.unit_id, Decision.actor_id)
            .where(Decision.unit_id.in_(unit_ids[start : start + 400]), Decision.decision == "approve")
            .order_by(Decision.id)
        )
        for actor_id in dict(session.execute(query).all()).values():
            counts[actor_id] += 1
    total = sum(counts.values())
    return [
        Share(p, "reviewer", 0.0, round(n / total, 4)) for p, n in sorted(counts.items(), key=lambda x: (-x[1], x[0]))
    ]


def _names(session: Session, publication_id: int, ids: set[int]) -> dict[int, tuple[int | None, str]]:
    """The contributor and printed name of each account; reading makes no contributor."""
    names = {i: (None, name) for i, name in session.execute(select(User.id, User.name).where(User.id.in_(ids)))}
    known = select(Contributor).where(Contributor.publication_id == publication_id, Contributor.user_id.in_(ids))
    found: dict[int, tuple[int | None, str]] = dict(names)
    for row in session.scalars(known):
        if row.user_id is not None:
            found[row.user_id] = (row.id, row.name)
    return found


def _together(stored: Sequence[CreditView], derived: Sequence[CreditView]) -> list[CreditView]:
    """Stored credits first; a derived one gives its share to the stored one of the same name and role."""
    by_key = {(fold(row.name), row.role): row for row in derived}
    rows = []
    for row in stored:
        match = by_key.pop((fold(row.name), row.role), None)
        share, words = (match.share, match.words) if match else (None, 0)
        rows.append(
            CreditView(
                row.id, row.contributor_id, row.name, row.role, row.origin, row.status, share, words, row.version
            )
        )
    return rows + [row for row in derived if (fold(row.name), row.role) in by_key]
