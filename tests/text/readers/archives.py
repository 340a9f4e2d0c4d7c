"""Small office files for tests: a document's XML in the archive its kind asks for."""

import io
import zipfile

ODT = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
DOCX = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def packed(files: dict[str, str]) -> bytes:
    """An archive with these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


def odt(body: str, styles: str = "") -> bytes:
    """An OpenDocument text with this body."""
    parts = f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{body}</office:text>"
    return packed({"content.xml": f"<office:document-content {ODT}>{parts}</office:body></office:document-content>"})


def docx(body: str, **parts: str) -> bytes:
    """A Word document with this body; further parts of the folder `word` by name."""
    files = {f"word/{name}.xml": f"<w:{name} {DOCX}>{inside}</w:{name}>" for name, inside in parts.items()}
    return packed({"word/document.xml": f"<w:document {DOCX}><w:body>{body}</w:body></w:document>", **files})


def run(text: str, properties: str = "") -> str:
    """A run of Word."""
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def par(*runs: str, style: str = "") -> str:
    """A paragraph of Word."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}{''.join(runs)}</w:p>"
