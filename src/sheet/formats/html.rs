//! The tables of a web page, as spreadsheets export them.

use crate::error::Error;
use crate::sheet::cells::Block;
use crate::sheet::filled::Filled;
use crate::sheet::part::Part;
use crate::sheet::rows::Body;
use crate::sheet::text_error::TextError;
use html5gum::{StartTag, Token, Tokenizer};

/// Whether a text is a web page.
pub(super) fn is_page(text: &str) -> bool {
    let looks_like = super::foreign_text(text);
    looks_like == Some("a web page (HTML)")
        || looks_like == Some("XML") && text.to_ascii_lowercase().contains("<table")
}

/// The tables of a page in their order.
///
/// # Errors
/// A page without a table.
pub(super) fn tables(text: &str) -> Result<Vec<Part>, Error> {
    let mut page = Page::default();
    for token in Tokenizer::new(text) {
        let Ok(token) = token;
        match token {
            Token::StartTag(tag) => page.begin(&tag),
            Token::EndTag(tag) => page.end(&tag.name),
            Token::String(text) => page.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    while !page.open.is_empty() {
        page.end_table();
    }
    match page.tables.is_empty() {
        true => Err(TextError::NotText {
            looks_like: "a web page (HTML) without a table",
        }
        .into()),
        false => Ok(page.tables),
    }
}

/// A page as far as it was read. A table inside a cell is a table of its own, and the outer one goes
/// on behind it; anywhere else a table ends the one before, as in browsers.
#[derive(Default)]
struct Page {
    tables: Vec<Part>,
    /// The table that is read, last, and those around it.
    open: Vec<Table>,
    /// Whether the text is that of a script or a style.
    silent: bool,
    /// Whether the text is raised, as the marks of notes are.
    raised: bool,
}

#[derive(Default)]
struct Table {
    cells: Filled,
    merged: Vec<Block>,
    row: u32,
    column: u32,
    any: bool,
    cell: Option<Cell>,
}

struct Cell {
    text: String,
    rows: u32,
    columns: u32,
}

/// No cell spans more rows or columns.
const MOST_SPANNED: u32 = 1000;

impl Page {
    fn begin(&mut self, tag: &StartTag<()>) {
        match tag.name.as_slice() {
            b"table" => {
                if self.open.last().is_some_and(|table| table.cell.is_none()) {
                    self.end_table();
                }
                self.open.push(Table::default());
            }
            b"script" | b"style" => self.silent = true,
            b"sup" => self.raised = true,
            name => {
                if let Some(table) = self.open.last_mut() {
                    table.begin(name, tag);
                }
            }
        }
    }

    fn end(&mut self, name: &[u8]) {
        match (name, self.open.last_mut()) {
            (b"table", _) => self.end_table(),
            (b"script" | b"style", _) => self.silent = false,
            (b"sup", _) => self.raised = false,
            (b"td" | b"th" | b"tr", Some(table)) => {
                self.raised = false;
                match name {
                    b"tr" => table.end_row(),
                    _ => table.end_cell(),
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let cell = self.open.last_mut().and_then(|table| table.cell.as_mut());
        if let Some(cell) = cell.filter(|_| !self.silent) {
            match self.raised {
                true => cell.text.extend(text.chars().map(raised)),
                false => cell.text.push_str(text),
            }
        }
    }

    fn end_table(&mut self) {
        let Some(mut table) = self.open.pop() else {
            return;
        };
        table.end_cell();
        if table.any {
            let name = format!("table {}", self.tables.len() + 1);
            let body = Body::Cells(table.cells.end());
            let merged = table.merged;
            self.tables.push(Part {
                merged,
                ..Part::whole(Some(name), body, "HTML")
            });
        }
    }
}

impl Table {
    fn begin(&mut self, name: &[u8], tag: &StartTag<()>) {
        match name {
            b"tr" => self.end_row(),
            b"td" | b"th" => {
                self.end_cell();
                let span = |name: &[u8]| {
                    let value = tag
                        .attributes
                        .get(name)
                        .map(|value| String::from_utf8_lossy(value));
                    let span = value.and_then(|value| value.trim().parse::<u32>().ok());
                    span.unwrap_or(1).clamp(1, MOST_SPANNED)
                };
                self.cell = Some(Cell {
                    text: String::new(),
                    rows: span(b"rowspan"),
                    columns: span(b"colspan"),
                });
            }
            b"br" | b"p" | b"div" => {
                if let Some(cell) = self.cell.as_mut().filter(|cell| !cell.text.is_empty()) {
                    cell.text.push('\n');
                }
            }
            _ => {}
        }
    }

    fn end_cell(&mut self) {
        let Some(cell) = self.cell.take() else {
            return;
        };
        // A cell that spans rows occupies its column in the rows below.
        let taken = |table: &Table| {
            let mut spans = table.merged.iter();
            spans.any(|block| {
                block.top < table.row
                    && table.row <= block.bottom
                    && (block.left..=block.right).contains(&table.column)
            })
        };
        while taken(self) {
            self.column += 1;
        }
        let text: Vec<&str> = cell.text.split_whitespace().collect();
        if cell.rows > 1 || cell.columns > 1 {
            self.merged.push(Block {
                top: self.row,
                left: self.column,
                bottom: self.row + cell.rows - 1,
                right: self.column + cell.columns - 1,
            });
        }
        if !text.is_empty() {
            self.any = true;
            self.cells.add(self.row, self.column, text.join(" "));
        }
        self.column += cell.columns;
    }

    /// Ends a row that has cells.
    fn end_row(&mut self) {
        self.end_cell();
        if self.column > 0 {
            self.row += 1;
            self.column = 0;
        }
    }
}

/// A figure as a superscript: a mark of a note is no digit of the number before it.
fn raised(letter: char) -> char {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let figure = letter
        .to_digit(10)
        .and_then(|figure| RAISED.get(figure as usize));
    figure.copied().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::tables;
    use crate::sheet::rows::Body;

    /// How many rows each table of a page has.
    fn rows(page: &str) -> Vec<u64> {
        let tables = tables(page).unwrap();
        let rows = |body: &Body| match body {
            Body::Cells(cells) => cells.last(),
            _ => 0,
        };
        tables.iter().map(|table| rows(&table.body)).collect()
    }

    #[test]
    fn the_mark_of_a_note_is_no_digit() {
        let page = "<table><tr><td>a<sup>12</sup>b1</td></tr></table>";
        match tables(page).unwrap().remove(0).body {
            Body::Cells(cells) => assert_eq!(cells.lines[0].cells().next(), Some((0, "a¹²b1"))),
            _ => panic!("a table has cells"),
        }
    }

    #[test]
    fn a_table_in_a_cell_leaves_the_outer_one_whole() {
        let inner = "<table><tr><td>1</table>";
        assert_eq!(
            rows(&format!("<table><tr><td>a{inner}<tr><td>b</table>")),
            [1, 2]
        );
        assert_eq!(rows(&format!("<table><tr><td>{inner}</table>")), [1]);
        assert_eq!(rows("<table><tr><td>a</td></tr><table><tr><td>b"), [1, 1]);
    }
}
