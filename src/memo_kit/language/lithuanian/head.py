"""Which words of a phrase are its head nouns, and which agree with them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from memo_kit.language.lithuanian.form import Gender, Number
from memo_kit.language.lithuanian.lexicon import nouns
from memo_kit.language.lithuanian.paradigm import Lexeme
from memo_kit.language.lithuanian.place import is_genitive_of_place
from memo_kit.language.lithuanian.word import Use, Word

__all__ = ["Heads", "heads_of", "is_adjective"]

# Endings that only adjectives and participles have.
_ADJECTIVE_ENDINGS = (
    *("anti", "inti", "ęs", "usi", "masis", "tasis", "iasis", "ntysis", "snysis", "oji"),
    *("iausias", "iausia", "iausi", "ančios", "inčios", "ę", "usios", "ieji", "osios"),
)
_REFLEXIVE_ENDINGS = ("imasis", "ymasis")
_PARTICIPLE_ENDINGS = ("antis", "intis", "anti", "inti", "ęs", "usi", "antys", "intys", "ę")
# Endings that adjectives have as a rule, and some nouns too (įgaliotinis, lizingas, miškas, dantis).
_USUAL_ENDINGS = (
    *("inis", "inė", "iniai", "inės", "antis", "intis", "antys", "intys", "asis", "ysis", "usis"),
    *("uotas", "uota", "uoti", "uotos", "jamas", "jama", "jami", "jamos", "esnis", "esnė"),
    *("omas", "oma", "omi", "omos", "tinas", "tina", "tini", "tinos"),
    *("iškas", "iška", "iški", "ingas", "inga", "ingi"),
)
_DATIVES = ("ui", "ai", "ei", "ams", "oms", "ėms", "iems", "ims")
_OF_TAILS = (*_DATIVES, "ais", "omis", "ėmis", "imis", "umis", "imi", "umi")
# Endings of adjectives in -us that no accusative plural has.
_SURE_US = ("yvus", "alus", "yvūs", "alūs")
_LIKE_A_GENITIVE = ("os", "ės")
_SINGULARS = ("as", "is", "ys", "us", "uo", "a", "ė")
_GENITIVES = ("o", "os", "ės", "ų", "aus", "ies", "ens", "ers")
_INSTRUMENTALS = ("a", "e", "u", "imi", "umi", "ais", "omis", "ėmis", "imis", "umis")


class Heads(NamedTuple):
    """What was found in a phrase.

    Attributes:
        lexemes: For each word the lexemes that it can be; none where it stays as it is.
        heads: The lexemes of each head noun.
        problem: Why it is not certain, if so.
    """

    lexemes: tuple[tuple[Lexeme, ...], ...]
    heads: tuple[tuple[Lexeme, ...], ...]
    problem: str | None


def heads_of(words: Sequence[Word], number: Number, *, apposition: bool) -> Heads:
    """Return which words are declined, and as what.

    Args:
        words: The pieces of a phrase.
        number: The number that its head stands in.
        apposition: Whether a noun beside the head may belong to the same person.
    """
    search = _Search(words, number, apposition=apposition)
    search.run()
    return Heads(tuple(search.lexemes), tuple(search.heads), search.problem)


class _Search:
    """One pass over a phrase; what it finds stands in its attributes."""

    def __init__(self, words: Sequence[Word], number: Number, *, apposition: bool) -> None:
        self.lexemes: list[tuple[Lexeme, ...]] = [()] * len(words)
        self.heads: list[tuple[Lexeme, ...]] = []
        self.problem: str | None = None
        self._words = words
        self._number = number
        self._apposition = apposition
        self._waiting: list[int] = []
        # An attribute of a part without a noun, which a later part has to go on with.
        self._open: int | None = None
        self._settled: list[int] = []

    def run(self) -> None:
        """Find the heads part by part."""
        body = self._body()
        for index in body:
            if self._words[index].use is Use.UNKNOWN:
                self._doubt(f"“{self._words[index].text}” is not understood")
        for part in _parts(self._words, body):
            self._read(part)
        if self._waiting:
            self._settle(self._waiting[-1], self._waiting)
        for head in self._settled:
            self._check_behind(head, body)
        if not self.heads and any(word.use is not Use.NAME for word in self._words if word.text):
            self._doubt_missing()

    def _doubt(self, problem: str) -> None:
        self.problem = self.problem or problem

    def _doubt_missing(self) -> None:
        if any(word.use not in {Use.NAME, Use.FORM} for word in self._words):
            self._doubt(f"no noun in the nominative {self._number} was found")

    def _body(self) -> list[int]:
        # All before the first preposition; what follows it is a tail.
        uses = [word.use for word in self._words]
        start = self._within(uses)
        end = uses.index(Use.PREPOSITION, start) if Use.PREPOSITION in uses[start:] else len(uses)
        tail = self._words[end:]
        if Use.CONJUNCTION in uses[end:] and any(word.is_listed_noun for word in tail):
            self._doubt("a second noun may stand after the words that follow a preposition")
        return list(range(start, end))

    def _within(self, uses: Sequence[Use]) -> int:
        """Return where the phrase goes on after words that „su“ binds to an attribute.

        „Ryšių su visuomene specialistas“: before the head stands another phrase; its last word is
        the first that may be an instrumental.
        """
        if Use.PREPOSITION not in uses:
            return 0
        at = uses.index(Use.PREPOSITION)
        if self._words[at].lower != "su" or Use.NOMINATIVE in uses[:at]:
            return 0
        behind = range(at + 1, len(uses))
        bound = (i for i in behind if self._words[i].lower.endswith(_INSTRUMENTALS))
        return next(bound, -1) + 1

    def _read(self, part: Sequence[int]) -> None:
        nominatives = [i for i in part if self._words[i].use is Use.NOMINATIVE]
        if not nominatives:
            self._check_left_alone(part)
            self._open = next((i for i in part if self._words[i].use is Use.ATTRIBUTE), None)
            return
        for group in self._groups(nominatives):
            head = self._head(group)
            if head is None:
                self._waiting.extend(group)
                continue
            if self._is_genitive_of_later(head, part):
                continue
            self._check_tail(head, part)
            self._check_open(head, part)
            self._settle(head, [*self._waiting, *group])
            self._waiting.clear()

    def _groups(self, nominatives: Sequence[int]) -> Iterator[Sequence[int]]:
        # „valstybės įmonė Registrų centras“: the class word and the name are both heads.
        start = 0
        for position, index in enumerate(nominatives[:-1], start=1):
            if self._words[index].is_class:
                yield nominatives[start:position]
                start = position
        yield nominatives[start:]

    def _check_tail(self, head: int, part: Sequence[int]) -> None:
        # In the plural a word in -os or -ės that others follow is a genitive as a rule.
        followed = any(self._words[i].use is Use.ATTRIBUTE for i in part if i > head)
        like_genitive = self._words[head].lower.endswith(_LIKE_A_GENITIVE)
        if followed and like_genitive and self._number is Number.PLURAL:
            self._doubt(f"“{self._words[head].text}” may be a genitive")
        # „prekyba automobiliais ir technika“: the second noun may belong to the tail of the first.
        if self.heads and self._words[head].lower.endswith("a"):
            last = max(i for i in range(head) if self.lexemes[i])
            tail = [word.lower for word in self._words[last + 1 : head]]
            if any(word.endswith(_OF_TAILS) for word in tail):
                self._doubt(f"“{self._words[head].text}” may belong to the words before it")

    def _is_genitive_of_later(self, head: int, part: Sequence[int]) -> bool:
        # „prekybos, pramonės ir amatų rūmai“: one body, whatever stands before it is a genitive;
        # „įmonės ir mokslo institucijos“ may be read in two ways.
        later = range(part[-1] + 1, len(self._words))
        nouns = [i for i in later if self._words[i].use is Use.NOMINATIVE]
        plural = self._number is Number.PLURAL and self._words[head].lower.endswith(
            _LIKE_A_GENITIVE
        )
        if not (plural and nouns):
            return False
        place = is_genitive_of_place(self._words[head].text)
        if place or self._words[nouns[-1]].is_body:
            return True
        if any(self._is_genitive(i) for i in range(part[-1] + 1, nouns[-1])):
            self._doubt(f"“{self._words[head].text}” may be a genitive")
        return False

    def _is_genitive(self, index: int) -> bool:
        word = self._words[index]
        like_genitive = word.lower.endswith(_LIKE_A_GENITIVE) and not is_adjective(word)
        return word.use is Use.ATTRIBUTE or like_genitive

    def _check_open(self, head: int, part: Sequence[int]) -> None:
        # „mokslo ir technologijų parkas“; but „paslaugos ir įranga“ may be two nouns.
        attributes = {Use.ATTRIBUTE, Use.NAME}
        goes_on = any(self._words[i].use in attributes for i in part if i < head)
        if self._open is not None and not self.heads and not goes_on:
            self._doubt(f"“{self._words[self._open].text}” may be a noun of its own, in the plural")
        self._open = None

    def _check_behind(self, head: int, body: Sequence[int]) -> None:
        """Doubt a head that is followed by what looks like another noun's genitive or plural.

        „Direktorius mokslui“, „atstovybė Lietuvos Respublikoje“ end in a case that a tail stands
        in; „ligoninė Santaros klinikos“ ends in what may be a second noun.
        """
        tail = []
        for index in (i for i in body if i > head):
            if self._words[index].use is Use.NOMINATIVE:
                return
            if self._words[index].use in {Use.ATTRIBUTE, Use.OBJECT}:
                tail.append(self._words[index])
        if not tail or tail[-1].use is Use.OBJECT:
            return
        last = tail[-1]
        plural = not self._apposition and _may_be_plural(last)
        if plural or last.lower.endswith(_GENITIVES):
            self._doubt(f"“{last.text}” after “{self._words[head].text}” may be a name or a noun")

    def _head(self, nominatives: Sequence[int]) -> int | None:
        if self._number is Number.PLURAL:
            last = nominatives[-1]
            return None if is_adjective(self._words[last]) else last
        for index in nominatives:
            if _is_reflexive(self._words[index]):
                return index
        nouns = [i for i in nominatives if not is_adjective(self._words[i])]
        listed = [i for i in nouns if self._words[i].is_listed_noun]
        return next(reversed(listed or nouns), None)

    def _settle(self, head: int, nominatives: Sequence[int]) -> None:
        word = self._words[head]
        found = _head_lexemes(word)
        self.lexemes[head] = found
        self.heads.append(found)
        self._settled.append(head)
        if word.lower.endswith(("us", "ūs")) and not (word.nouns or _is_sure(word)):
            self._doubt(f"“{word.text}” is not known as a noun")
        if any(self._words[i].use is Use.FORM for i in range(head)) and not word.is_listed_noun:
            self._doubt(f"“{word.text}” may be a name, and names stand in „…“")
        agreeing = True
        for index in sorted(nominatives, reverse=True):
            if index > head:
                self._follow(head, index)
            elif index < head:
                between = range(index + 1, head)
                agreeing = agreeing and all(self.lexemes[i] or self._is_mute(i) for i in between)
                self._precede(index, head, adjacent=agreeing)

    def _is_mute(self, index: int) -> bool:
        return self._words[index].use in {Use.ADVERB, Use.CONJUNCTION}

    def _follow(self, head: int, index: int) -> None:
        if not _is_reflexive(self._words[head]):
            one, two = self._words[head].text, self._words[index].text
            self._doubt(f"“{two}” after “{one}” may be a name or another case")

    def _precede(self, index: int, head: int, *, adjacent: bool) -> None:
        word = self._words[index]
        genders = {lexeme.gender for lexeme in self.lexemes[head]}
        if self._number is Number.PLURAL and word.lower.endswith(_LIKE_A_GENITIVE):
            self._precede_like_genitive(index, genders, adjacent=adjacent)
        elif is_adjective(word) or (word.lower.endswith(_USUAL_ENDINGS) and word.adjectives):
            self._agree(index, word.adjectives, genders)
            self._check_accusative(index)
            if word.lower.endswith(_PARTICIPLE_ENDINGS) and not self._words[head].is_listed_noun:
                self._doubt(f"“{self._words[head].text}” may be the object of “{word.text}”")
        elif word.is_listed_noun:
            self._agree(index, word.nouns, genders)
            if not self._apposition:
                self._doubt(f"“{word.text}” and “{self._words[head].text}” are two nouns")
        else:
            self._agree(index, (*word.adjectives, *word.nouns), genders)
            self._check_accusative(index)
            if word.nouns and not self._apposition:
                self._doubt(f"“{word.text}” and “{self._words[head].text}” may be two nouns")

    def _check_accusative(self, index: int) -> None:
        # „produktus kuriantis“, „paslaugas teikiantis“: the object of a participle.
        word = self._words[index]
        following = (later.lower for later in self._words[index + 1 :])
        listed = any(adjective.listed for adjective in word.adjectives)
        if listed or not word.lower.endswith(("as", "us", "is")):
            return
        if word.lower.endswith(_ADJECTIVE_ENDINGS + _USUAL_ENDINGS + _SURE_US):
            return
        if word.lower.endswith("us") or any(w.endswith(_PARTICIPLE_ENDINGS) for w in following):
            self._doubt(f"“{word.text}” may be an accusative")

    def _agree(self, index: int, lexemes: Sequence[Lexeme], genders: set[Gender]) -> None:
        fitting = tuple(lexeme for lexeme in lexemes if lexeme.gender in genders)
        self.lexemes[index] = fitting
        if not fitting:
            self._doubt(f"“{self._words[index].text}” does not agree with the noun")

    def _precede_like_genitive(self, index: int, genders: set[Gender], *, adjacent: bool) -> None:
        # Feminine -os, -ės: a nominative plural that agrees, or a genitive singular before the noun.
        word = self._words[index]
        if Gender.FEMININE not in genders:
            return
        if is_adjective(word) or word.lower.endswith(_USUAL_ENDINGS):
            self._agree(index, word.adjectives, {Gender.FEMININE})
            if not adjacent:
                self._doubt(f"“{word.text}” may be a genitive or agree with the noun")
        elif not (word.is_listed_noun or is_genitive_of_place(word.text)):
            self._agree(index, (*word.adjectives, *word.nouns), {Gender.FEMININE})
            self._doubt(f"“{word.text}” may be a genitive or agree with the noun")

    def _check_left_alone(self, part: Sequence[int]) -> None:
        # “Jonaitis ir partneriai”: a plural after the conjunction looks like a dative or an adverb.
        if not part:
            return
        self._check_other_number(self._words[part[-1]])
        before = [self._words[i] for i in range(part[0])]
        for word in (self._words[i] for i in part):
            plural = nouns(word.lower, Number.PLURAL) if word.lower.endswith("ai") else ()
            dative = any(earlier.lower.endswith(_DATIVES) for earlier in before)
            if self.heads and plural and (plural[0].listed or not dative):
                self._doubt(f"“{word.text}” may be a second noun, in the plural")

    def _check_other_number(self, last: Word) -> None:
        # „techninės priemonės ir įranga“, „moksliniai tyrimai ir plėtra“: one noun in each number.
        if self._number is Number.PLURAL:
            other = self.heads and last.lower.endswith(_SINGULARS)
        else:
            other = not self.heads and _may_be_plural(last)
        if other and last.use is Use.ATTRIBUTE:
            self._doubt(f"“{last.text}” may be a noun in the other number")


def _parts(words: Sequence[Word], body: Sequence[int]) -> Iterator[list[int]]:
    part: list[int] = []
    for index in body:
        if words[index].use is Use.CONJUNCTION:
            yield part
            part = []
            continue
        part.append(index)
        if words[index].ends_part:
            yield part
            part = []
    yield part


def _is_reflexive(word: Word) -> bool:
    # Not artimasis and the like, which are adjectives.
    return bool(word.nouns) and word.lower.endswith(_REFLEXIVE_ENDINGS)


def _may_be_plural(word: Word) -> bool:
    # A word in -ai is a plural, or the dative of a noun in -a.
    dative = any(noun.listed for noun in nouns(word.lower.removesuffix("i"), Number.SINGULAR))
    return word.lower.endswith("ai") and not dative


def _is_sure(word: Word) -> bool:
    listed = any(adjective.listed for adjective in word.adjectives)
    return listed or word.lower.endswith(_SURE_US)


def _head_lexemes(word: Word) -> tuple[Lexeme, ...]:
    if is_adjective(word):
        return word.adjectives
    if listed := tuple(noun for noun in word.nouns if noun.listed):
        return listed
    if word.lower.endswith(_USUAL_ENDINGS):
        return (*word.nouns, *word.adjectives)
    return word.nouns or word.adjectives


def is_adjective(word: Word) -> bool:
    """Return whether a word is certainly an adjective, a pronoun or a participle.

    Args:
        word: A word of a phrase.
    """
    if word.is_listed_noun or not word.adjectives:
        return False
    listed = any(adjective.listed for adjective in word.adjectives)
    return listed or not word.nouns or word.lower.endswith(_ADJECTIVE_ENDINGS)
