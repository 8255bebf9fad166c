"""The shape of a sentence: words with tags, then phrases. Knows English, and nothing of deals."""
