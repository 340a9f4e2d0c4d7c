"""What every page and list costs in a publication of many years: processor time, statements and bytes of each answer.

`python benchmarks/pages.py [--copies 500] [--database postgresql+psycopg://…/EMPTY] [--keep DIR] [--plans]` makes ten
articles through the services (60 units each, in all states, up to eight history rows a unit, comments, assignments),
copies their rows until there are 5,000 articles, 300,000 units and two million history rows, and asks each page twice
as a desk editor; the second time counts. With `--plans` the slow statements of slow pages are shown with SQLite's plan.
"""

import argparse
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient
from sqlalchemy import Connection, Engine, Table, event, text
from sqlalchemy.orm import Session

from translate_flow.app import create_app
from translate_flow.database import Database
from translate_flow.migrations.upgrade import upgrade
from translate_flow.models.registry import METADATA
from translate_flow.services import (
    accounts,
    articles,
    assign,
    comments,
    memberships,
    publications,
    publish,
    review,
    save_unit,
    take_in,
    terms,
    tokens,
    units,
)
from translate_flow.services.access import Actor
from translate_flow.settings import Settings

PASSWORD, TEMPLATES, PARAGRAPHS, SAVES, SLOW = "a lamp on the windowsill", 10, 59, 5, 100
PEOPLE = {"desk": "desk_editor", "ana": "translator", "bo": "translator", "rita": "reviewer"}
COPIED = (
    "article version revision block segment bitext unit link alignment_edit unit_history decision comment finding "
    "event assignment credit"
).split()
PAGES = (
    "/ /articles /articles?q=Podul+4711 /articles?status=submitted /articles?status=published /articles?language=en "
    "/articles?deleted=1 /articles/new /articles/1 /articles/4 /articles/1/compare /articles/1/revise /jobs /account "
    "/bitexts/4 /bitexts/4/alignment /bitexts/4/review /bitexts/4/proof /bitexts/4/scores /bitexts/4/assignments "
    "/bitexts/4/work-file /versions/8 /help "
    "/publications/north/events /publications/north/exports /publications/north/lines /publications/north/people "
    "/publications/north/abbreviations /publications/north/datasets /publications/north/datasets/new "
    "/publications/north/settings /publications/north/statistics /publications/north/terms "
    "/publications/north/memory?q=podul+se+deschide&source=ro&target=en"
).split()
LISTS = (
    "/articles /articles?status=submitted /articles?q=4711 /articles/4 /assignments /assignments?mine=true /bitexts/4 "
    "/bitexts/4/units /bitexts/4/outline /bitexts/4/counts /bitexts/4/changes?since=0 /bitexts/4/comments "
    "/bitexts/4/proof /units/200 /units/200/history /versions/8 /versions/8/credits /jobs /events?publication=north "
    "/events?publication=north&verb=unit.edit /events?publication=north&article=4 "
    "/publications /publications/north/exports /publications/north/filters /publications/north/lines "
    "/publications/north/lines/proposed?language=ro /publications/north/abbreviations/proposed?language=ro "
    "/terms?publication=north "
    "/memory/concordance?phrase=podul&source_language=ro&target_language=en "
    "/memory/matches?text=Podul+se+deschide&source_language=ro&target_language=en"
).split()


def main() -> None:
    """Prints a table, the slowest first."""
    parser = argparse.ArgumentParser(description="Measures pages and lists in a large publication.")
    parser.add_argument("--copies", type=int, default=500)
    parser.add_argument("--database", default="", help="an empty PostgreSQL database instead of SQLite")
    parser.add_argument("--keep", type=Path, help="a folder to make the newsroom in, or where one was made before")
    parser.add_argument("--plans", action="store_true")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        wide = "1000000 per minute"
        settings = Settings(
            instance=given.keep or Path(folder), database_url=given.database, limit_requests=wide, log_level="error"
        )
        database = Database(settings.url)
        with database.write() as session:
            upgrade(session.connection())
            is_made = session.scalar(text("SELECT count(*) FROM article")) > TEMPLATES
        if not is_made:
            _fill(database)
            _copy(database, given.copies)
        _measure(settings, database, with_plans=given.plans)
        database.close()


