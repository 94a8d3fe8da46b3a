"""Opening a template and filling it."""

from __future__ import annotations

import datetime
import os
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator
from pydantic import BaseModel, computed_field

from memo_kit.agreement.later import Later
from memo_kit.errors import MemoKitError, Place
from memo_kit.language.bilingual import Bilingual
from memo_kit.language.language import Language, Variety
from memo_kit.language.lithuanian.form import Case
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.text import readable_text
from memo_kit.template.template import Template
from tests.paper import paper, paragraph, part_of
from tests.template.filled import fault, filled, filled_body, template

DATE = Later(Bilingual(lt="data", en="date"))


class Party(BaseModel):
    """A party of a contract."""

    name: str
    code: int = 0


class SalesContract(BaseModel):
    """A model of somebody's own."""

    title: str
    parties: list[Party]
    day: datetime.date | None = None

    @property
    def first(self) -> Party:
        """The first party."""
        return self.parties[0]

    @computed_field
    def size(self) -> int:
        """How many parties there are."""
        return len(self.parties)


CONTRACT = SalesContract(title="Sutartis", parties=[Party(name="A", code=1), Party(name="B")])


def test_a_value_is_printed_in_the_formatting_of_the_first_character_of_its_tag() -> None:
    """Word cuts tags into runs; the run of the first character stands for all."""
    cut = paragraph("Tarp {", "{ na", "me }", "} ir kitų")
    assert filled_body(cut, name="A") == (
        '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Tarp A</w:t></w:r>'
        '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> ir kitų</w:t></w:r></w:p>'
    )


@pytest.mark.parametrize(
    "value",
    [
        "UAB <Ąžuolas> & Co",
        "{{ name }} {% if %} {# #}",
        "„Šalis“ “Party” \"x\" 'y'",
        "emoji 👩‍🔬 🇱🇹",
        "combining a\u0328 é",
        "</w:t></w:r></w:p><w:p>",
        "]]> &amp; &#10;",
    ],
)
def test_a_value_is_printed_exactly_so(value: str) -> None:
    """Values are escaped and never read as tags or as XML."""
    assert filled("{{ name }}", name=value) == [value]


def test_a_line_break_and_a_tab_are_the_only_structure_of_a_text() -> None:
    """What a person typed as a line break is one in Word."""
    body = filled_body("{{ text }}", text="a\nb\tc")
    assert "a</w:t><w:br/>" in body
    assert "b</w:t><w:tab/>" in body


@pytest.mark.parametrize(
    ("value", "name"),
    [("a\x0bb", "U+000B"), ("a\ud800", "U+D800"), ("50\u202e00", "U+202E"), ("\ufffe", "U+FFFE")],
)
def test_a_forbidden_character_is_an_error_with_the_field(value: str, name: str) -> None:
    """Control characters, surrogates and direction overrides never reach a document."""
    error = fault("{{ party.name | upper }}", party={"name": value})
    assert error.code == "data.forbidden-character"
    assert error.exit_status == 3
    assert name in error.message
    assert error.place is not None
    assert error.place.path == "party.name"


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (datetime.date(2019, 6, 26), "lt", "2019 m. birželio 26 d."),
        (datetime.date(2019, 6, 26), "en-CA", "June 26, 2019"),
        (datetime.date(2019, 6, 26), Language.EN, "26 June 2019"),
        (12_345, "lt", "12\xa0345"),
        (12_345, "en", "12,345"),
        (999, "lt", "999"),
        (-1_000, "en", "-1,000"),
        (Decimal("2.5"), "lt", "2,5"),
        (Bilingual(lt="data", en="date"), "en", "date"),
        (["a", "b", "c"], "lt", "a, b ir c"),
        (("a", "b"), "en", "a and b"),
    ],
)
def test_a_value_prints_by_its_type_in_the_language(
    value: object, language: str, text: str
) -> None:
    """A date, a number, a list reads as the language writes it."""
    [line] = filled("{{ value }}", value=value, language=language)
    assert line.replace("\xa0", " ").replace("\u2212", "-") == text.replace("\xa0", " ")


