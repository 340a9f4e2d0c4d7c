"""A small newsroom to try everything in: people of every role, five articles in all states."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from translate_flow.models.person import User
from translate_flow.services import (
    accounts,
    articles,
    assign,
    comments,
    demo_texts,
    edit_alignment,
    memberships,
    publications,
    publish,
    review,
    revise,
    save_unit,
    take_in,
    terms,
    units,
)
from translate_flow.services.access import Actor
from translate_flow.services.clock import now
from translate_flow.services.demo_texts import DemoArticle
from translate_flow.services.views import ArticleView, BitextView, UnitView

PASSWORD = "try everything here"  # noqa: S105 -- told to whoever starts the demo, on this machine only
SLUG = "curierul"

PEOPLE: tuple[tuple[str, str, str], ...] = (
    ("editor@demo.example", "Doina Munteanu", "desk_editor"),
    ("translator@demo.example", "Irina Codreanu", "translator"),
    ("reviewer@demo.example", "Pavel Sârbu", "reviewer"),
    ("data@demo.example", "Oleg Vlas", "data_manager"),
)
"""Address, name, role of the demo's people; the editor is an administrator too."""


def is_filled(session: Session) -> bool:
    """Whether the instance holds anybody already; the demo is only put into an empty one."""
    return session.scalars(select(User.id).limit(1)).first() is not None


def fill_demo(session: Session, seed: tuple[str, str] | None = None) -> None:
    """Fills an empty instance; `seed` is a Romanian article and its English translation to show first, if at hand."""
    publications.create_publication(
        session, None, slug=SLUG, name="Curierul de Nord", languages=["ro", "en", "ru", "uk", "fr", "de"]
    )
    for email, name, role in PEOPLE:
        accounts.create_user(session, None, email=email, name=name, password=PASSWORD)
        memberships.grant(session, None, email=email, publication=SLUG, role=role)
    memberships.grant(session, None, email=PEOPLE[0][0], publication=None, role="admin")
    editor, translator, reviewer = (_person(session, email) for email, _, _ in PEOPLE[:3])
    _terms(session, editor)
    _river(session, editor, translator)
    _school(session, editor)
    _harvest(session, editor, translator)
    _library(session, editor, translator, reviewer)
    _ferry(session, editor, translator, reviewer)
    if seed is not None:
        _with_versions(session, editor, DemoArticle("ro", seed[0], {"en": seed[1]}))


def _person(session: Session, email: str) -> Actor:
    return accounts.actor_by_id(session, accounts.find_user(session, email).id, via="demo")


def _with_versions(session: Session, editor: Actor, article: DemoArticle) -> tuple[ArticleView, dict[str, BitextView]]:
    made = take_in.create_article(
        session, editor, publication=SLUG, source_language=article.language, text=article.text
    )
    bitexts = {
        language: take_in.create_version(session, editor, made.id, language=language, text=text)
        for language, text in article.translations.items()
    }
    return made, bitexts


def _all_units(session: Session, actor: Actor, bitext: BitextView) -> tuple[UnitView, ...]:
    return units.list_units(session, actor, bitext.id, limit=500).items


def _confirm_all(session: Session, actor: Actor, bitext: BitextView) -> None:
    """Submits every unit; sides that stand alone are explained first."""
    for unit in _all_units(session, actor, bitext):
        if not unit.source or not unit.target:
            present = units.get_bitext(session, actor, bitext.id)
            reason = "cut" if unit.source else "explained"
            edit_alignment.set_gap_reason(session, actor, unit.id, reason=reason, version=present.version)
    seen = [(unit.id, unit.version) for unit in _all_units(session, actor, bitext)]
    review.confirm_many(session, actor, bitext.id, units=seen)


def _approve(session: Session, reviewer: Actor, bitext: BitextView, *, leave: int = 0) -> None:
    seen = [(unit.id, unit.version) for unit in _all_units(session, reviewer, bitext) if unit.substate == "submitted"]
    review.decide_many(session, reviewer, bitext.id, decision="approve", units=seen[: len(seen) - leave])


