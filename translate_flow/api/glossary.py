"""What the names in requests and answers mean, for the interface's description: one meaning a name, few with a second.

`Schema.name` and `operation.name` stand before `name` alone.
"""

_WORDS = """
Idempotency-Key: a key of your choice; a write sent again with it is done once and answered as the first time
about: which side a comment is about
act: what was done: edit, confirm, approve, return, publish and so on
actor: who did it; null for the system
added: concepts that came in
after: the values after the act
searchMemory.after: the sentence that follows, for matches in context
article: title of the article it stands in
article_id: the article
article_ids: only of these articles; none: of all
article_title: title of the article
articles: in how many articles the line stands
assignee: who has the stage in hand
assignee_id: the person who is to have the stage
assignment_id: the assignment
at: when, in UTC
SplitSegment.at: characters of the segment before the cut
attempts: how often a worker has begun it
author: who wrote it
listUnits.author: only units last written by this person
authors: who wrote how many of the units
band: 101 (same sentence in context), 100, 95–99, 85–94, 75–84 or 50–74
base: the text the stale write began with
bead: the link of the unit's sentences, as aligner or person made it
bead_origin: auto, accepted, doubtful, pinned or imported
beads: the units of the proof in their order
before: the values before the act
searchMemory.before: the sentence that stands before, for matches in context
bitext: the bitext as it is now
bitext_id: the bitext: a translation aligned with its source
bitext_version: version of the bitext, which alignment edits count up
block_type: kicker, headline, lede, body, quote, subheading, list_item or caption
block_types: only of blocks of these types; none: of all
UnitCounts.block_types: block type → units
blocks: parts of the text in their order
bookmarked: whether the unit is to be marked
by_substate: substate → units
can: operations that you may do here
category: kind of the error, as `type/subtype` of MQM
change_number: the change it belongs to; ask for what came `since` it
changed_after: only units changed after this moment
changed_at: when the pair was last changed
changed_since: only units changed after this change number
changes: units with their new texts
code: the error for programs; it stays the same between versions
comment: a remark that came with it
comment_id: the comment
comments: how many comments were made through it
concept_id: the concept
confirm: submit the unit to review as well
conflict: why the two translations cannot be compared here; empty where they can
conflicts: rows that cannot be compared
conflicts_only: only rows that cannot be compared
contributor_id: the person as this publication credits them
created_at: when it was made, in UTC
created_by: who made it
credit_line: how the credits are printed under the text
credits: people with their roles
cursor: `next_cursor` of the piece before; leave it out for the first
dataset_id: the dataset
days: after how many days the link ends
decision: approve or return
definition: what the concept is
details: more of the error, for programs
diff: what changed, as pairs of same, added or removed and the text
dismiss_reason: why it was set aside
dismissed: true sets the finding aside, false brings it back
done: numbers of the units that were changed
dry_run: only report what would come in
due_at: until when, in UTC
edits: the changes to take
end: where the block ends in the text, in characters; exclusive
engine: the machine that translated it
entry_id: the entry of the memory
error: what went wrong
ExportRecipeView.error: why the last run failed; empty where it did not
JobView.error: why it failed; empty where it did not
every: when it runs by itself: day, week, or empty for by hand only
example: one of the lines that have this shape
expires_at: when it ends, in UTC
file: the file, as a form's upload
JobView.file: name of the file to fetch with `getJobFile`; null where there is none
filter_id: the saved filter
finding: only units of which this check says something; `any` for any check
finding_id: the finding
findings: what the checks say of the present text
UnitCounts.findings: check → units
UnitOutline.findings: how many findings are not set aside
finished_at: when it ended, in UTC
first: the first of them, to look at
TriangleRow.first: the side of the first translation
compareTranslations.first: language of the first translation
first_bitext_id: bitext of the first translation
first_language: language of the first translation
foreign: identifiers in the file that are of no unit here
format: file format, as `tmx`, `xliff21`, `jsonl`
gap_reason: why only one side has it: cut, explained or updated; null where nobody said
gone: units that were merged away since
guess_confidence: how sure the guess of the language is, 0 to 1
guest: the name a guest of a proof gave; null for members
hour: at which full hour, in the publication's time zone
html: the page it stands on, in place of `text`
id: number of this thing; it never changes
index: number of the block, from 0
is_approved: whether the concept counts in texts
is_aside: whether the line is no longer offered
is_bookmarked: whether somebody marked the unit
is_break: whether a paragraph begins before the segment
is_conflict: whether somebody changed the unit since the file was written
is_deleted: whether it is deleted; it can be restored
is_derived: pairs of two translations of one article, through its source
is_dismissed: whether somebody set it aside
is_late: whether its time has passed
is_only_new: only what changed since the last run
is_open: whether it can still be used
is_own: whether it is yours
is_shared: whether others of the publication see it
is_source_edited: whether the source differs in the file; that is never taken
is_tagged: whether the text carries its marks as tags, ⟨1⟩…⟨/1⟩
is_typing: whether they typed within the last seconds
items: the things of this piece, in order
job_id: the job
kind: what it is
ImportForm.kind: memory, articles or pairs
VersionView.kind: source or translation
TagView.kind: bold, italic, underline, superscript, subscript or link
known: concepts that were there already
language: its language, as a BCP 47 tag
language_guess: the language the text seems to be in
languages: BCP 47 tags of the publication's languages
last_at: when it last ran, in UTC
last_job_id: the job of its last run
last_state: how its last run ended
limit: how many at most
line: a line as it stands in articles; # stands for any number
CreditsView.line: the credits as they are printed
line_id: the line of the house
link: the link without its secret part
link_id: the link of the proof
max_score: only units whose link is at most so sure, 0 to 1
merged_into: the unit that has its sentences now; null while it stands by itself
message: what to tell people
min_score: links at least so sure, 0 to 1
mine: the text that was sent
listAssignments.mine: only your own
minimum: the least score that is of use, 0 to 101
minor: no unit becomes outdated: only a slip was mended
missing: units of the bitext that the file lacks
name: what people call it
CreditNamed.name: the person's name as printed
CreditView.name: the person's name as printed
SetCredit.name: the person's name as printed
Here.name: the person's name
PersonView.name: the person's name
next_at: when it runs next, in UTC; null if by hand only
next_cursor: ask with it for what follows; null at the end
note: words for those who work with it
notes: what else was seen in the file
number: its number among others, from 1
HistoryView.number: number of the act in the unit's history, from 1; `restoreUnit` takes it
RestoreUnit.number: number of the act whose text comes back
UndoMany.number: the number that the change gave as `undo`
object_id: number of the thing it was done to
object_type: kind of the thing it was done to
old_source_text: the source before its correction, while the unit is outdated
open: only comments that nobody resolved
open_comments: comments that nobody resolved
origin: where it came from
BeadView.origin: auto, accepted, doubtful, pinned or imported
PinBead.origin: what the link is to count as
CreditView.origin: parsed from the text, derived from work, or set by hand
origin_detail: more of it, such as the score of a match or the name of an engine
origins: only texts that came from these: human, tm, mt, imported; none: from all
override_reason: why the unit is submitted although a check finds an error
owner: whose it is
pairs: how many pairs the rule removed
parts: train, dev and test → pairs
PreviewBlock.parts: characters from which the block can be parted
penalties: causes and points taken from the score
person: only what this person changed last
AuthorCount.person: the person
phrase: the words looked for, in either language
place: where it was done, in words people know
position: its place in the order, from 0
preferences: what the person chose: name → value
presence: who is in which unit now
progress: how far it is
JobView.progress: steps done of `total`
proposed: the type it would be read as
publication: short name of the publication
publication_id: the publication
publication_name: name of the publication
published_at: when it was published, in UTC; null while it is not
q: words to look for
query: fields of the editor's address that make the filter
read_as: the type it is read as now
reason: why, in words
GapReasonBody.reason: why only one side has it; null takes the reason away
reasons: what speaks for and against the link, as evidence and value in nats
recipe: the rules of the dataset: selection, cleaning, splitting; what is left out has its usual value
recipe_id: the kept export
refused: what was not changed, and why
regex: whether `text` is a regular expression
removed: what the rules left out, by rule
replaced: names of private persons replaced
resolved: true closes the comment, false opens it again
resolved_at: when it was closed, in UTC
resolved_by: who closed it
result: what came of it, by kind of job
role: translator, editor, reviewer, author, interviewer or photo
rows: the rows of the comparison
rule: the check or rule that says it
score: how sure or how alike: 0 to 1 for links, 0 to 101 for matches
second: the side of the second translation
compareTranslations.second: language of the second translation
second_bitext_id: bitext of the second translation
second_language: language of the second translation
seen: in how many articles it was seen
segment_id: the segment
segment_ids: neighbouring segments
segments: its sentences in their order
selected: pairs before the rules
selection: what it chooses, as given to `createExport`
settings: house rules of the publication
severity: error, warning or info
shape: the line with # for its numbers
share: part of the final text's words, 0 to 1; null where it is not derived
shared: whether others of the publication see it
show: which units it shows: all, translated or reviewed
side: which side the phrase stands on
signature: the aligner and the evidence that made the alignment
since: only what changed from this day on
listChanges.since: `change_number` you have seen; what came after it is told
streamChanges.since: `change_number` you have seen; what came after it is told
slug: short name in addresses: a-z, 0-9 and hyphens
source: the source side
UnitView.source: sentences of the source
source_at: how many sentences of the source stay in the first link
source_credits: credits of the source as printed
source_language: language of the source, as a BCP 47 tag
source_length: characters of the source
source_segments: sentences of the source
source_span: where in the source, as first and last character, the last exclusive
source_tagged: the source with its marks as tags; empty where it has none
source_text: the source
source_version_id: the source version
sources: agencies named
spans: where the phrase stands, as first and last character, the last exclusive
split_unit: whether the unit is parted too, where the other side can be
stage: translate, review, sign_off or publish
start: where the block begins in the text, in characters
starts: where each block begins in the text, in characters, as somebody corrected it
state: initial, translated, reviewed or final
JobView.state: queued, running, done, failed or cancelled
listUnits.state: only units in these states
states: only in these states: translated, reviewed, final; none: in all
status: how far it is
CreditView.status: proposed, confirmed or removed
SetCredit.status: what the desk says of it
TermView.status: preferred, admitted or forbidden
TermBody.status: how the term may be used
stays_because: why the person's text stays; empty where it would be taken back
substate: empty, pretranslated, draft, submitted, returned, outdated, approved or published
listUnits.substate: only units in these substates
substates: substate → units
tags: what the numbers in tagged texts stand for
target: the translation
TagView.target: address of a link; else empty
UnitView.target: sentences of the translation
target_at: how many sentences of the translation stay in the first link
target_credits: credits of the translation as printed
target_language: language of the translation, as a BCP 47 tag
target_length: characters of the translation
target_segments: sentences of the translation
target_span: where in the translation, as first and last character, the last exclusive
target_tagged: the translation with its marks as tags; empty where it has none
target_text: the translation
target_version_id: the translated version
terms: its terms by language
text: the text
listUnits.text: only units that hold these words on either side
listTerms.text: only concepts of which a term stands in this text
searchMemory.text: the sentence to find matches for
text_after: the text once it is taken back
text_tagged: the text with its marks as tags; empty where it has none
theirs: the text that somebody stored meanwhile
title: title of the article
to_unit_id: the unit it goes to
token: the secret part of the address, told once
total: steps in all; null while unknown
type: type of the block
types: the type of each block, as somebody corrected it
typing: whether you are typing now
typing_since: since when they have been typing, in UTC
unchanged: units that the file leaves as they are
undo: the number to take it back with, at `undoMany`; null where nothing was changed
unit_id: the unit
unit_ids: the units
unit_number: number of the unit in its bitext, from 1
units: units
until: only what changed until this day
updated_at: when it was last changed, in UTC
updated_by: who changed it last
url: address the article stands at
user_id: the person
verb: what was done, as `article.create` or `alignment.realign`
verdict: how surely the two texts are translations of each other, 0 to 1
version: counts up with each change; a write names the one it was based on
version_id: the article in one language
version_now: version of the unit now
versions: the article in each of its languages
via: what it was done through: web, api, command, job or demo
warnings: what may be wrong with the text
weekday: on which day of the week, 0 for Monday
withdrawn: titles of articles that were withdrawn since the build before
without_findings: only pairs of which no check says anything
word: a word after which no sentence ends, without its dot
words: how many words
words_by_origin: human, tm, mt or imported → words
words_reviewed: source words of units that a reviewer approved
words_translated: source words of units that are translated
"""

MEANINGS: dict[str, str] = dict(line.split(": ", maxsplit=1) for line in _WORDS.strip().splitlines())


def meaning(owner: str, name: str) -> str | None:
    """What a name means in a schema or operation; None where nobody said."""
    return MEANINGS.get(f"{owner}.{name}") or MEANINGS.get(name)
