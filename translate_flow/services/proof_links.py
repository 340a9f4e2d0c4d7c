"""Proofs for people without an account: an address that ends, shows one bitext, and takes comments in its margin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from translate_flow.errors import BadInput, NotFound, TooMany
from translate_flow.models.article import Article
from translate_flow.models.bitext import Bitext, Unit
from translate_flow.models.history import Comment
from translate_flow.models.proof import ProofLink
from translate_flow.models.publication import Publication
from translate_flow.services.access import Actor
from translate_flow.services.accounts import checked_name
from translate_flow.services.clock import now
from translate_flow.services.comments import check_comment
from translate_flow.services.events import record_in_bitext
from translate_flow.services.lookup import BitextRows, bitext_by_id
from translate_flow.services.proof import ProofView, checked_show, proof_of
from translate_flow.services.secrets import hashed, new_secret
from translate_flow.services.unit_views import person_views
from translate_flow.services.views import PersonView
from translate_flow.workflow.roles import Operation

MAX_DAYS = 60
MAX_CHARACTERS = 2_000
MAX_COMMENTS = 200
"""Comments one link takes in all; a desk that wants more makes another link."""
_STRANGER = "proof"


@dataclass(frozen=True, slots=True)
class ProofLinkView:
    """A link as the desk sees it; its secret is told once, when it is made."""

    id: int
    bitext_id: int
    show: str
    created_by: PersonView
    created_at: datetime
    expires_at: datetime
    is_open: bool
    comments: int


@dataclass(frozen=True, slots=True)
class NewProofLink:
    """A link just made, with the secret that its address ends in."""

    link: ProofLinkView
    token: str


def share_proof(
    session: Session, actor: Actor, bitext_id: int, *, show: str = "translated", days: int = 7
) -> NewProofLink:
    """Makes a link to a bitext's proof that holds for some days; raises BadInput for more than `MAX_DAYS`."""
    rows = bitext_by_id(session, actor, bitext_id, Operation.SHARE_PROOF, lock=True)
    if not 1 <= days <= MAX_DAYS:
        raise BadInput(f"{days} days cannot be given", place="days", remedy=f"Give 1 to {MAX_DAYS}")
    token = new_secret()
    link = ProofLink(
        token_hash=hashed(token),
        bitext_id=bitext_id,
        show=checked_show(show),
        created_by_id=actor.user_id,
        created_at=now(),
        expires_at=now() + timedelta(days=days),
    )
    session.add(link)
    session.flush()
    told = {"show": show, "expires_at": link.expires_at.isoformat(timespec="minutes")}
    _record(session, actor, rows, "proof.share", link, told)
    return NewProofLink(_views(session, [link])[0], token)


def list_proof_links(session: Session, actor: Actor, bitext_id: int) -> tuple[ProofLinkView, ...]:
    """The links of a bitext, newest first."""
    bitext_by_id(session, actor, bitext_id, Operation.SHARE_PROOF)
    query = select(ProofLink).where(ProofLink.bitext_id == bitext_id).order_by(ProofLink.id.desc())
    return _views(session, list(session.scalars(query)))


def close_proof_link(session: Session, actor: Actor, link_id: int) -> ProofLinkView:
    """Ends a link at once; its comments stay."""
    link = session.get(ProofLink, link_id)
    if link is None:
        raise NotFound("There is no such link")
    rows = bitext_by_id(session, actor, link.bitext_id, Operation.SHARE_PROOF, lock=True)
    if link.closed_at is None:
        link.closed_at = now()
        _record(session, actor, rows, "proof.close", link, {"show": link.show})
    return _views(session, [link])[0]


def shared_proof(session: Session, token: str) -> ProofView:
    """What a link shows; NotFound for one that is unknown, over, closed, or whose article was deleted."""
    link, rows = _opened(session, token)
    return proof_of(session, rows, link.show)


def add_guest_comment(session: Session, token: str, unit_id: int, *, name: str, text: str) -> None:
    """Keeps what somebody with a link says about a unit, as an open comment under the name they give."""
    link, rows = _opened(session, token, lock=True)
    unit = session.get(Unit, unit_id)
    if unit is None or unit.bitext_id != rows.bitext.id or unit.position is None:
        raise NotFound("There is no such sentence in this proof")
    check_comment(text, MAX_CHARACTERS)
    taken = session.scalar(select(func.count()).where(Comment.proof_link_id == link.id)) or 0
    if taken >= MAX_COMMENTS:
        raise TooMany("This proof takes no more comments; write to the desk that sent it", retry_after=86_400)
    row = Comment(
        bitext_id=rows.bitext.id,
        unit_id=unit.id,
        author_id=None,
        guest=checked_name(name),
        proof_link_id=link.id,
        text=text,
        about="translation",
        created_at=now(),
    )
    session.add(row)
    session.flush()
    told = {"unit": unit.id, "guest": row.guest, "link": link.id}
    unit.change_number = record_in_bitext(
        session,
        None,
        "comment.add",
        "comment",
        row.id,
        bitext=rows.bitext,
        article=rows.article,
        after=told,
        stranger=_STRANGER,
    )


def _opened(session: Session, token: str, *, lock: bool = False) -> tuple[ProofLink, BitextRows]:
    link = session.scalar(select(ProofLink).where(ProofLink.token_hash == hashed(token)))
    if link is not None and lock:
        # The bitext first, as everywhere; then the link anew, which may have been closed while we waited.
        session.get_one(Bitext, link.bitext_id, with_for_update=True)
        session.refresh(link)
    bitext = session.get(Bitext, link.bitext_id) if link is not None else None
    article = session.get(Article, bitext.article_id) if bitext is not None else None
    is_open = link is not None and link.closed_at is None and link.expires_at > now()
    if link is None or bitext is None or article is None or article.deleted_at is not None or not is_open:
        raise NotFound("This proof is not known, or its time is over; ask the desk that sent it for a new link")
    publication = session.get_one(Publication, article.publication_id)
    return link, BitextRows(bitext, article, publication, bitext.source_version, bitext.target_version)


def _record(
    session: Session, actor: Actor, rows: BitextRows, verb: str, link: ProofLink, told: Mapping[str, object]
) -> None:
    record_in_bitext(session, actor, verb, "proof_link", link.id, bitext=rows.bitext, article=rows.article, after=told)


def _views(session: Session, links: Sequence[ProofLink]) -> tuple[ProofLinkView, ...]:
    people = person_views(session, {link.created_by_id for link in links})
    query = (
        select(Comment.proof_link_id, func.count())
        .where(Comment.proof_link_id.in_([link.id for link in links]))
        .group_by(Comment.proof_link_id)
    )
    comments = dict(session.execute(query).all())
    return tuple(
        ProofLinkView(
            id=link.id,
            bitext_id=link.bitext_id,
            show=link.show,
            created_by=people[link.created_by_id],
            created_at=link.created_at,
            expires_at=link.expires_at,
            is_open=link.closed_at is None and link.expires_at > now(),
            comments=comments.get(link.id, 0),
        )
        for link in links
    )
