"""What a person is told whose role does not include an act: which act, and who may do it."""

from translate_flow.workflow.roles import PERMISSIONS, Operation, Role

ACTS: dict[Operation, str] = {
    Operation.READ: "read articles",
    Operation.COMMENT: "comment",
    Operation.EDIT_UNIT: "change translations",
    Operation.EDIT_REVIEWED_UNIT: "change translations that are approved",
    Operation.EDIT_SOURCE: "correct the source",
    Operation.EDIT_ALIGNMENT: "change the alignment",
    Operation.DECIDE: "approve or return translations",
    Operation.DECIDE_OWN: "approve a text of your own",
    Operation.PUBLISH: "publish or withdraw",
    Operation.CREATE_ARTICLE: "take in articles",
    Operation.CREATE_VERSION: "add translations",
    Operation.DELETE_ARTICLE: "delete or restore articles",
    Operation.ASSIGN: "assign work to others",
    Operation.CLAIM: "take a stage yourself",
    Operation.DISMISS_WARNING: "dismiss warnings",
    Operation.DISMISS_ERROR: "dismiss errors",
    Operation.PROPOSE_TERM: "propose terms",
    Operation.APPROVE_TERM: "approve terms",
    Operation.DELETE_TERM: "delete terms",
    Operation.SEARCH_MEMORY: "search the memory",
    Operation.IMPORT_MEMORY: "import into the memory",
    Operation.EXPORT_OWN: "export your own pairs",
    Operation.EXPORT: "export pairs",
    Operation.EDIT_CREDITS: "change credits",
    Operation.READ_EVENTS: "see the history of what people did",
    Operation.SHARE_PROOF: "share proofs with people without an account",
    Operation.MANAGE_PUBLICATION: "change the settings of the publication",
    Operation.MANAGE_PEOPLE: "manage people and their roles",
    Operation.CREATE_PUBLICATION: "make publications",
}

MANY: dict[Role, str] = {
    Role.READER: "readers",
    Role.CONTRIBUTOR: "contributors",
    Role.TRANSLATOR: "translators",
    Role.REVIEWER: "reviewers",
    Role.DESK_EDITOR: "desk editors",
    Role.TERMINOLOGIST: "terminologists",
    Role.DATA_MANAGER: "data managers",
    Role.ADMIN: "administrators",
}


def refusal(operation: Operation) -> str:
    """The sentences, without the last full stop."""
    able = [MANY[role] for role in Role if operation in PERMISSIONS[role]]
    said = " and ".join(part for part in (", ".join(able[:-1]), able[-1]) if part).capitalize()
    return f"Your role here does not let you {ACTS[operation]}. {said} may; administrators give roles"
