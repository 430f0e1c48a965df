"""Word documents: the answer to a written question, and Results as tables."""

from exports.word.answers import Answer, Heading, answer_document, tables_document

__all__ = ["Answer", "Heading", "answer_document", "tables_document"]
