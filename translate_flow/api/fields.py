"""What comes in: paths, queries and bodies of the operations, strict about names and types."""

from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from translate_flow.api.kinds import BasedOn, Count, Id, Loose, Name, Paged, Short, Strict, Tag, Text


class LongList(Paged):
    """A piece of a list that most take whole."""

    limit: int = Field(default=500, ge=1, le=500)


class JobQuery(Paged):
    """A piece of one's jobs."""

    limit: int = Field(default=100, ge=1, le=500)


class PublicationPath(Loose):
    """A publication by its short name."""

    publication: str


class ArticlePath(Loose):
    """An article."""

    article_id: Id


class VersionPath(Loose):
    """A version of an article."""

    version_id: Id


class BitextPath(Loose):
    """A bitext."""

    bitext_id: Id


class UnitPath(Loose):
    """A unit."""

    unit_id: Id


class CommentPath(Loose):
    """A comment."""

    comment_id: Id


class ProofLinkPath(Loose):
    """A link to a proof."""

    link_id: Id


class FindingPath(Loose):
    """A finding."""

    finding_id: Id


class ConceptPath(Loose):
    """A concept of the termbase."""

    concept_id: Id


class AssignmentPath(Loose):
    """An assignment."""

    assignment_id: Id


class JobPath(Loose):
    """A job."""

    job_id: Id


class CreatePublication(Strict):
    """A new newsroom."""

    slug: Name
    name: Name
    languages: list[Tag]


class CreditNamed(Strict):
    """A person named for a role."""

    role: Name
    name: Short


class Corrected(Strict):
    """What a person says of a text instead of what was found; what is left out stays as found.

    `types` has one type a block, `starts` the character each block begins at, `credits` the people named, `sources`
    the agencies.
    """

    types: list[str] | None = None
    starts: list[int] | None = None
    credits: list[CreditNamed] | None = None
    sources: list[Short] | None = None


class CreateArticle(Corrected):
    """A pasted article: `text` as pasted, or `html`."""

    publication: Name
    source_language: Tag
    text: Text | None = None
    html: Text | None = None
    url: Short = ""
    title: Short = ""


class PreviewArticle(Corrected):
    """A text to look at before it is stored."""

    publication: Name
    text: Text
    language: Tag | None = None


class ReviseArticle(Corrected):
    """A corrected source, `text` or `html`; a minor change leaves the states of the units as they are."""

    text: Text | None = None
    html: Text | None = None
    version: BasedOn
    minor: bool = False


class CreateVersion(Corrected):
    """A translation: empty, or with the text it has already, `text` or `html`."""

    language: Tag
    text: Text | None = None
    html: Text | None = None


class BasedOnVersion(Strict):
    """A write that says no more than what it is based on."""

    version: BasedOn


class ArticleQuery(Paged):
    """Filters of the list of articles."""

    publication: str | None = None
    q: str = ""
    status: str | None = None
    language: str | None = None


class UnitQuery(Paged):
    """Filters of the list of units; lists may be given several times."""

    limit: int = Field(default=100, ge=1, le=500)
    substate: list[str] = Field(default_factory=list)
    state: list[str] = Field(default_factory=list)
    block_type: list[str] = Field(default_factory=list)
    bead_origin: list[str] = Field(default_factory=list)
    finding: str | None = None
    author: Id | None = None
    text: str = ""
    regex: bool = False
    changed_since: Count | None = None
    changed_after: AwareDatetime | None = None
    max_score: float | None = None


class SaveUnit(Strict):
    """A target text; `confirm` submits it, `override_reason` says why in spite of an error.

    With `is_tagged` the unit's tags may stand in the text, as in `target_tagged`, and become its marks.
    """

    target: Text
    version: BasedOn
    confirm: bool = False
    origin: Literal["human", "tm", "mt"] = "human"
    origin_detail: Short = ""
    override_reason: Short = ""
    is_tagged: bool = False


class DecideUnit(Strict):
    """A reviewer's decision on the version they saw."""

    decision: Literal["approve", "return"]
    version: BasedOn
    reason: Short = ""
    category: Short = ""


class UnitVersion(Strict):
    """A unit and the version it was seen in."""

    id: Id
    version: BasedOn


class DecideUnits(Strict):
    """A decision on several units."""

    decision: Literal["approve", "return"]
    units: list[UnitVersion]
    reason: Short = ""
    category: Short = ""


class ConfirmUnits(Strict):
    """Units to submit as they stand."""

    units: list[UnitVersion]


class RestoreUnit(Strict):
    """A row of the history to bring back."""

    number: Id
    version: BasedOn


class TextChange(Strict):
    """Another text for a unit."""

    id: Id
    version: BasedOn
    target: Text


class ReplaceText(Strict):
    """Changes of several units, all or none."""

    changes: list[TextChange]


