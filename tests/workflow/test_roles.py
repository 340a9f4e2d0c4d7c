from translate_flow.workflow.roles import PERMISSIONS, Grant, Operation, Role, allows

HERE, THERE = 1, 2


def test_every_role_has_its_row_and_every_operation_somebody_who_may() -> None:
    assert set(PERMISSIONS) == set(Role)
    assert set().union(*PERMISSIONS.values()) == set(Operation)


def test_without_a_grant_nothing_is_allowed() -> None:
    assert not any(allows([], operation, publication_id=HERE) for operation in Operation)


def test_a_grant_ends_at_its_publication() -> None:
    grants = [Grant(Role.TRANSLATOR, HERE)]
    assert allows(grants, Operation.EDIT_UNIT, publication_id=HERE)
    assert not allows(grants, Operation.EDIT_UNIT, publication_id=THERE)
    assert not allows(grants, Operation.EDIT_UNIT)


def test_a_grant_ends_at_its_languages() -> None:
    grants = [Grant(Role.REVIEWER, HERE, "ro", "en")]
    asked = {"publication_id": HERE, "source_language": "ro"}
    assert allows(grants, Operation.DECIDE, **asked, target_language="en")
    assert not allows(grants, Operation.DECIDE, **asked, target_language="ru")
    assert allows(grants, Operation.READ, publication_id=HERE)


def test_an_admin_everywhere_is_no_reviewer() -> None:
    grants = [Grant(Role.ADMIN, None)]
    assert allows(grants, Operation.MANAGE_PEOPLE, publication_id=THERE)
    assert not allows(grants, Operation.DECIDE, publication_id=THERE)


def test_translators_do_not_decide_and_readers_do_not_write() -> None:
    assert Operation.DECIDE not in PERMISSIONS[Role.TRANSLATOR]
    assert PERMISSIONS[Role.READER] == {Operation.READ, Operation.SEARCH_MEMORY}
    assert Operation.DECIDE_OWN not in PERMISSIONS[Role.REVIEWER]
