"""Long work: the engine port, its two engines, the worker and the table of job kinds."""
