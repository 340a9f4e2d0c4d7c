"""What services hand out: frozen values, so that no edge can change a row or load one by accident."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Page(Generic[Item]):
    """A piece of a list; `next_cursor` asks for what follows and is None at the end."""

    items: tuple[Item, ...]
    next_cursor: str | None = None


@dataclass(frozen=True, slots=True)
class PersonView:
    """A person as others see them."""

    id: int
    name: str


@dataclass(frozen=True, slots=True)
class PublicationView:
    """A newsroom; `can` names the operations the asker may do in it for some language pair."""

    id: int
    slug: str
    name: str
    languages: tuple[str, ...]
    settings: dict[str, Any]
    version: int
    can: frozenset[str]


@dataclass(frozen=True, slots=True)
class SegmentView:
    """A sentence-like span of a version."""

    id: int
    position: int
    text: str


@dataclass(frozen=True, slots=True)
class TagView:
    """What ⟨number⟩ stands for in tagged texts: bold, link and so on; `target` is a link's address."""

    number: int
    kind: str
    target: str


@dataclass(frozen=True, slots=True)
class BlockView:
    """A part of a version: its type, exact text, and its segments where the type is translated.

    Where the text has marks, `text_tagged` shows them as `tags`; else both are empty.
    """

    id: int
    position: int
    type: str
    text: str
    segments: tuple[SegmentView, ...]
    tags: tuple[TagView, ...]
    text_tagged: str


@dataclass(frozen=True, slots=True)
class ProgressView:
    """How far a translation is: units per substate, source words in all and in those translated or reviewed."""

    units: int
    by_substate: dict[str, int]
    words: int
    words_translated: int
    words_reviewed: int


@dataclass(frozen=True, slots=True)
class VersionView:
    """The article in one language; `bitext_id` and `progress` belong to translations, `blocks` only where asked for."""

    id: int
    article_id: int
    language: str
    kind: str
    status: str
    version: int
    created_at: datetime
    published_at: datetime | None
    bitext_id: int | None
    progress: ProgressView | None
    blocks: tuple[BlockView, ...] = ()
    credit_line: str = ""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """The work in all its languages."""

    id: int
    publication: str
    title: str
    url: str
    source_language: str
    sources: tuple[str, ...]
    created_by: PersonView
    created_at: datetime
    version: int
    is_deleted: bool
    versions: tuple[VersionView, ...]
    can: frozenset[str]


@dataclass(frozen=True, slots=True)
class BitextView:
    """A source version and one translation; `can` names the operations the asker may do in it."""

    id: int
    article_id: int
    article_title: str
    publication: str
    source_language: str
    target_language: str
    source_version_id: int
    target_version_id: int
    version: int
    change_number: int
    signature: str
    verdict: float
    status: str
    progress: ProgressView
    can: frozenset[str]


@dataclass(frozen=True, slots=True)
class BeadView:
    """What the aligner or a person said about a unit's link; reasons are {evidence, value} in nats."""

    origin: str
    score: float
    reasons: tuple[dict[str, Any], ...]
    gap_reason: str | None


@dataclass(frozen=True, slots=True)
class FindingView:
    """What a check found in the present text."""

    id: int
    rule: str
    severity: str
    message: str
    source_span: tuple[int, int] | None
    target_span: tuple[int, int] | None
    is_dismissed: bool
    dismiss_reason: str


@dataclass(frozen=True, slots=True)
class FoundView:
    """A finding with the unit it stands in, as somebody looks through all of a kind."""

    finding: FindingView
    unit_id: int
    position: int
    source_text: str
    target_text: str


@dataclass(frozen=True, slots=True)
class UnitView:
    """A unit as people work on it; `position` is 0-based, and None once merged away into `merged_into`.

    Where either text has marks, `tags` says what the numbers in the tagged texts stand for; these are else empty.
    """

    id: int
    bitext_id: int
    position: int | None
    version: int
    source: tuple[SegmentView, ...]
    target: tuple[SegmentView, ...]
    source_text: str
    target_text: str
    state: str
    substate: str
    bead: BeadView
    block_type: str
    origin: str
    origin_detail: str
    old_source_text: str | None
    is_bookmarked: bool
    merged_into: int | None
    updated_by: PersonView | None
    updated_at: datetime | None
    open_comments: int
    findings: tuple[FindingView, ...]
    change_number: int
    tags: tuple[TagView, ...]
    source_tagged: str
    target_tagged: str


@dataclass(frozen=True, slots=True)
class HistoryView:
    """A unit as one act left it; `diff` is against the row before, as (kind, text) with kind same, added, removed.

    `category` is the MQM category of a reviewer's decision. `target_tagged` is empty where the text has no marks; else
    the differences are those of the tagged texts.
    """

    number: int
    act: str
    source_text: str
    target_text: str
    state: str
    substate: str
    origin: str
    origin_detail: str
    actor: PersonView | None
    at: datetime
    via: str
    reason: str
    category: str
    diff: tuple[tuple[str, str], ...]
    target_tagged: str


