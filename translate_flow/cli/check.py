"""Reports what may be wrong in translations."""

import argparse
import json
import sys
from collections.abc import Iterator
from io import BytesIO

from translate_flow.cli.streams import read_bytes, read_text
from translate_flow.errors import BadInput
from translate_flow.formats.record import Pair
from translate_flow.formats.registry import format_for, read_all
from translate_flow.languages.registry import check_tag
from translate_flow.quality.checks.check import TermRule
from translate_flow.quality.checks.registry import CHECKS
from translate_flow.quality.finding import Finding
from translate_flow.quality.run import run_checks
from translate_flow.text.block import BlockType

_BLOCK_TYPES = {kind.value: kind for kind in BlockType}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Says what the command takes."""
    parser.add_argument("--source-lang", metavar="A", help="the language of the source, if the file does not name it")
    parser.add_argument("--target-lang", metavar="B", help="the language of the translation")
    parser.add_argument("--from", dest="from_", metavar="FORMAT", help="how FILE is read, if not by its ending")
    parser.add_argument("--terms", metavar="FILE", help="terms by tabs: source, target, and forbidden ones if any")
    parser.add_argument("--disable", metavar="NAME", action="append", default=[], help="a check to leave out")
    parser.add_argument("file", metavar="FILE", help="TSV, XLIFF, TMX or another bilingual file; - is TSV on stdin")


def run(arguments: argparse.Namespace) -> int:
    """Prints findings as JSON Lines, once the whole file was read; how many there are is said on stderr."""
    for tag in (arguments.source_lang, arguments.target_lang):
        if tag:
            check_tag(tag, place="language")
    disabled = _disabled(arguments.disable)
    terms = _terms(arguments.terms)
    pairs = _pairs(arguments)
    lines: list[str] = []
    for number, pair in enumerate(pairs, start=1):
        for finding in _findings(pair, terms, disabled):
            lines.append(_line(pair.id or str(number), finding))
    sys.stdout.write("".join(lines))
    print(f"{len(pairs)} pairs checked, {len(lines)} findings", file=sys.stderr)
    return 0


def _pairs(arguments: argparse.Namespace) -> list[Pair]:
    named = format_for(arguments.from_ or ("tsv" if arguments.file == "-" else arguments.file)).name
    if named == "tsv" and not (arguments.source_lang and arguments.target_lang):
        remedy = "Name them with --source-lang and --target-lang"
        raise BadInput("the languages are missing", place="check", remedy=remedy, code="usage")
    return read_all(
        BytesIO(read_bytes(arguments.file)),
        named,
        place=arguments.file,
        source_language=arguments.source_lang,
        target_language=arguments.target_lang,
    )


def _findings(pair: Pair, terms: list[TermRule], disabled: frozenset[str]) -> tuple[Finding, ...]:
    return run_checks(
        pair.source,
        pair.target,
        source_language=pair.source_language,
        target_language=pair.target_language,
        terms=terms,
        block_type=_BLOCK_TYPES.get(pair.block_type),
        disabled=disabled,
    )


def _line(unit: str, finding: Finding) -> str:
    told = {
        "unit": unit,
        "check": finding.rule,
        "severity": finding.severity.value,
        "message": finding.message,
        "source_span": finding.source_span,
        "target_span": finding.target_span,
    }
    return json.dumps(told, ensure_ascii=False) + "\n"


def _disabled(names: list[str]) -> frozenset[str]:
    unknown = sorted(set(names) - set(CHECKS))
    if unknown:
        fault = f"“{unknown[0]}” is no check"
        raise BadInput(fault, place="--disable", remedy=f"Known are {', '.join(CHECKS)}", code="usage")
    return frozenset(names)


def _terms(name: str | None) -> list[TermRule]:
    return list(_rules(read_text(name), name)) if name else []


def _rules(text: str, name: str) -> Iterator[TermRule]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        source, *targets = (cell.strip() for cell in line.split("\t"))
        if not source or not targets:
            remedy = "Write the source term and the target term with a tab between them"
            raise BadInput("no two terms", place=f"{name}, line {number}", remedy=remedy)
        yield TermRule((source,), tuple(filter(None, targets[:1])), tuple(filter(None, targets[1:])))
