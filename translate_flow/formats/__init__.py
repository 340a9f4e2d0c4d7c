"""Bilingual files in and out: one neutral record, one registry, one file per format."""
