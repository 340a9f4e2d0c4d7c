"""The command line: text tools without a database, desk commands with one."""
