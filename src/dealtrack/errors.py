"""What can go wrong for a user. The text of an error is one clear line: what is wrong, and what to do."""


class DealtrackError(Exception):
    """Base of all errors that a user may see; the command line prints its text and exits with 1."""


class UsageError(DealtrackError):
    """The user asked for something that makes no sense; the command line exits with 2."""


class ReadError(DealtrackError):
    """A source cannot be read; the rest of the work goes on."""


class LexiconError(DealtrackError):
    """A lexicon file is wrong; the text names file and line."""


class LedgerError(DealtrackError):
    """The database is missing, is not ours, or refuses what was asked."""
