"""The words of XLIFF 1.2 and 2.1 that reader and writers share."""

from types import MappingProxyType

CORE_2 = "urn:oasis:names:tc:xliff:document:2.0"
CORE_2_2 = "urn:oasis:names:tc:xliff:document:2.2"
CORE_11 = "urn:oasis:names:tc:xliff:document:1.1"
CORE_12 = "urn:oasis:names:tc:xliff:document:1.2"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
ITS = "http://www.w3.org/2005/11/its"
ITS_NAMES = MappingProxyType(
    {
        f"its:{name}": f"{{{ITS}}}{name}"
        for name in """locQualityIssueType locQualityIssueComment locQualityIssueSeverity locQualityIssueProfileRef
        locQualityIssueEnabled locQualityIssuesRef locQualityRatingScore locQualityRatingVote annotatorsRef taClassRef
        taConfidence taIdent taIdentRef taSource termConfidence mtConfidence allowedCharacters org person tool revOrg
        revPerson revTool provenanceRecordsRef""".split()
    }
)
"""Attributes of ITS on marked words, as they are written and as a parser gives them."""
CATEGORY = "translate-flow"
"""The category of our metadata group."""
OWN_ID = "tf-"
"""What generated unit ids begin with."""
OWN_STATE = "tf:"
"""The prefix of our substates and unit types."""
STATES = ("initial", "translated", "reviewed", "final")
STATES_12 = MappingProxyType(
    {"initial": "needs-translation", "translated": "translated", "reviewed": "signed-off", "final": "final"}
)
"""Our states in the words of 1.2."""
FROM_12 = MappingProxyType(
    {
        "new": "initial",
        "needs-translation": "initial",
        "needs-adaptation": "initial",
        "needs-l10n": "initial",
        "needs-review-adaptation": "translated",
        "needs-review-l10n": "translated",
        "needs-review-translation": "translated",
        "translated": "translated",
        "signed-off": "reviewed",
        "final": "final",
    }
)
"""States of 1.2 in our words."""
QUALIFIERS = MappingProxyType({"mt": "leveraged-mt", "tm": "leveraged-tm"})
"""Where a translation came from, in the words of 1.2."""
FROM_QUALIFIERS = MappingProxyType(
    {
        "leveraged-mt": "mt",
        "mt-suggestion": "mt",
        "exact-match": "tm",
        "fuzzy-match": "tm",
        "id-match": "tm",
        "leveraged-inherited": "tm",
        "leveraged-repository": "tm",
        "leveraged-tm": "tm",
        "tm-suggestion": "tm",
    }
)
"""What 1.2 says of where a translation came from, in our words."""