@pytest.mark.parametrize(
    "value",
    [None, True, 1.5, datetime.datetime(2019, 6, 26), object(), [], {"a": 1}, [None]],  # noqa: DTZ001
)
def test_what_has_no_text_is_never_printed(value: object) -> None:
    """``None``, a truth value or the representation of an object never stands in a contract."""
    assert fault("{{ value }}", value=value).code == "template.value-not-printable"


def test_what_an_iterator_yields_is_printed_as_a_list() -> None:
    """``map`` gives an iterator, and its items are joined."""
    assert filled('{{ list | map("upper") }}', list=["a", "b"]) == ["A ir B"]


def test_a_missing_name_is_an_error_with_its_place() -> None:
    """A blank where a name belongs is the worst outcome."""
    error = fault("Tarp {{ pirkejas }} ir kitų")
    assert str(error) == (
        "error[template.unknown-field]: the data have no field “pirkejas”\n"
        "  at contract.lt.docx: body, paragraph 1\n"
        "    Tarp {{ pirkejas }} ir kitų\n"
        "         ^^^^^^^^^^^^^^\n"
        "  hint: look at the fields of the data"
    )


def test_a_model_gives_its_fields_properties_and_itself_by_name() -> None:
    """``title`` and ``sales_contract.title`` are the same field."""
    lines = ["{{ title }} {{ sales_contract.title }} {{ first.name }} {{ size }}"]
    opened = Template.from_bytes(paper(*lines), name="a.docx", model=SalesContract)
    assert readable_text(opened.render(CONTRACT)) == "Sutartis Sutartis A 2"


def test_a_place_to_fill_in_later_is_a_content_control_with_a_label() -> None:
    """The document shows a label in brackets, locked against deleting, in the template's language."""
    body = filled_body(paragraph("Vilnius, {{ day }}, {{ day | date_digits }}"), day=DATE)
    assert body.count("<w:sdt>") == 2
    beginning = (
        '<w:alias w:val="data"/><w:tag w:val="day|date_digits@lt"/><w:id w:val="2"/><w:lock w:val="sdtLocked"/>'
        "<w:showingPlcHdr/><w:dataBinding "
    )
    assert beginning in body
    assert (
        "<w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:b/></w:rPr>"
        '<w:t xml:space="preserve">[data]</w:t></w:r></w:sdtContent></w:sdt>'
    ) in body
    assert filled("{{ day }}.", day=DATE, language="en") == ["[date]."]


def test_a_place_to_fill_in_later_may_stand_in_a_list() -> None:
    """The other items are printed as they are."""
    assert filled("{{ days }}", days=["<a>", DATE, "c"]) == ["<a>, [data] ir c"]


def test_a_place_to_fill_in_later_is_text_where_no_control_can_stand() -> None:
    """A property and a content control hold text only."""
    control = (
        "<w:p><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>{{ day }}</w:t></w:r></w:sdtContent>"
        "</w:sdt></w:p>"
    )
    assert filled_body(control, day=DATE).count("<w:sdt>") == 1
    data = Template.from_bytes(paper(title="{{ day }}"), name="a.docx").render({"day": DATE})
    assert "<dc:title>[data]</dc:title>" in part_of(data, "docProps/core.xml")


def test_a_calculation_with_a_value_filled_in_later_is_filled_in_later() -> None:
    """Nothing can be added to what is not known."""
    assert filled("{{ day + 1 }}|{{ 1 + day }}", day=DATE) == ["[data]|[data]"]


@pytest.mark.parametrize(
    ("own", "expected"),
    [("lt", Variety.LT), ("LT-lt", Variety.LT), ("en-CA", Variety.EN_CA), ("en", Variety.EN_GB)],
)
def test_the_language_of_a_template_is_its_property(own: str, expected: Variety) -> None:
    """Word's property “Language” says it."""
    assert template("a", language=own).language is expected


