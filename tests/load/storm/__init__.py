"""kill -9 of the whole server at random moments of what it does, and what is there afterwards.

    make storm                                        every operation: 200 kills on SQLite, 50 on PostgreSQL
    make storm ARGS="load --kills 20 --only sqlite"   some of it

An operation is declared in ``operations/``: how the database is made ready for it, and what it does. A
server (the ASGI app under uvicorn) does it in a thread and is killed, with its children, at a moment drawn
uniformly over 0 … 1,1 × what the operation takes. Then a fresh look must find all of it or nothing of it,
and a server started again must become healthy by itself. Readers read meanwhile.
"""