def _fill(database: Database) -> None:
    """The articles that are copied, each in the state its number says, and the people."""
    with database.write() as session:
        publications.create_publication(session, None, slug="north", name="North", languages=["ro", "en"])
        people: dict[str, Actor] = {}
        for name, role in PEOPLE.items():
            user = accounts.create_user(
                session, None, email=f"{name}@example.org", name=name.title(), password=PASSWORD
            )
            memberships.grant(session, None, email=user.email, publication="north", role=role)
            people[name] = accounts.actor_by_id(session, user.id, via="bench")
        for number in range(300):
            given = [("ro", f"podul numărul {number}", "preferred"), ("en", f"bridge number {number}", "preferred")]
            terms.create_term(session, people["desk"], publication="north", terms=given)
    for number in range(TEMPLATES):
        with database.write() as session:
            day = f"Primăria a anunțat că podul {number} va fi deschis în {{}} mai, iar lucrările au costat {{}} lei."
            body = "\n\n".join(day.format(paragraph % 30 + 1, paragraph + 1_000) for paragraph in range(PARAGRAPHS))
            pasted = f"Podul {number} din Orhei\n\n{body}\n\nText: Ana Rusu\n"
            desk = people["desk"]
            made = take_in.create_article(session, desk, publication="north", source_language="ro", text=pasted)
            bitext = take_in.create_version(session, desk, made.id, language="en")
            ana = people["ana"].user_id
            assign.create_assignment(session, desk, bitext_id=bitext.id, assignee_id=ana, stage="translate")
            for unit in units.list_units(session, desk, bitext.id, limit=500).items:
                _work(session, people, unit.id, unit.version, number)
            if number in {4, 5}:
                publish.publish_version(session, desk, bitext.target_version_id, version=1)
            if number == TEMPLATES - 1:
                articles.delete_article(session, desk, made.id, version=made.version)


def _work(session: Session, people: dict[str, Actor], unit_id: int, version: int, number: int) -> None:
    """Saves one unit some times, and takes it as far as the article's number says."""
    for turn in range(SAVES):
        said = (
            f"The town hall said that bridge {number} opens in May, and the works cost {unit_id + 1_000} lei, {turn}."
        )
        writer = people["ana" if turn % 2 else "bo"]
        is_last = number >= 2 and turn == SAVES - 1
        given = {"confirm": is_last, "override_reason": "as agreed"}
        version = save_unit.save_unit(session, writer, unit_id, target=said, version=version, **given).version
    if unit_id % 30 == 0:
        comments.add_comment(session, people["rita"], unit_id, text="Is the number right?")
    if number in {4, 5, 6} or (number == 3 and unit_id % 2):
        review.decide_unit(session, people["rita"], unit_id, decision="approve", version=version)


def _copy(database: Database, copies: int) -> None:
    """Copies the rows that hang on articles: ids are counted on by the number of rows each table has."""
    with database.write() as session:
        connection = session.connection()
        tables = {name: METADATA.tables[name] for name in COPIED}
        most = "SELECT coalesce(max(id), 0) FROM"
        steps = {n: connection.scalar(text(f"{most} {n}")) for n, table in tables.items() if "id" in table.c}
        for table in tables.values():
            connection.execute(text(_copying(connection, table, steps)), {"copies": copies - 1})
            if connection.dialect.name == "postgresql" and "id" in table.c:
                counted = (
                    f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), (SELECT max(id) FROM {table.name}))"
                )
                connection.execute(text(counted))
    with database.write() as session:
        session.connection().exec_driver_sql("ANALYZE")