@dataclass(frozen=True, slots=True)
class CommentView:
    """A remark on a unit, by a member (`author`) or by somebody who was sent a proof (`guest`, the name they gave)."""

    id: int
    unit_id: int
    author: PersonView | None
    guest: str | None
    text: str
    about: str
    created_at: datetime
    resolved_at: datetime | None
    resolved_by: PersonView | None
    version: int


@dataclass(frozen=True, slots=True)
class MatchView:
    """An earlier pair for a text: score 0 to 101, band, penalties as (cause, points), and the diff of the sources.

    `target_tagged` is the translation with its marks as tags, numbered by those of the unit asked about, or else of the
    earlier source; empty where no mark has a place.
    """

    entry_id: int
    source_text: str
    target_text: str
    target_tagged: str
    score: int
    band: str
    penalties: tuple[tuple[str, int], ...]
    origin: str
    author: str
    changed_at: datetime
    diff: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class ConcordanceView:
    """An earlier pair that holds a phrase; spans are the phrase's places on its side."""

    entry_id: int
    source_text: str
    target_text: str
    side: str
    spans: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class TermView:
    """A word of a language for a concept."""

    id: int
    language: str
    text: str
    status: str


@dataclass(frozen=True, slots=True)
class ConceptView:
    """A concept of the termbase with its terms."""

    id: int
    publication: str
    definition: str
    note: str
    is_approved: bool
    version: int
    terms: tuple[TermView, ...]


@dataclass(frozen=True, slots=True)
class CreditView:
    """A contributor's role in a version; `share` is of the words of the final text, None where it is not derived."""

    id: int | None
    contributor_id: int | None
    name: str
    role: str
    origin: str
    status: str
    share: float | None
    words: int
    version: int


@dataclass(frozen=True, slots=True)
class CreditsView:
    """The credits of a version, the printed line, and the origin of its text by words (human, tm, mt, imported)."""

    version_id: int
    language: str
    line: str
    credits: tuple[CreditView, ...]
    words_by_origin: dict[str, int]


@dataclass(frozen=True, slots=True)
class AssignmentView:
    """A stage of a bitext in somebody's hands."""

    id: int
    bitext_id: int
    article_title: str
    source_language: str
    target_language: str
    assignee: PersonView
    stage: str
    status: str
    due_at: datetime | None
    note: str
    version: int
    is_late: bool


@dataclass(frozen=True, slots=True)
class EventPlace:
    """Where an act was done, in words people know: the article, the language pair, the number of the unit."""

    article_title: str
    source_language: str | None
    target_language: str | None
    unit_id: int | None
    unit_number: int | None


@dataclass(frozen=True, slots=True)
class EventView:
    """One act of the audit history."""

    id: int
    at: datetime
    verb: str
    object_type: str
    object_id: int | None
    actor: PersonView | None
    via: str
    publication_id: int | None
    article_id: int | None
    bitext_id: int | None
    place: EventPlace | None
    change_number: int | None
    before: dict[str, Any]
    after: dict[str, Any]


@dataclass(frozen=True, slots=True)
class JobView:
    """A piece of long work; `file` is the name of its result where there is one to fetch."""

    id: int
    kind: str
    state: str
    progress: int
    total: int | None
    message: str
    error: str
    attempts: int
    created_at: datetime
    finished_at: datetime | None
    result: dict[str, Any]
    file: str | None


@dataclass(frozen=True, slots=True)
class MembershipView:
    """A role in a scope; the publication's slug, or None for the whole installation."""

    id: int
    publication: str | None
    role: str
    source_language: str | None
    target_language: str | None


@dataclass(frozen=True, slots=True)
class UserView:
    """An account as its administrators see it."""

    id: int
    email: str
    name: str
    is_disabled: bool
    created_at: datetime
    memberships: tuple[MembershipView, ...]


@dataclass(frozen=True, slots=True)
class TokenView:
    """A key for programs; the key itself is told once, when it is made."""

    id: int
    name: str
    prefix: str
    created_at: datetime
    expires_at: datetime | None
    used_at: datetime | None
    is_revoked: bool


@dataclass(frozen=True, slots=True)
class SignInView:
    """A browser somebody is signed in with: what it said it is, and whether it is the one that asks."""

    id: int
    device: str
    address: str
    created_at: datetime
    seen_at: datetime
    is_here: bool


@dataclass(frozen=True, slots=True)
class InvitationView:
    """An offer of a role to a mail address."""

    id: int
    email: str
    publication: str
    publication_name: str
    role: str
    source_language: str | None
    target_language: str | None
    expires_at: datetime
    is_accepted: bool


@dataclass(frozen=True, slots=True)
class MemoryImportView:
    """A file of pairs in the memory; one that was undone can come back until `kept_until`."""

    id: int
    file_name: str
    format: str
    pairs: int
    created_by: PersonView
    created_at: datetime
    is_undone: bool
    kept_until: datetime | None


@dataclass(frozen=True, slots=True)
class ArticleImportView:
    """An archive of articles with their translations."""

    id: int
    file_name: str
    articles: int
    created_by: PersonView
    created_at: datetime
    is_undone: bool


@dataclass(frozen=True, slots=True)
class SavedFilterView:
    """A filter somebody keeps; `query` as in the address of the editor."""

    id: int
    name: str
    query: dict[str, str]
    is_shared: bool
    is_own: bool
    owner: PersonView
