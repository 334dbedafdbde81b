"""What search needs to know of a language."""

import logging

from coursewright.model.glossary import Glossary

SEPARATORS = {
    "en": r"[\s\u200b\-]+",
    "zh": r"[\s\u200b\-,:!=\[\]()\"/、。，．？！；：（）“”《》]+",
}
"""Without the zero-width space, which the segmenter puts between words, a search in Chinese finds nothing."""


def teach_terms(glossary: Glossary) -> None:
    """Let the Chinese segmenter keep the terms of the course whole."""
    import jieba

    jieba.setLogLevel(logging.WARNING)
    for term in glossary.terms:
        jieba.add_word(term.word.zh)
