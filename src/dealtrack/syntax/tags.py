"""The tags of words, one letter each, so that the tags of a sentence are a string and phrases are patterns over it."""

from __future__ import annotations

DETERMINER = "D"
ADJECTIVE = "A"
NOUN = "N"
QUANTITY = "Q"
MONEY = "M"
DATE = "T"
PARTY = "Y"
MAKER = "K"  # "-made", "-built", behind a party
JOINER = "j"  # a hyphen, slash or ampersand between two words
POSSESSIVE = "'"
PRONOUN = "I"
PREPOSITION = "P"
INFINITIVE = "t"  # "to" before a verb
CONJUNCTION = "C"
SUBORDINATOR = "S"
RELATIVE = "W"
MODAL = "m"
BE = "b"
HAVE = "h"
DO = "d"
NEGATION = "n"
ADVERB = "R"
VERB = "v"  # present or base form
PAST = "e"  # past or participle
GERUND = "g"  # -ing
PARTICLE = "p"  # "up" in "set up"
DASH = "-"
COMMA = ","
STOP = "."
OTHER = "*"
