"""The other programs that our files are tried with."""

OMEGAT = "OmegaT"
TOOLKIT = "translate-toolkit"
LIBREOFFICE = "LibreOffice"
PYARROW = "pyarrow"
POLARS = "polars"
NODE_XLIFF = "xliff (npm)"
SCHEMA = "DTD or XSD"
CHROMIUM = "Chromium"
SRT = "srt (Python)"
WEBVTT = "webvtt-py"
DATASETS = "datasets (Python)"
COREUTILS = "unzip, wc"

PEERS = (DATASETS, OMEGAT, TOOLKIT, LIBREOFFICE, PYARROW, POLARS, NODE_XLIFF, SCHEMA, CHROMIUM, SRT, WEBVTT, COREUTILS)