class AddComment(Strict):
    """A remark."""

    text: Annotated[Short, Field(min_length=1)]
    about: Literal["source", "translation"] = "translation"


class ResolveComment(Strict):
    """Whether a comment is dealt with."""

    version: BasedOn
    resolved: bool = True


class DismissFinding(Strict):
    """Whether a finding is set aside, and why."""

    dismissed: bool = True
    reason: Short = ""


class ProofQuery(Loose):
    """Which translations a proof shows."""

    show: Literal["all", "translated", "reviewed"] = "all"


class TriangleQuery(Loose):
    """The languages of two translations of one article."""

    first: Tag
    second: Tag
    conflicts_only: bool = False


class ShareProof(Strict):
    """What a link shows and for how many days."""

    show: Literal["all", "translated", "reviewed"] = "translated"
    days: Annotated[int, Field(ge=1, le=60)] = 7


class CommentQuery(Paged):
    """Comments of a bitext or a unit."""

    unit_id: Id | None = None
    open: bool = False


class MemoryQuery(Loose):
    """A text to look up; with the unit it is of, marks of the matches become that unit's tags."""

    text: str
    source_language: str
    target_language: str
    publication: str | None = None
    before: str = ""
    after: str = ""
    limit: int = Field(default=5, ge=1, le=50)
    minimum: int = Field(default=50, ge=1, le=101)
    unit_id: int | None = None


class ConcordanceQuery(Loose):
    """A phrase to look up on either side."""

    phrase: str
    source_language: str
    target_language: str
    publication: str | None = None
    limit: int = Field(default=50, ge=1, le=50)


class TermQuery(Paged):
    """Concepts of a publication; `text` asks for those that stand in it."""

    publication: str
    language: str | None = None
    text: str | None = None
    q: str = ""


class TermBody(Strict):
    """A word for a concept."""

    language: Tag
    text: Name
    status: Literal["preferred", "admitted", "forbidden"] = "preferred"


class CreateTerm(Strict):
    """A concept with its terms."""

    publication: Name
    terms: Annotated[list[TermBody], Field(min_length=1, max_length=60)]
    definition: Short = ""
    note: Short = ""


class UpdateTerm(Strict):
    """Changes of a concept; what is left out stays."""

    version: BasedOn
    terms: list[TermBody] | None = None
    definition: Short | None = None
    note: Short | None = None
    is_approved: bool | None = None


class VersionQuery(Loose):
    """The version a deletion is based on."""

    version: Id


class SetCredit(Strict):
    """A credit to add, confirm or remove; `version` is the credit's own."""

    name: Name
    role: Name
    status: Literal["proposed", "confirmed", "removed"] = "confirmed"
    version: Id | None = None


class CreateAssignment(BaseModel):
    """A stage for somebody."""

    model_config = ConfigDict(extra="forbid")
    bitext_id: Id
    assignee_id: Id
    stage: Literal["translate", "review", "sign_off", "publish"]
    due_at: AwareDatetime | None = None
    note: Short = ""


class UpdateAssignment(BaseModel):
    """Changes of an assignment."""

    model_config = ConfigDict(extra="forbid")
    version: BasedOn
    status: Literal["offered", "accepted", "delivered", "done", "declined", "cancelled"] | None = None
    due_at: AwareDatetime | None = None
    note: Short | None = None


class AssignmentQuery(Paged):
    """Whose assignments, or of what."""

    mine: bool = False
    bitext_id: Id | None = None
    publication: str | None = None


class ExportQuery(Loose):
    """A format, and the states wanted."""

    format: str = "tmx"
    state: list[str] = Field(default_factory=list)


class CreateExport(BaseModel):
    """A selection of pairs to write to a file."""

    model_config = ConfigDict(extra="forbid")
    publication: Name
    format: Name
    article_ids: list[Id] = Field(default_factory=list)
    bitext_id: Id | None = None
    source_language: Tag | None = None
    target_language: Tag | None = None
    states: list[str] = Field(default_factory=list)
    block_types: list[str] = Field(default_factory=list)
    origins: list[str] = Field(default_factory=list)
    min_score: float | None = None
    person: Id | None = None
    since: AwareDatetime | None = None
    until: AwareDatetime | None = None
    without_findings: bool = False
    is_derived: bool = False

    def payload(self) -> dict[str, Any]:
        """The selection as a job keeps it."""
        return self.model_dump(mode="json", exclude_none=True)


class EventQuery(Paged):
    """Whose history."""

    publication: str | None = None
    article_id: Id | None = None
    bitext_id: Id | None = None


class ChangeQuery(Loose):
    """The change number one has seen."""

    since: Count = 0
    limit: int = Field(default=200, ge=1, le=500)


class HereBody(Strict):
    """Where somebody is."""

    unit_id: Id | None = None
    typing: bool = False


class PreferencesBody(Strict):
    """Settings to change; null forgets one."""

    preferences: dict[str, Any]