def _terms(session: Session, editor: Actor) -> None:
    for texts, note in (
        ((("ro", "bac", ""), ("en", "ferry", ""), ("ru", "паром", "")), "The flat one on the Dniester, no ship"),
        ((("ro", "consiliul raional", ""), ("en", "district council", ""), ("ru", "районный совет", "")), ""),
        (
            (("ro", "primărie", ""), ("en", "mayor’s office", ""), ("en", "city hall", "forbidden")),
            "Villages have no city",
        ),
        ((("en", "cooperative", ""), ("ru", "кооператив", "")), ""),
    ):
        terms.create_term(session, editor, publication=SLUG, terms=texts, note=note)


def _ferry(session: Session, editor: Actor, translator: Actor, reviewer: Actor) -> None:
    """Published in English, then corrected in Romanian: one unit is outdated."""
    article, bitexts = _with_versions(session, editor, demo_texts.FERRY)
    english = bitexts["en"]
    unit = _all_units(session, translator, english)[3]
    save_unit.save_unit(
        session,
        translator,
        unit.id,
        target=unit.target_text.replace("taken out of service", "laid up"),
        version=unit.version,
    )
    _confirm_all(session, translator, english)
    comments.add_comment(session, reviewer, unit.id, text="“Laid up” is right for a boat. Good.")
    _approve(session, reviewer, english)
    version = articles.get_version(session, editor, english.target_version_id)
    publish.publish_version(session, editor, version.id, version=version.version)
    present = articles.get_article(session, editor, article.id)
    revise.revise_article(session, editor, article.id, text=demo_texts.NEWER_FERRY, version=present.version)
    take_in.create_version(session, editor, article.id, language="ru")


def _library(session: Session, editor: Actor, translator: Actor, reviewer: Actor) -> None:
    """Approved in English; in review in Russian, with one unit returned."""
    _, bitexts = _with_versions(session, editor, demo_texts.LIBRARY)
    for bitext in bitexts.values():
        _confirm_all(session, translator, bitext)
    _approve(session, reviewer, bitexts["en"])
    _approve(session, reviewer, bitexts["ru"], leave=3)
    waiting = [unit for unit in _all_units(session, reviewer, bitexts["ru"]) if unit.substate == "submitted"]
    review.decide_unit(
        session,
        reviewer,
        waiting[-1].id,
        decision="return",
        version=waiting[-1].version,
        reason="“Look after one another” is warmer than this; try again",
        category="style/awkward",
    )
    assign.create_assignment(
        session,
        editor,
        bitext_id=bitexts["ru"].id,
        assignee_id=reviewer.user_id,
        stage="review",
        due_at=now() + timedelta(hours=5),
    )


def _harvest(session: Session, editor: Actor, translator: Actor) -> None:
    """Being translated into Russian; the first sentences are written."""
    article, _ = _with_versions(session, editor, demo_texts.HARVEST)
    russian = take_in.create_version(session, editor, article.id, language="ru")
    take_in.create_version(session, editor, article.id, language="ro")
    for number, (unit, text) in enumerate(
        zip(_all_units(session, translator, russian), demo_texts.DRAFTS, strict=False)
    ):
        save_unit.save_unit(session, translator, unit.id, target=text, version=unit.version, confirm=number < 4)
    assign.create_assignment(
        session,
        editor,
        bitext_id=russian.id,
        assignee_id=translator.user_id,
        stage="translate",
        due_at=now() + timedelta(hours=3),
        note="The walnut story first, please",
    )


def _school(session: Session, editor: Actor) -> None:
    """Taken in; an empty English version waits for a translator."""
    article, _ = _with_versions(session, editor, demo_texts.SCHOOL)
    take_in.create_version(session, editor, article.id, language="en")


def _river(session: Session, editor: Actor, translator: Actor) -> None:
    """From Russian, all submitted, waiting for a reviewer."""
    _, bitexts = _with_versions(session, editor, demo_texts.RIVER)
    _confirm_all(session, translator, bitexts["ro"])
    first = _all_units(session, translator, bitexts["ro"])[2]
    comments.add_comment(
        session, translator, first.id, text="Is “jgheab” right here, or would readers say “canal”?", about="translation"
    )