def _copying(connection: Connection, table: Table, steps: dict[str, int]) -> str:
    """The statement that copies one table."""
    taken = []
    for column in table.columns:
        name = f't."{column.name}"'
        target = next((key.column.table.name for key in column.foreign_keys), "")
        if column.primary_key and not target:
            taken.append(f"{name} + n.k * {steps[table.name]}")
        elif target in steps:
            taken.append(f"{name} + n.k * {steps[target]}")
        elif column.name == "object_id":
            known = " ".join(f"WHEN '{kind}' THEN {step}" for kind, step in steps.items())
            taken.append(f"{name} + n.k * CASE t.object_type {known} ELSE 0 END")
        elif column.name == "title":
            taken.append(f"{name} || ' ' || n.k")
        else:
            taken.append(name)
    numbers = "WITH RECURSIVE n(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM n WHERE k < :copies)"
    names = ", ".join(f'"{column.name}"' for column in table.columns)
    order = "n.k, t.id" if "id" in table.c else "n.k"
    chosen = f'SELECT {", ".join(taken)} FROM "{table.name}" t CROSS JOIN n ORDER BY {order}'
    if connection.dialect.name == "postgresql":
        return f'{numbers} INSERT INTO "{table.name}" ({names}) {chosen}'
    return f'INSERT INTO "{table.name}" ({names}) {numbers} {chosen}'


def _measure(settings: Settings, database: Database, *, with_plans: bool) -> None:
    app = create_app(settings)
    with database.write() as session:
        desk = accounts.actor_by_id(session, accounts.find_user(session, "desk@example.org").id, via="bench")
        _, secret = tokens.create_token(session, desk, name="bench")
    browser, program = app.test_client(), app.test_client()
    page = browser.get("/login").text
    token = re.search(r'name="csrf-token" content="([^"]+)"', page)
    assert token
    browser.post("/login", data={"email": desk.email, "password": PASSWORD, "csrf_token": token[1]})
    program.environ_base["HTTP_AUTHORIZATION"] = f"Bearer {secret}"
    engine = app.extensions["translate_flow"].database.engine
    rows = []
    for client, places in ((browser, PAGES), (program, [f"/api/v1{place}" for place in LISTS])):
        for place in places:
            rows.append((*_asked(client, engine, place), place))
            if with_plans and rows[-1][0] > SLOW:
                _plans(client, engine, place)
    print("| processor ms | elapsed ms | statements | kB | status | address |\n|---|---|---|---|---|---|")
    for spent, took, statements, size, status, place in sorted(rows, reverse=True):
        print(f"| {spent:.0f} | {took:.0f} | {statements} | {size / 1000:.0f} | {status} | {place} |")


def _asked(client: FlaskClient, engine: Engine, place: str) -> tuple[float, float, int, int, int]:
    """Processor milliseconds, elapsed ones, statements, bytes and status of the second time."""
    client.get(place)
    with _noted(engine) as statements:
        began, clock = time.process_time(), time.perf_counter()
        answer = client.get(place)
        spent, took = time.process_time() - began, time.perf_counter() - clock
    return 1000 * spent, 1000 * took, len(statements), len(answer.data), answer.status_code


def _plans(client: FlaskClient, engine: Engine, place: str) -> None:
    """Shows how long each slow statement of a page takes, and what SQLite reads whole for it."""
    with _noted(engine) as statements:
        client.get(place)
    print(f"\n{place}")
    with engine.connect() as connection:
        for statement, given in statements:
            if not statement.startswith(("SELECT", "WITH")):
                continue
            began = time.perf_counter()
            connection.exec_driver_sql(statement, given).fetchall()
            took = 1000 * (time.perf_counter() - began)
            if took < SLOW / 10:
                continue
            print(f"{took:8.1f} ms  {' '.join(statement.split())}")
            if engine.dialect.name == "sqlite":
                for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", given):
                    print(f"             {row[-1]}")


@contextmanager
def _noted(engine: Engine) -> Iterator[list[tuple[str, Any]]]:
    statements: list[tuple[str, Any]] = []

    def note(_: object, __: object, statement: str, given: Any, *___: object) -> None:
        statements.append((statement, given))

    event.listen(engine, "before_cursor_execute", note)
    yield statements
    event.remove(engine, "before_cursor_execute", note)


if __name__ == "__main__":
    main()
