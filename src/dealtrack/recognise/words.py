"""Patterns of many words that are tried letter by letter: a word that is none of them is ruled out by its first few letters."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def pattern(words: Iterable[str], letter: Callable[[str], str] = str) -> str:
    """A pattern that matches any of the words, of two that begin alike the longer one; ``letter`` gives that of a letter."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[:1], []).append(word[1:])
    ends = rests.pop("", None) is not None
    branches = [letter(first) + pattern(rest, letter) for first, rest in rests.items()]
    if not branches:
        return ""
    whole = f"(?:{'|'.join(branches)})" if ends or len(branches) > 1 else branches[0]
    return whole + "?" * ends


def opening(words: Iterable[str]) -> str:
    """A pattern that matches any of the words, each a pattern that begins with a letter, where no word goes on. It starts with
    the set of these letters, which is what makes `re` skip quickly to the next candidate."""
    rests: dict[str, list[str]] = {}
    for word in words:
        rests.setdefault(word[0], []).append(word[1:])
    branches = [f"(?<={first})(?:{'|'.join(several)})" for first, several in rests.items()]
    return rf"[{''.join(rests)}](?<!\w.)(?:{'|'.join(branches)})"


def any_case(letter: str) -> str:
    """The pattern of a letter in both cases. A set, which `re` looks at before it tries a branch."""
    return f"[{letter}{letter.upper()}]"
