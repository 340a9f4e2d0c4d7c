"""The stored shape of things: SQLAlchemy mapped classes, one file per aggregate."""
