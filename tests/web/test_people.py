from pathlib import Path

from tests.web.newsroom import SLUG, Newsroom, open_newsroom

ADDRESS = f"/publications/{SLUG}/people"


def test_an_administrator_sees_everybody_and_gives_and_takes_roles(newsroom: Newsroom) -> None:
    admin = newsroom.browser("admin")
    assert "reviewer@example.org" in admin.text(ADDRESS)
    fields = {"email": "reader@example.org", "role": "terminologist", "target_language": "en"}
    assert admin.post(f"{ADDRESS}/invite", fields).status_code == 303
    assert "Terminologist" in admin.text(ADDRESS).split("<form")[0] + admin.text(ADDRESS)
    with newsroom.database.read() as session:
        given = session.connection().exec_driver_sql("SELECT id FROM membership WHERE role = 'terminologist'")
        membership = given.scalar_one()
    assert admin.post(f"{ADDRESS}/memberships/{membership}/revoke").status_code == 303


def test_one_form_gives_a_role_to_whoever_has_an_account_and_a_link_for_others(newsroom: Newsroom) -> None:
    admin = newsroom.browser("admin")
    known = admin.post(f"{ADDRESS}/invite", {"email": "Reader@example.org", "role": "translator"})
    assert known.headers["Location"] == ADDRESS
    page = admin.text(ADDRESS)
    assert "the role is given" in page
    assert "not here yet" not in page
    new = admin.post(f"{ADDRESS}/invite", {"email": "x@example.org", "role": "reader"})
    assert "/invitations/" in new.get_data(as_text=True)
    assert "not here yet" in admin.text(ADDRESS)


def test_links_to_hand_on_name_the_public_address(tmp_path: Path) -> None:
    room = open_newsroom(tmp_path, public_address="https://desk.example.org/")
    made = room.browser("admin").post(f"{ADDRESS}/invite", {"email": "x@example.org", "role": "reader"})
    assert "https://desk.example.org/invitations/" in made.get_data(as_text=True)
    room.database.close()


def test_an_account_is_locked_and_opened(newsroom: Newsroom) -> None:
    admin, reader = newsroom.browser("admin"), newsroom.browser("reader")
    assert admin.post(f"{ADDRESS}/accounts/5/disable").status_code == 303
    assert reader.get("/").status_code == 302
    assert "locked" in admin.text(ADDRESS)
    assert admin.post(f"{ADDRESS}/accounts/5/enable").status_code == 303
    assert newsroom.browser("reader").get("/").status_code == 200


def test_a_desk_editor_manages_nobody(newsroom: Newsroom) -> None:
    desk = newsroom.browser("desk")
    assert "Add somebody" not in desk.text(ADDRESS)
    assert desk.post(f"{ADDRESS}/invite", {"email": "x@example.org", "role": "reader"}).status_code == 403
    assert desk.post(f"{ADDRESS}/accounts/5/disable").status_code in {403, 404}


def test_an_error_names_the_field_by_its_label_and_marks_it(newsroom: Newsroom) -> None:
    answer = newsroom.browser("admin").post(f"{ADDRESS}/invite", {"email": "nobody", "role": "reader"})
    page = answer.get_data(as_text=True)
    assert answer.status_code == 422
    assert "Mail address: “nobody” is not a mail address" in page
    field = page.split('id="email"')[1].split(">")[0]
    assert 'aria-invalid="true"' in field
    assert 'aria-describedby="fault"' in field
    assert page.count('aria-invalid="true"') == 1
