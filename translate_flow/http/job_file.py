"""The file a job wrote, fetched whole or from where a broken download stopped, with its checksum."""

import base64

from flask import send_file
from werkzeug.wrappers import Response

from translate_flow.errors import Gone, NotFound
from translate_flow.http.edge import settings
from translate_flow.services.views import JobView

REMOVED = "removed"


def job_file(job: JobView) -> Response:
    """The result, by Range and If-Range where asked; its ETag and digest are of the bytes."""
    if job.result.get(REMOVED):
        raise Gone("The file of this job was removed to save space. Run the job again to have it anew")
    path = (settings().files / (job.file or "")).resolve()
    if not job.file or settings().files.resolve() not in path.parents or not path.is_file():
        raise NotFound("This job has no file to fetch, or it is no longer kept")
    digest = str(job.result.get("sha256") or "")
    response = send_file(
        path,
        as_attachment=True,
        download_name=path.name,
        mimetype="application/octet-stream",
        etag=digest or True,
        last_modified=None,
        conditional=True,
    )
    if digest:
        response.headers["Repr-Digest"] = f"sha-256=:{base64.b64encode(bytes.fromhex(digest)).decode()}:"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response


def job_checksum(job: JobView) -> Response:
    """The checksum as `sha256sum -c` reads it."""
    digest, name = job.result.get("sha256"), (job.file or "").rsplit("/", maxsplit=1)[-1]
    if not digest or not name:
        raise NotFound("This job has no file with a checksum")
    return Response(f"{digest}  {name}\n", content_type="text/plain; charset=utf-8")
