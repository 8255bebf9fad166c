"""Companies and bodies that no lexicon knows, by the shape of their names: a run of capitalised words and what ends it."""

from __future__ import annotations

from collections.abc import Sequence

from ...model import PartyKind
from .known import COUNTRY, DEMONYM, Index
from .tokens import Gap, Token

LEGAL = frozenset(
    """inc incorporated corp corporation co company cos ltd limited llc llp lp plc jv pvtltd pvt ag gmbh sa sas spa srl ab as asa oy
    oyj nv bv kk bhd pty pte sdn kg se ad jsc pjsc ojsc oao pao zao ooo""".split()
)
_CAPITALS = frozenset("as ab ad se sa ag nv bv kk kg jv lp asa".split())  # legal forms only in capitals: "As" is a word
_SMALL = frozenset(("co",))  # a legal form only as "Co": "CO" is a commanding officer
# Words that end the name of a company whatever stands before them ...
_FIRM = frozenset(
    """group holding holdings industries industrie industrias shipyard shipyards shipbuilding shipbuilders airlines airways
    laboratories labs university bank bancorp partners associates enterprises motors technologies solutions dynamics
    brothers bros constructors contractors contracting builders construction institute ventures aeronautics
    aeronautical aerosystems avionics shipping petroleum chemicals pharmaceuticals pharmaceutical microsystems semiconductor
    consultants consulting manufacturing foods stores steel mills mines mining refining insurance""".split()
)
# ... and words that end products and programmes as well: the first word of the name must not be a common one.
_LOOSE = frozenset(
    """systems system electronics aerospace aviation aircraft defence defense engineering international engines vehicles space
    marine security energy power products services communications telecommunications logistics robotics optics dock docks
    helicopters technology design instruments devices networks software materials fabrication shipwrights works""".split()
)
_CIRCLES = frozenset("working task study steering strike battle carrier contact focus".split())  # groups that are no companies
_THINGS = frozenset("system helicopters helicopter vehicles devices aircraft engines networks software".split())  # hardly ever a company
_BODY = frozenset(
    """command agency center centre laboratory office directorate authority administration bureau commission corps depot
    activity ministry department council committee organisation organization board arsenal secretariat inspectorate
    directorate-general""".split()
)
_OF_COMPANY = frozenset("bank university corporation company institute industries laboratories bank".split())
_OF_BODY = frozenset("ministry department office bureau directorate authority board secretariat command organisation organization".split())
# One of two words joined by "and" that belong to one name: "Science and Technology", "Defence & Security".
_PAIRS = frozenset(
    """science technology technologies security defence defense engineering electronics sons company co associates aerospace space
    systems services securities support training materials logistics machine optics research development maritime missiles fire control
    mission sensors surveillance aviation marine shipbuilding ship metals gas oil steel power energy armaments land""".split()
)
OPENERS = frozenset(
    """a an the this that these those it its he she they we i you in on at by for from with after before while as if but and or
    however meanwhile both each under over when where what who how why since during although though because according also
    some many most such no not there here his her their our your my monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
    oct nov dec contractor contractors between about through against among until upon per via within without to of only even
    then now earlier later last next today yesterday source sources photo image file than is was are""".split()
)
TITLES = frozenset(
    """mr mrs ms dr president chairman minister secretary senator sen rep gen lt col capt cmdr adm maj sgt brig admiral captain
    colonel marshal governor analyst ceo cmd chief director spokesman spokeswoman prime vice deputy king prince sheikh""".split()
)
_COMMON = frozenset(
    """advanced common missile missiles night global light integrated air ground land sea naval navy army armored armoured
    fire weapon weapons combat radar laser target joint tactical strategic electronic electro infrared high low long short medium
    multi mobile digital data information communication communications command control warning inertial embedded positioning
    navigation identification surveillance reconnaissance early airborne unmanned aerial remote automatic automated mission
    flight fuel auxiliary engine engines helmet electro-optical guided guidance precision vehicle vehicles aircraft ship
    defense defence defensive security support training test logistics technical technology thermal vision active passive
    anti ballistic beyond close counter countermeasures crew cyber dual emergency enhanced extended external fighter helicopter
    human improved internal intelligence landing launch launcher life major maritime military modular modernized national
    next nuclear operational optical patrol power protection quick rapid search secure self sensor signal space special standard
    submarine surface survivability tank theater torpedo towed traffic transport underwater universal upgraded vertical video
    voice water wide wireless world foreign general public private health medical financial energy management engineering
    multifunctional multiple individual portable global artillery rocket commercial civil conventional coastal distributed
    first second third fourth fifth twin single main battle area international local regional city county state federal
    police criminal social chief business human resources earth solar wind gas oil steel maintenance lead yard mechanical
    electrical fluid computational contract contracting specialized machine gun base station acquisition attack homeland
    based terrorism cooperative engagement capability location reporting multiband handheld healthcare environmental
    interrogator space missile unit working central reserve consultative""".split()
)
_MAX = 12  # words of a name


def company(tokens: Sequence[Token], i: int, index: Index) -> tuple[int, str] | None:
    """The end (a token's index) and the rule of the company's name that starts at token ``i``."""
    first = tokens[i]
    if first.key in OPENERS or first.key in TITLES or first.key in LEGAL:
        return None
    best, rule = 0, ""
    for j in range(i + 1, min(i + _MAX, len(tokens))):
        if not _goes_on(tokens, j, index):
            break
        if is_legal(tokens[j]) and not _is_other_word(tokens, j):
            best, rule = j + 1, "shape-legal-form"
            if j + 1 == len(tokens) or tokens[j + 1].key not in LEGAL:
                break
        elif _is_firm(tokens, i, j) or _is_loose(tokens, i, j, index):
            best, rule = j + 1, "shape-company"
    if not best or _is_country_before_known(tokens, i, best, index) or _is_address_before_known(tokens, i, best, index):
        return None
    return best, rule


