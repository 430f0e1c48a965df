"""Facts: flat relations, one row per thing and every key resolved, that compositions are grouped from."""
