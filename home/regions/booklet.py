"""The booklet that a sample budget is printed as.

Totals and shares are computed here, never typed. Same rows, same bytes: the date of creation is
the document's own date, and the fonts are those that every PDF reader brings along.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from fpdf import FPDF
from fpdf.enums import TableBordersLayout, TextEmphasis
from fpdf.fonts import FontFace

from home.regions.budget import REVENUE, SPENDING, Line, money, percent, total

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from home.regions.budget import Budget

Words = dict[str, Any]

FONT = "Helvetica"
AMBER, AMBER_PALE, GREY = (178, 84, 0), (255, 244, 224), (90, 90, 90)


class Booklet(FPDF):
    """An A4 booklet whose every page carries the sample mark at its head and foot."""

    def __init__(self, budget: Budget, words: Words) -> None:
        super().__init__(format="A4")
        self.budget, self.words = budget, words
        accent = budget.institution["accent"].lstrip("#")
        self.accent = tuple(int(accent[i : i + 2], 16) for i in (0, 2, 4))
        self.set_margins(18, 24, 18)
        self.set_auto_page_break(True, margin=20)
        self.set_title(budget.document["title_sw"])
        self.set_author(budget.institution["name_sw"])
        self.set_subject(words["sample_line"])
        self.set_lang(budget.document["language"])
        issued = datetime.fromisoformat(budget.document["document_date"])
        self.set_creation_date(issued.replace(hour=9, tzinfo=UTC))

    def header(self) -> None:
        self.set_y(8)
        self.set_fill_color(*AMBER_PALE)
        self.set_text_color(*AMBER)
        self.set_font(FONT, "B", 8)
        self.cell(0, 7, self.words["sample_line"], align="C", fill=True)
        self.set_y(24)
        self.set_text_color(0)

    def footer(self) -> None:
        self.set_y(-14)
        self.set_font(FONT, "", 8)
        self.set_text_color(*GREY)
        year = self.budget.document["financial_year"]
        name = f"{self.budget.institution['name_sw']} · {self.words['heading']} {year}"
        self.cell(0, 6, f"{name} · {self.words['sample']} / {self.words['sample_en']}")
        self.set_x(-50)
        self.cell(32, 6, f"{self.words['page']} {self.page_no()}", align="R")

    def chapter(self, title: str) -> None:
        self.add_page()
        self.start_section(title)
        self.set_font(FONT, "B", 16)
        self.set_text_color(*self.accent)
        self.multi_cell(0, 9, title, new_x="LMARGIN", new_y="NEXT")
        self.ln(2)
        self.set_text_color(0)

    def paragraph(self, text: str, size: float = 10.5) -> None:
        self.set_font(FONT, "", size)
        self.multi_cell(0, size * 0.52, text, align="L", new_x="LMARGIN", new_y="NEXT")
        self.ln(3)

    def rows(
        self,
        caption: str,
        head: Sequence[str],
        body: Iterable[Sequence[str]],
        widths: Sequence[int],
    ) -> None:
        """A table; a row whose first cell is the word for "total" is set in bold."""
        self.ln(2)
        self.set_font(FONT, "B", 10)
        self.multi_cell(0, 6, caption, new_x="LMARGIN", new_y="NEXT")
        self.set_font(FONT, "", 9)
        # fpdf2 paints every cell with the fill colour that is set when the table begins.
        self.set_fill_color(255)
        head_style = FontFace(emphasis=TextEmphasis.B, color=255, fill_color=self.accent)
        bold = FontFace(emphasis=TextEmphasis.B)
        amounts = (self.words["amount"], self.words["share"], *self.words["short"].values())
        align = ["RIGHT" if cell in (*amounts, *self._money_heads()) else "LEFT" for cell in head]
        with self.table(
            col_widths=tuple(widths),
            text_align=tuple(align),
            headings_style=head_style,
            borders_layout=TableBordersLayout.HORIZONTAL_LINES,
            line_height=5,
            padding=1,
        ) as table:
            table.row(head)
            for cells in body:
                table.row(cells, style=bold if cells[0] == self.words["total"] else None)
        self.ln(3)

    def _money_heads(self) -> tuple[str, ...]:
        return self.words["granted"], self.words["own_short"], self.words["total"]


def cover(pdf: Booklet) -> None:
    budget, words = pdf.budget, pdf.words
    pdf.add_page()
    pdf.start_section(budget.document["title_sw"])
    pdf.set_fill_color(*pdf.accent)
    pdf.rect(0, 30, 210, 88, style="F")
    pdf.set_text_color(255)
    pdf.set_y(42)
    _centred(pdf, budget.institution["name_sw"], 20)
    pdf.ln(6)
    _centred(pdf, words["heading"], 26)
    pdf.ln(4)
    _centred(pdf, f"{words['year']} {budget.document['financial_year']}", 18)
    vote = budget.institution["vote_code"]
    label = words["vote_region"] if budget.institution["kind"] == "region" else words["vote"]
    pdf.ln(4)
    _centred(pdf, f"{label}: {vote}", 11, "")
    pdf.set_y(132)
    pdf.set_text_color(*AMBER)
    pdf.set_draw_color(*AMBER)
    pdf.set_line_width(0.8)
    pdf.rect(28, 130, 154, 26)
    pdf.ln(3)
    _centred(pdf, f"{words['sample']} / {words['sample_en']}", 34)
    pdf.set_draw_color(190)
    pdf.set_line_width(0.2)
    pdf.set_text_color(0)
    pdf.set_y(166)
    pdf.paragraph(words["sample_text"])
    pdf.set_text_color(*GREY)
    pdf.paragraph(words["sample_text_en"])
    pdf.set_text_color(0)
    _contents(pdf)


def _centred(pdf: Booklet, text: str, size: float, style: str = "B") -> None:
    pdf.set_font(FONT, style, size)
    pdf.multi_cell(0, size * 0.5, text, align="C", new_x="LMARGIN", new_y="NEXT")


def _contents(pdf: Booklet) -> None:
    names = ["summary", "by_sub_vote", "projects", "largest", "notes"]
    if pdf.budget.revenue:
        names.insert(1, "own")
    pdf.ln(3)
    pdf.set_font(FONT, "B", 11)
    pdf.multi_cell(0, 6, pdf.words["contents"], new_x="LMARGIN", new_y="NEXT")
    pdf.paragraph("\n".join(pdf.words[name] for name in names), 10)


def _part_of(amount: int, whole: int) -> tuple[str, str]:
    return money(amount), percent(amount, whole)


def summary(pdf: Booklet) -> None:
    budget, words = pdf.budget, pdf.words
    pdf.chapter(words["summary"])
    by_category = {code: total(budget.spending, [code]) for code in SPENDING}
    pdf.paragraph(
        words["summary_text"].format(
            year=budget.document["financial_year"],
            total=money(budget.total),
            **{code.lower(): money(amount) for code, amount in by_category.items()},
        )
    )
    head = [words[key] for key in ("category", "granted", "own_short", "total", "share")]
    body = [_category_row(pdf, words["categories"][code], (code,)) for code in SPENDING]
    body.append(_category_row(pdf, words["total"], SPENDING))
    pdf.rows(words["by_category"], head, body, (30, 22, 20, 22, 12))
    _by_source(pdf)


def _category_row(pdf: Booklet, label: str, codes: Sequence[str]) -> Sequence[str]:
    budget = pdf.budget
    whole, own = total(budget.spending, codes), total(budget.own_spending, codes)
    shares = (money(whole - own), money(own), money(whole), percent(whole, budget.total))
    return [label, *shares]


def _by_source(pdf: Booklet) -> None:
    budget, words = pdf.budget, pdf.words
    sums: dict[str, int] = defaultdict(int)
    for line in budget.spending:
        sums[line.source] += line.amount
    largest_first = sorted(sums.items(), key=lambda item: -item[1])
    body = [[budget.sources[code], *_part_of(sum_, budget.total)] for code, sum_ in largest_first]
    body.append([words["total"], *_part_of(budget.total, budget.total)])
    head = [words[key] for key in ("source", "amount", "share")]
    pdf.rows(words["by_source"], head, body, (60, 28, 14))


def own_source(pdf: Booklet) -> None:
    budget, words = pdf.budget, pdf.words
    if not budget.revenue:
        return
    own = total(budget.revenue, [REVENUE])
    pdf.chapter(words["own"])
    share = percent(own, budget.total)
    pdf.paragraph(words["own_text"].format(own=money(own), share=share))
    body = [[line.project, *_part_of(line.amount, own)] for line in budget.revenue]
    body.append([words["total"], *_part_of(own, own)])
    head = [words[key] for key in ("source", "amount", "share")]
    pdf.rows(words["own_table"], head, body, (60, 28, 14))
    _own_use(pdf)


def _own_use(pdf: Booklet) -> None:
    budget, words = pdf.budget, pdf.words
    sums: dict[str, int] = defaultdict(int)
    for line in budget.own_spending:
        sums[line.sub_vote] += line.amount
    own = sum(sums.values())
    body = [[code, budget.sub_votes[code], *_part_of(sums[code], own)] for code in sorted(sums)]
    body.append([words["total"], "", *_part_of(own, own)])
    head = [words[key] for key in ("code", "name", "amount", "share")]
    pdf.rows(words["own_use"], head, body, (13, 50, 26, 13))


def by_sub_vote(pdf: Booklet) -> None:
    budget, words = pdf.budget, pdf.words
    pdf.chapter(words["by_sub_vote"])
    body = [_sub_vote_row(pdf, code) for code in budget.sub_votes if _used(budget, code)]
    sums = [money(total(budget.spending, [code])) for code in SPENDING]
    body.append([words["total"], "", *sums, money(budget.total)])
    head = [words["code"], words["name"], *words["short"].values(), words["total"]]
    pdf.rows(words["sub_vote_table"], head, body, (12, 34, 21, 19, 19, 22))


def _used(budget: Budget, code: str) -> bool:
    return any(line.sub_vote == code for line in budget.spending)


def _sub_vote_row(pdf: Booklet, code: str) -> Sequence[str]:
    lines = [line for line in pdf.budget.spending if line.sub_vote == code]
    sums = [total(lines, [kind]) for kind in SPENDING]
    return [code, pdf.budget.sub_votes[code], *(money(amount) for amount in [*sums, sum(sums)])]


def projects(pdf: Booklet) -> None:
    budget, words = pdf.budget, pdf.words
    wards: dict[str, list[Line]] = defaultdict(list)
    for line in budget.projects:
        wards[line.ward].append(line)
    named = [ward for ward in wards if ward]
    pdf.chapter(words["projects"])
    whole = money(total(budget.projects))
    counts = {"count": len(budget.projects), "wards": len(named), "total": whole}
    pdf.paragraph(words["projects_text"].format(**counts))
    ordered = [line for ward in [*sorted(named), ""] for line in wards.get(ward, [])]
    body = [_project_row(pdf, line) for line in ordered]
    body.append([words["total"], "", "", "", whole])
    head = [words[key] for key in ("ward", "project", "code", "source", "amount")]
    pdf.rows(words["projects_table"], head, body, (21, 46, 10, 30, 20))


def _project_row(pdf: Booklet, line: Line) -> Sequence[str]:
    ward = line.ward or pdf.words["whole"]
    return [ward, line.project, line.sub_vote, pdf.budget.sources[line.source], money(line.amount)]


def largest(pdf: Booklet) -> None:
    words = pdf.words
    pdf.chapter(words["largest"])
    top = sorted(pdf.budget.projects, key=lambda line: -line.amount)[:10]
    head = [words[key] for key in ("ward", "project", "code", "source", "amount")]
    body = [_project_row(pdf, line) for line in top]
    pdf.rows(words["largest_table"], head, body, (21, 46, 10, 30, 20))


def notes(pdf: Booklet) -> None:
    pdf.chapter(pdf.words["notes"])
    slug = pdf.budget.institution["slug"]
    for term, meaning in pdf.words["glossary"] + pdf.words["institution_notes"].get(slug, []):
        pdf.set_font(FONT, "B", 10.5)
        pdf.multi_cell(0, 6, term, new_x="LMARGIN", new_y="NEXT")
        pdf.paragraph(meaning)


PARTS = (cover, summary, own_source, by_sub_vote, projects, largest, notes)
