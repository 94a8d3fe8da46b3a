"""What readers of documents suffer from elsewhere: one that is wrong or damaged without a word."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

import memo_kit
from memo_kit import Bilingual, Later
from memo_kit.ooxml.package import Package
from memo_kit.ooxml.properties import read_core
from memo_kit.ooxml.text import readable_text
from memo_kit.template.richtext import RichText, Span
from memo_kit.template.template import Template
from tests.engine.picture import picture, pictures_of, with_pictures
from tests.engine.whole import LOCATIONS, whole
from tests.paper import BY_ONA, body_of, paper, paragraph, part_of, shape
from tests.template.filled import fault, filled, filled_body, template

LOOP, END = "{% for x in xs %}", "{% endfor %}"
DOCUMENT = "word/document.xml"


def ids(pattern: str, data: bytes, *parts: str) -> list[str]:
    """Return what stands where a pattern has its group, in some parts."""
    return [found for part in parts for found in re.findall(pattern, part_of(data, part))]


def field(instruction: str, result: str) -> str:
    """Return a paragraph with a field."""
    begin, separate, end = (
        f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = f'<w:r><w:instrText xml:space="preserve">{instruction}</w:instrText></w:r>'
    return f"<w:p>{begin}{code}{separate}<w:r><w:t>{result}</w:t></w:r>{end}</w:p>"


def test_a_reference_has_the_number_of_the_document() -> None:
    """An article that is left out counts for nothing; files are not put into one another."""
    articles = [
        paragraph(name, style="Article", bookmark=name, number=number)
        for number, name in enumerate(("tikslas", "trukme", "pabaiga"), 1)
    ]
    lines = [articles[0], "{% if x %}", articles[1], "{% endif %}", articles[2]]
    text = filled(*lines, "Žr. {{ ref('pabaiga') }}.", x=False)
    assert text[1:] == ["2 straipsnis. pabaiga", "Žr. 2\xa0straipsnis."]
    assert filled(*lines, "Žr. {{ ref('pabaiga') }}.", x=True)[-1] == "Žr. 3\xa0straipsnis."
    assert fault("{% include 'a.docx' %}").code == "template.keyword-unknown"


def test_a_table_of_contents_is_not_stale_without_a_word() -> None:
    """Word is told to update it; whoever uses another program is warned."""
    opened = template(field('TOC \\o "1-3"', "Tikslas 3"), field("PAGE", "1"), "{{ x }}")
    assert [each.code for each in opened.warnings] == ["template.field-outdated"]
    assert body_of(opened.render({"x": "1"})).count('w:dirty="true"') == 1


def test_a_repeated_picture_has_an_id_of_its_own() -> None:
    """Among the pictures of all parts; Word calls a document with two equal ids damaged."""
    block = f"<w:p><w:r>{picture(1, 'rId9')}</w:r></w:p>"
    source = with_pictures(LOOP, block, END, header=f"<w:p><w:r>{picture(3, 'rId9')}</w:r></w:p>")
    data = Template.from_bytes(source, name="a.docx").render({"xs": ["a", "b", "c"]}, verify=True)
    found = ids(r'docPr id="(\d+)"', data, DOCUMENT, "word/header1.xml")
    assert len(found) == len(set(found)) == 4


def test_body_and_header_keep_their_own_pictures() -> None:
    """Both call theirs ``rId9``, and mean another file by it."""
    block = f"<w:p><w:r>{picture(1, 'rId9')}</w:r></w:p>"
    header = f"<w:p><w:r><w:t>{{{{ x }}}}</w:t></w:r><w:r>{picture(2, 'rId9')}</w:r></w:p>"
    source = with_pictures("{{ x }}", block, header=header)
    data = Template.from_bytes(source, name="a.docx").render({"x": "1"}, verify=True)
    assert pictures_of(data, DOCUMENT) == ["word/media/image1.png"]
    assert pictures_of(data, "word/header1.xml") == ["word/media/image2.png"]


def test_a_picture_in_a_header_may_depend_on_the_data() -> None:
    """A condition around it keeps it or leaves it out; the file stays whole."""
    logo = f"<w:p><w:r>{picture(2, 'rId9')}</w:r></w:p>"
    tags = [f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in ("{% if x %}", "{% endif %}")]
    source = with_pictures("a", header=f"{tags[0]}{logo}{tags[1]}<w:p/>")
    opened = Template.from_bytes(source, name="a.docx")
    shown, hidden = (opened.render({"x": value}, verify=True) for value in (True, False))
    assert pictures_of(shown, "word/header1.xml") == ["word/media/image2.png"]
    assert pictures_of(hidden, "word/header1.xml") == []


def test_a_document_as_a_value_is_an_error() -> None:
    """None is put into another one, so no style, list or picture of it is lost on the way."""
    error = fault("{{ x }}", x=paper("a"))
    assert error.code == "template.value-not-printable"


def test_a_file_of_libreoffice_keeps_one_set_of_properties() -> None:
    """It names their relationship in its own way; a second set would damage the document."""
    source = Package.open(paper("{{ x }}", title="{{ x }}"))
    links = source.read("_rels/.rels").replace(
        b"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        b"http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties",
    )
    assert links != source.read("_rels/.rels")
    opened = Template.from_bytes(source.changed({"_rels/.rels": links}).write(), name="a.docx")
    made = memo_kit.draft({"x": "A & B"}, "lt", template=opened)
    names = [member.name for member in Package.open(made.data).members]
    assert [name for name in names if "core" in name] == ["docProps/core.xml"]
    assert read_core(Package.open(made.data))["title"] == "A & B"


def test_a_note_stays_with_its_paragraph() -> None:
    """When one is left out, so is its note; the others keep theirs, filled in, in reading order."""
    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(f"note {number} {{{{ x }}}}")}</w:footnote>'
        for number in (1, 2, 3)
    )
    blocks = [
        f"<w:p><w:r><w:t>{number}</w:t><w:footnoteReference w:id='{number}'/></w:r></w:p>"
        for number in (1, 2, 3)
    ]
    source = paper(blocks[0], "{% if y %}", blocks[1], "{% endif %}", blocks[2],
                   parts={"footnotes": notes})  # fmt: skip
    data = Template.from_bytes(source, name="a.docx").render({"x": "A", "y": 0}, verify=True)
    assert ids(r'footnoteReference w:id="(\d)"', data, DOCUMENT) == ["1", "3"]
    assert readable_text(data).split("\n\n")[1] == "note 1 A\nnote 3 A"


def test_each_round_of_a_loop_has_a_note_of_its_own() -> None:
    """With the item of the round in it."""
    note = f'<w:footnote w:id="1">{paragraph("note {{ x }}")}</w:footnote>'
    block = "<w:p><w:r><w:t>{{ x }}</w:t><w:footnoteReference w:id='1'/></w:r></w:p>"
    source = paper(LOOP, block, END, parts={"footnotes": note})
    data = Template.from_bytes(source, name="a.docx").render({"xs": ["A", "B"]}, verify=True)
    numbers = ids(r'footnoteReference w:id="(\d)"', data, DOCUMENT)
    assert len(set(numbers)) == 2
    assert ids(r'<w:footnote [^>]*w:id="(\d)"', data, "word/footnotes.xml") == numbers
    assert readable_text(data).split("\n\n")[1] == "note A\nnote B"


def test_merged_cells_stay_right_in_nested_loops() -> None:
    """Rows that continue a merged cell follow the row that begins it, in each round."""
    merge = '<w:tcPr><w:tcW w:w="1000" w:type="dxa"/><w:vMerge{}/></w:tcPr>'
    width = '<w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>'
    rows = "".join(
        f"<w:tr><w:tc>{first}{paragraph(left)}</w:tc><w:tc>{width}{paragraph(right)}</w:tc></w:tr>"
        for first, left, right in (
            (width, "{%tr for x in xs %}", ""),
            (merge.format(' w:val="restart"'), "{{ x.name }}", "{{ x.items[0] }}"),
            (width, "{%tr for y in x.items[1:] %}", ""),
            (merge.format(""), "", "{{ y }}"),
            (width, "{%tr endfor %}", ""),
            (width, "{%tr endfor %}", ""),
        )
    )
    table = (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>'
        f'<w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid>{rows}</w:tbl>'
    )
    xs = [{"name": "A", "items": ["1", "2", "3"]}, {"name": "B", "items": ["4"]}]
    body = filled_body(table, xs=xs)
    assert re.findall(r'<w:vMerge(?: w:val="(restart)")?/>|<w:t[^>]*>([^<]+)<', body) == [
        ("restart", ""), ("", "A"), ("", "1"), ("", ""), ("", "2"), ("", ""), ("", "3"),
        ("restart", ""), ("", "B"), ("", "4"),
    ]  # fmt: skip


def test_formatting_comes_by_type_and_never_by_marks_in_a_text() -> None:
    """HTML in a value is text; what is to be bold is said so."""
    assert filled("{{ x }}", x="<b>A</b>&nbsp;") == ["<b>A</b>&nbsp;"]
    body = filled_body("<w:p><w:r><w:t>{{ x }}</w:t></w:r></w:p>",
                       x=RichText("A & ", Span("B", bold=True)))  # fmt: skip
    assert re.findall(r"(<w:b/>)|<w:t[^>]*>([^<]+)<", body) == [
        ("", "A &amp; "),
        ("<w:b/>", ""),
        ("", "B"),
    ]


def test_lists_to_choose_from_and_check_boxes_follow_the_data() -> None:
    """Items and text are filled in; a box is chosen by a condition, a tag in it is an error."""
    item = '<w:listItem w:displayText="{{ x }}" w:value="{{ x }}"/>'
    shown = "<w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent>"
    chosen = (
        f"<w:p><w:sdt><w:sdtPr><w:dropDownList>{item}</w:dropDownList></w:sdtPr>{{}}</w:sdt></w:p>"
    )
    body = filled_body(chosen.replace("{}", shown.format("{{ x }}")), x="A & B")
    assert body.count("A &amp; B") == 3
    box = (
        '<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox></w:sdtPr>{}'
    )
    boxes = [
        box.format(state, shown.format(sign)) + "</w:sdt></w:p>"
        for state, sign in ((1, "☒"), (0, "☐"), (0, "{{ x }}"))
    ]
    body = filled_body("{% if x %}", boxes[0], "{% else %}", boxes[1], "{% endif %}", x=False)
    assert re.findall(r'checked w14:val="(\d)"|(☒|☐)', body) == [("0", ""), ("", "☐")]
    assert fault(boxes[2], x="☒").code == "template.check-box"


def test_text_boxes_and_shapes_in_a_loop_stay_whole() -> None:
    """Each has an id of its own, in both of the forms that Word stores."""
    source = whole({each.name: "{{ x }}" for each in LOCATIONS if each.name == "text box"})
    box = re.findall(r"<w:p><w:r><mc:AlternateContent>.*?</mc:AlternateContent></w:r></w:p>",
                     part_of(source, DOCUMENT))[0]  # fmt: skip
    data = template(LOOP, box, f"<w:p><w:r>{shape(7, '')}</w:r></w:p>", END).render(
        {"xs": ["a", "b", "c"]}
    )
    found = ids(r'docPr id="(\d+)"', data, DOCUMENT)
    assert len(found) == len(set(found)) == 6
    assert part_of(data, DOCUMENT).count("«text box:b»") == 2


def test_tracked_changes_are_kept_and_deleted_tags_told_of() -> None:
    """What is inserted is filled in; what is deleted stays as it is, with a warning."""
    inserted = f'<w:ins w:id="1" {BY_ONA}><w:r><w:t>{{{{ x }}}}</w:t></w:r></w:ins>'
    deleted = f'<w:del w:id="2" {BY_ONA}><w:r><w:delText>{{{{ old }}}}</w:delText></w:r></w:del>'
    opened = template(f"<w:p>{inserted}{deleted}</w:p>")
    assert [each.code for each in opened.warnings] == ["template.tag-deleted"]
    body = body_of(opened.render({"x": "A & B"}, verify=True))
    assert "<w:delText>{{ old }}</w:delText>" in body
    assert filled(f"<w:p>{inserted}{deleted}</w:p>", x="A & B") == ["A & B"]


def test_the_same_data_give_the_same_bytes_in_any_process() -> None:
    """Whatever the seed of hashes and the time zone are."""
    script = (
        "import hashlib; from tests.engine.whole import LOCATIONS, whole\n"
        "from memo_kit.template.template import Template\n"
        "tags = {each.name: '{% for x in xs %}{{ x }}{% endfor %}' for each in LOCATIONS}\n"
        "data = Template.from_bytes(whole(tags), name='a').render({'xs': ['a', 'b']})\n"
        "print(hashlib.sha256(data).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", script], capture_output=True, check=True,
            env={"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONHASHSEED": seed, "TZ": zone},
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "America/Toronto"))
    }  # fmt: skip
    assert len(digests) == 1


@pytest.mark.parametrize(
    ("language", "text"), [("lt", "Tikslas: bendradarbiavimas"), ("en", "Tikslas: cooperation")]
)
def test_a_text_in_two_languages_prints_in_that_of_the_document(language: str, text: str) -> None:
    """Without a condition for each language in the template."""
    purpose = Bilingual(lt="bendradarbiavimas", en="cooperation")
    assert filled("Tikslas: {{ purpose }}", language=language, purpose=purpose) == [text]


def test_what_is_not_known_yet_is_a_place_to_fill_in_word() -> None:
    """It is said in the data; what is merely missing is an error."""
    later = Later(Bilingual(lt="data", en="date"))
    body = filled_body("Vilnius, {{ day }}", day=later)
    assert "[data]" in body
    assert "<w:showingPlcHdr/>" in body
    assert fault("Vilnius, {{ day }}").code == "template.unknown-field"