def test_without_a_property_the_default_style_tells_the_language() -> None:
    """An unknown property is passed over, and the language of the styles is taken."""
    assert template("a", language="xx").language is Variety.LT


def test_a_variety_of_the_templates_own_language_is_kept() -> None:
    """English of a Canadian template stays Canadian."""
    opened = template("{{ day }}", language="en-CA")
    data = opened.render({"day": datetime.date(2019, 6, 26)}, language="en")
    assert "June" in readable_text(data)


def test_an_unknown_language_is_an_error_only_when_a_value_needs_one() -> None:
    """Text prints without a language; a date does not."""
    styles = part_of(paper("a"), "word/styles.xml").replace("lt-LT", "en-US").encode()
    data = Package.open(paper("{{ x }}", language="en-US")).changed({"word/styles.xml": styles})
    opened = Template.from_bytes(data.write(), name="a.docx")
    assert opened.language is None
    assert readable_text(opened.render({"x": "a"})) == "a"
    with pytest.raises(MemoKitError) as caught:
        opened.render({"x": datetime.date(2019, 6, 26)})
    assert caught.value.code == "template.language-unknown"
    with pytest.raises(MemoKitError) as caught:
        opened.render({"x": "a"}, language="fr")
    assert caught.value.code == "usage.language-not-known"


def test_every_declined_form_is_recorded_with_its_place() -> None:
    """A drafter looks at forms that the program is not sure of."""
    rendering = template("a", "{{ name | kilm }} ir {{ name | upper }}").rendering(
        {"name": "Jonas"}
    )
    [form] = rendering.forms
    assert (form.source, form.case, form.form.text) == ("Jonas", Case.GENITIVE, "Jono")
    place = Place(
        where="body, paragraph 2", text="{{ name | kilm }} ir {{ name | upper }}", span=(0, 17)
    )
    assert form.place == place


def test_a_template_is_opened_from_a_file(tmp_path: Path) -> None:
    """Messages name the file as people know it."""
    path = tmp_path / "sutartis.docx"
    path.write_bytes(paper("{{ x"))
    with pytest.raises(MemoKitError, match=r"at sutartis\.docx: body, paragraph 1"):
        Template.open(path)
    path.write_bytes(paper("{{ x }}"))
    assert repr(Template.open(str(path))) == "Template('sutartis.docx')"


def test_a_file_that_is_not_there_is_a_template_error(tmp_path: Path) -> None:
    """The exit status is the one of templates."""
    with pytest.raises(MemoKitError) as caught:
        Template.open(tmp_path / "nothing.docx")
    assert (caught.value.code, caught.value.exit_status) == ("template.unreadable", 4)


def test_a_template_pickles_as_its_bytes() -> None:
    """A process that gets it compiles it once."""
    opened = Template.from_bytes(paper("{{ title }}"), name="a.docx", model=SalesContract)
    again = pickle.loads(pickle.dumps(opened))  # noqa: S301 - our own bytes
    assert again.render(CONTRACT) == opened.render(CONTRACT)
    assert again.model is SalesContract


def test_threads_share_a_template() -> None:
    """A rendering keeps nothing in the template."""
    opened = template("{% for x in xs %}", "{{ loop.index }} {{ x | kilm }}", "{% endfor %}")
    datas = [{"xs": ["Jonas", "Ona"] * n} for n in range(20)]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(opened.render, datas))
    assert together == [opened.render(data) for data in datas]


def test_the_same_input_gives_the_same_bytes_anywhere(tmp_path: Path) -> None:
    """Hash seed, time zone and folder change nothing."""
    path = tmp_path / "a.docx"
    path.write_bytes(paper("{{ a }} {% for x in b %}{{ x }}{{ later }}{% endfor %}"))
    script = (
        "import sys, hashlib; from memo_kit.template.template import Template\n"
        "from memo_kit.agreement.later import Later\n"
        "from memo_kit.language.bilingual import Bilingual\n"
        "later = Later(Bilingual(lt='a', en='b'))\n"
        f"data = Template.open({str(path)!r}).render(dict(a='1', b=['x', 'y'], later=later))\n"
        "print(hashlib.sha256(data).hexdigest())"
    )
    digests = set()
    for seed, zone in (("1", "Europe/Vilnius"), ("2", "America/Toronto")):
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "PYTHONPATH": os.pathsep.join(sys.path),
        }
        found = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, check=True, env=environment,
            cwd=tmp_path,
        )  # fmt: skip
        digests.add(found.stdout)
    assert len(digests) == 1


