"""A written question becomes its header, its deadline and sub-questions with the Views that answer them.

    from data_access.engine import open_reader
    from written_questions.desk import understand

    question = understand(text, open_reader())
    question.deadline, question.sub_questions[0].proposals

Start at ``desk``; the rules are in ``rules/``; the command line is ``python -m written_questions``.
Nothing is imported here: the process that parses files starts from this package and must stay light.
"""
