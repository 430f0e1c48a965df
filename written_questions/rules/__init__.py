"""What is about phrasing alone: the lexicon, plain words, the kinds of questions."""
