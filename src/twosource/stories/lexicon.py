"""Words that tell nothing of what an article is about, and how common a word is in news at large."""

_STOP_WORDS = """
    a about above after again against ago all also although am among an and another any are around as at away be became
    because become been before being below between both but by came can cannot come could did do does doing done down during
    each either else enough even ever every few for from further gave get give go goes going gone got had has have having he
    her here hers herself him himself his how however i if in indeed instead into is it its itself just keep kept know known
    less let like made make makes making many may me might mine more most much must my myself near neither never next no nor
    not nothing now of off often on once one only onto or other others our ours out over own per perhaps put quite rather
    really same seem seemed seems seen shall she should since so some something soon still such take taken takes taking than
    that the their theirs them themselves then there therefore these they this those though three through thus to together
    too took toward towards two under until up upon us use used using very was way we well went were what whatever when where
    whether which while who whole whom whose why will with within without would yet you your yours arent cant couldnt didnt
    doesnt dont hadnt hasnt havent isnt shouldnt wasnt werent wont wouldnt im ive id youre theyre theyve weve hes shes thats
    said say saying says told tell asked ask added according reported reportedly mr mrs ms dr
    """
STOP_WORDS = frozenset(_STOP_WORDS.split())

_NEWS_WORDS = """
    people person man men woman women year month week day time today yesterday tomorrow morning afternoon evening night hour
    minute monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december government official officials authority state country national international world public
    president minister prime leader spokesman spokeswoman spokesperson statement report news media newspaper agency press
    reporter interview city town area region local police court law case group member party company business work worker plan
    place part number percent million billion first second last new old high long large small big early late late recent
    recently including include called call help need want start end end support issue problem question thing right left
    north south east west home house family life child children school million home found find show shows showed expected
    image caption video photo click copyright reserved article story read
    """
NEWS_WORDS = frozenset(_NEWS_WORDS.split())
"""Words that a large share of all news articles hold, whatever they are about."""


def common_share(term: str, *, is_name: bool) -> float:
    """Return the share of news articles (0 to 1) that can be expected to hold a term.

    A pile of five articles can't tell by itself that "weather" is more common than "Tarnik", so each term is given some
    articles of an imagined background: short words are common ones (Zipf's law of abbreviation), names and numbers rare.

    >>> common_share("government", is_name=False), common_share("embankment", is_name=False), common_share("tarnik", is_name=True)
    (0.3, 0.08, 0.02)
    """
    if term in NEWS_WORDS:
        return 0.3
    if is_name:
        return 0.02
    if term.isdigit():
        return 0.05
    return min(0.3, 0.8 / len(term))
