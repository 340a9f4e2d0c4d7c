"""Operations on proofs and the links that show them."""

from flask import Response

from translate_flow.api import fields
from translate_flow.api.answers import WriteHeader, answers, read, write
from translate_flow.api.edge import resource
from translate_flow.services import proof, proof_links
from translate_flow.services.proof import ProofView
from translate_flow.services.proof_links import NewProofLink, ProofLinkView
from translate_flow.services.views import Page

API = resource("proofs", "A bitext to read in two columns, and links that show it for a while.")


@API.get("/bitexts/<int:bitext_id>/proof", operation_id="getProof", responses=answers(ProofView, "Proof"))
def get_proof(path: fields.BitextPath, query: fields.ProofQuery) -> Response:
    """The numbered beads with the credit lines; translations whose state is not asked for are null."""
    return read(lambda session, actor: proof.get_proof(session, actor, path.bitext_id, show=query.show))


@API.post(
    "/bitexts/<int:bitext_id>/proof-links",
    operation_id="shareProof",
    responses=answers(NewProofLink, "NewProofLink", status=201),
)
def share_proof(path: fields.BitextPath, body: fields.ShareProof, header: WriteHeader) -> Response:
    """Makes a link; the address is `/proofs/` and the token, which is told this once."""
    asked = body.model_dump()
    return write(lambda session, actor: proof_links.share_proof(session, actor, path.bitext_id, **asked), status=201)


@API.get(
    "/bitexts/<int:bitext_id>/proof-links",
    operation_id="listProofLinks",
    responses=answers(Page[ProofLinkView], "ProofLinkList"),
)
def list_proof_links(path: fields.BitextPath) -> Response:
    """The links of a bitext, newest first."""
    return read(lambda session, actor: Page(proof_links.list_proof_links(session, actor, path.bitext_id)))


@API.post(
    "/proof-links/<int:link_id>/close", operation_id="closeProofLink", responses=answers(ProofLinkView, "ProofLink")
)
def close_proof_link(path: fields.ProofLinkPath, header: WriteHeader) -> Response:
    """Ends a link at once."""
    return write(lambda session, actor: proof_links.close_proof_link(session, actor, path.link_id))