def _is_address_before_known(tokens: Sequence[Token], i: int, end: int, index: Index) -> bool:
    """Whether other capitals only precede a company that is known: "Owego, New York Longbow Limited", "PSU Bharat Electronics"."""
    if tokens[i].gap is Gap.COMMA and tokens[i].key in index.regions:
        return True
    if index.at(tokens, i) is not None and tokens[i].key not in index.regions:
        return False
    inner = (index.at(tokens, k) for k in range(i + 1, end))
    return any(name is not None and name.party.kind is PartyKind.COMPANY and not name.weak for name in inner)


def is_legal(token: Token) -> bool:
    """Whether the word is a legal form in the letters in which legal forms are written."""
    key = token.key
    return key in LEGAL and not (key in _CAPITALS and not token.text.isupper() or key in _SMALL and token.text.isupper())


def _is_other_word(tokens: Sequence[Token], j: int) -> bool:
    """Whether two letters are no legal form after all: "Aviano AB, Italy", "A2/AD", "EXACTLY AS RECEIVED"."""
    token, before = tokens[j], tokens[j - 1]
    if token.key not in _CAPITALS:
        return False
    if token.key == "ab" and j + 1 < len(tokens) and tokens[j + 1].gap is Gap.COMMA:
        return True
    return "." not in token.text and (token.gap is not Gap.SPACE or token.key == "as" and before.text.isupper())


def _is_firm(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether the words from ``i`` to ``j`` end as companies do, and one of them is a name."""
    return tokens[j].key in _FIRM and tokens[j - 1].key not in _CIRCLES and any(t.key not in _COMMON and t.key not in _FIRM and t.key not in _LOOSE for t in tokens[i:j])


def _is_loose(tokens: Sequence[Token], i: int, j: int, index: Index) -> bool:
    """Whether the words are a company's name though they end as products do: a known company begins it, or no word of it
    is a common one; the run of capitals ends here, and begins with the name."""
    if tokens[j].key not in _LOOSE or j + 1 < len(tokens) and tokens[j + 1].gap in (Gap.SPACE, Gap.JOIN):
        return False
    if (known := index.at(tokens, i)) is not None and known.party.kind is PartyKind.COMPANY and not known.weak:
        return True
    if tokens[i].gap in (Gap.SPACE, Gap.JOIN, Gap.OWN) and tokens[i - 1].key not in OPENERS:
        return False
    if any(c.isdigit() for t in tokens[i:j] for c in t.text) or known is not None and i + len(known.keys) == j:
        return False  # numbered things, and "French Aerospace"
    return not any(t.key in _COMMON or t.key in _LOOSE for t in tokens[i:j]) and tokens[j].key not in _THINGS


def body(tokens: Sequence[Token], i: int, index: Index) -> tuple[int, str] | None:
    """The end and the rule of the name of a public body that starts at token ``i``."""
    if tokens[i].key in OPENERS or tokens[i].key in TITLES or _begins_company(tokens, i, index):
        return None
    best = 0
    for j in range(i, min(i + _MAX, len(tokens))):
        token = tokens[j]
        if j > i and not _goes_on_body(tokens, j, index):
            break
        if token.key in _BODY and j > i or j > i and best and token.gap in (Gap.OF, Gap.AND):
            best = j + 1
        elif best and j == best and _is_of_phrase(tokens, i, j):
            best = j + 1
    if not best or _is_country_before_known(tokens, i, best, index):
        return None
    return best, "shape-body"


def _begins_company(tokens: Sequence[Token], i: int, index: Index) -> bool:
    """Whether a company is known by the words at ``i``: "Microsoft Office" is no public body."""
    name = index.at(tokens, i)
    return name is not None and name.party.kind is PartyKind.COMPANY


def _is_of_phrase(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Whether token ``j`` goes on with what follows "Ministry of" or "Office of"."""
    return any(t.gap is Gap.OF for t in tokens[i + 1 : j + 1])


def _goes_on(tokens: Sequence[Token], j: int, index: Index) -> bool:
    """Whether token ``j`` can belong to the same company's name as the token before it."""
    token, before = tokens[j], tokens[j - 1]
    if token.key in OPENERS and not is_legal(token):
        return False
    if token.gap in (Gap.SPACE, Gap.JOIN):
        return True
    if token.gap is Gap.COMMA:
        return token.key in LEGAL
    if token.gap is Gap.AND:
        return (before.key in _PAIRS or token.key in _PAIRS) and index.at(tokens, j) is None
    return token.gap is Gap.OF and before.key in _OF_COMPANY


def _goes_on_body(tokens: Sequence[Token], j: int, index: Index) -> bool:
    token, before = tokens[j], tokens[j - 1]
    if token.key in OPENERS:
        return False
    if token.gap in (Gap.SPACE, Gap.JOIN):
        return True
    if token.gap is Gap.AND:
        return (before.key in _PAIRS or token.key in _PAIRS) and index.at(tokens, j) is None
    if token.gap is Gap.OF:
        return before.key in _OF_BODY
    return False


def _is_country_before_known(tokens: Sequence[Token], i: int, end: int, index: Index) -> bool:
    """Whether the run is a country's adjective before a known name: "Chinese Norinco Corporation"."""
    name = index.at(tokens, i)
    if name is None or name.rule not in (COUNTRY, DEMONYM) or i + len(name.keys) >= end:
        return False
    after = index.at(tokens, i + len(name.keys))
    return after is not None and after.rule not in (COUNTRY, DEMONYM)