def test_unchanged_parts_are_copied_still_compressed() -> None:
    """Only parts with tags are written anew."""
    source = paper("{{ x }}", parts={"header1": "plain"})
    package, written = Package.open(source), Package.open(template("x").render({}))
    again = Package.open(Template.from_bytes(source, name="a.docx").render({"x": "1"}))
    for name in ("word/styles.xml", "word/header1.xml"):
        assert again.member(name).packed == package.member(name).packed
    assert written.names[0] == "[Content_Types].xml"


def test_a_template_without_tags_comes_out_as_it_was() -> None:
    """Whole documents stay whole."""
    source = Package.open(paper("a", "¦ b ¦ c", parts={"footer1": "d"}))
    result = Package.open(Template.from_bytes(source.write(), name="a.docx").render({}))
    assert {n: result.read(n) for n in result.names} == {n: source.read(n) for n in source.names}


def test_a_level_of_compression_changes_the_size_only() -> None:
    """The text is the same."""
    opened = template("{{ x }}")
    data = {"x": "abc " * 2_000}
    fast, small = (opened.rendering(data, level=level).data for level in (1, 9))
    assert len(fast) > len(small)
    assert readable_text(fast) == readable_text(small)


def test_outputs_are_valid_where_their_template_was(tmp_path: Path) -> None:
    """openxml-audit reports nothing about an output that it did not report about the template."""
    blocks = [
        paragraph("Tikslas", style="Article", bookmark="aim"),
        "{% for x in xs %}",
        "{{ x }} {{ later }}\n{{ ref('aim') }}",
        paragraph("z", bookmark="sig", number=7),
        "{% endfor %}",
        "¦ {% for x in empty %} ¦",
        "¦ {{ x }} ¦",
        "¦ {% endfor %} ¦",
        "¦ {% if xs %} ¦ a",
    ]
    source = paper(*blocks[:-1], parts={"header1": "{{ later }}"})
    opened = Template.from_bytes(source, name="a.docx")
    data = opened.render({"xs": ["a\nb", "<&>"], "later": DATE, "empty": []}, language="lt")
    found = []
    for name, content in (("template.docx", source), ("output.docx", data)):
        path = tmp_path / name
        path.write_bytes(content)
        found.append({error.description for error in OpenXmlValidator().validate(path).errors})
    assert found[1] <= found[0]


def test_what_is_no_word_file_is_named_with_its_file() -> None:
    """The place is the file."""
    with pytest.raises(MemoKitError, match=r"at sutartis\.pdf"):
        Template.from_bytes(b"%PDF-1.7", name="sutartis.pdf")


def test_every_fault_of_the_syntax_is_found() -> None:
    """Each tag is looked at alone; notes and what the engine adds are passed over."""
    blocks = ("{{ a b }}", "{# n #}{% for x y %}", "{% endfor %}", "{{ ref('a') }}")
    error = fault(*blocks, paragraph("z", style="Article"))
    assert [str(each.place) for each in getattr(error, "errors", ())] == [
        "contract.lt.docx: body, paragraph 1",
        "contract.lt.docx: body, paragraph 2",
    ]


def test_opening_does_not_load_what_it_does_not_need() -> None:
    """Neither Pydantic nor python-docx: a command starts cold each time."""
    script = (
        "import sys; from memo_kit.template.template import Template\n"
        "print([name for name in ('pydantic', 'docx', 'zipfile') if name in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True,
        env={"PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert found.stdout == "[]\n"
