//! How files were read: what was decided for each sheet, and what was left out.

use crate::table::{Cell, Document, Table, counted, noun, thousands};
use crate::time::DateOrder;
use std::fmt;

/// How one file was read: every sheet of it, the ones left out included.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// The file as it was given.
    pub file: String,
    /// Its sheets in the order they were read, then those left out. A text is one sheet without a
    /// name.
    pub sheets: Vec<SheetChoices>,
}

/// How one sheet was read, or why it was left out.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SheetChoices {
    /// The sheet's name in its workbook.
    pub name: Option<String>,
    /// Whether the workbook hides the sheet.
    pub hidden: bool,
    /// Rows below the headings, blank ones included.
    pub rows: u64,
    /// Why the sheet was left out; `None` where it was read.
    pub left_out: Option<LeftOut>,
    /// The encoding, named as in the WHATWG Encoding Standard, or the kind of file that has none.
    pub encoding: &'static str,
    /// The character between cells, where there is one.
    pub delimiter: Option<char>,
    /// What quotation marks mean.
    pub quoting: Quoting,
    /// The first and the last row of headings; `None` without headings.
    pub headings: Option<(u64, u64)>,
    /// The columns taken, each with what it holds.
    pub columns: Vec<ColumnChoice>,
    /// The headings of the columns that were not used.
    pub unused: Vec<String>,
    /// The order of day, month and year in dates, where one had to be chosen.
    pub date_order: Option<DateOrder>,
    /// The zone of times that state none.
    pub zone: Option<String>,
    /// The ISO 3166-1 alpha-2 code of the region in whose national form numbers may be written.
    pub home: Option<&'static str>,
    /// The ISO 3166-1 alpha-2 codes of the homes in which digits that could be national numbers
    /// were read as international ones, because the whole column lacks plus signs.
    pub lost_plus: Vec<&'static str>,
    /// Blank cells that were filled from the cell they are merged with.
    pub filled: u64,
    /// Rows that the sheet hides, and that were read.
    pub hidden_rows: u64,
    /// Rows with text that is struck through, which often means deleted, and that were read.
    pub struck_rows: u64,
    /// Cells with a formula whose result is not stored: they were read as blank.
    pub formulas: u64,
    /// Rows with more filled cells than there are headings.
    pub surplus: u64,
    /// Lines inside a quotation that look like rows.
    pub quoted_rows: u64,
    /// Lines of the file in a different encoding from the others, counted from 1.
    pub otherwise_encoded: Vec<u64>,
}

/// A column that was taken for a field.
#[derive(Clone, PartialEq, Eq)]
pub struct ColumnChoice {
    /// What it holds, in words.
    pub content: &'static str,
    /// The place of its field among the fields of what was read.
    pub(crate) field: usize,
    /// Its heading; `None` where no column was found.
    pub heading: Option<String>,
    /// Who chose it.
    pub by: ChosenBy,
}

/// How a column was chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum ChosenBy {
    /// Its heading is a usual name.
    Heading,
    /// Its cells look like what it should hold.
    Content,
    /// The caller named it.
    Caller,
    /// No column was found.
    Nobody,
}

/// What quotation marks in a text mean.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum Quoting {
    /// They enclose cells; a doubled mark is one mark of text.
    Marks,
    /// They enclose cells; a backslash before one makes it text.
    Backslash,
    /// They are text.
    Off,
}

/// Why a sheet was left out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub enum LeftOut {
    /// Nothing stands in it.
    Blank,
    /// It has no column for this.
    NoColumn(&'static str),
    /// Its column of numbers holds other things, as in a summary.
    NoNumbers,
    /// The caller named other sheets.
    NotAsked,
    /// It could not be read: a chart, or damaged.
    Unreadable,
}

impl LeftOut {
    /// Whether it may lose data: a blank sheet holds nothing, and the caller chose the sheets that
    /// were asked for.
    fn is_loss(self) -> bool {
        !matches!(self, LeftOut::Blank | LeftOut::NotAsked)
    }
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LeftOut::Blank => f.write_str("blank"),
            LeftOut::NoColumn(wanted) => write!(f, "no column for {wanted}"),
            LeftOut::NoNumbers => f.write_str("no phone numbers, unlike another sheet"),
            LeftOut::NotAsked => f.write_str("another sheet was asked for"),
            LeftOut::Unreadable => f.write_str("not readable"),
        }
    }
}

impl fmt::Display for ChosenBy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ChosenBy::Heading => "by its heading",
            ChosenBy::Content => "by its content",
            ChosenBy::Caller => "as asked",
            ChosenBy::Nobody => "not found",
        })
    }
}

impl Choices {
    /// The sheets that were read, in the order they were read.
    pub fn read(&self) -> impl Iterator<Item = &SheetChoices> {
        self.sheets.iter().filter(|sheet| sheet.left_out.is_none())
    }

    /// The sheets that were left out and may hold something.
    pub fn lost(&self) -> impl Iterator<Item = &SheetChoices> {
        let lost = |sheet: &&SheetChoices| sheet.left_out.is_some_and(LeftOut::is_loss);
        self.sheets.iter().filter(lost)
    }

    pub(crate) fn table(&self) -> Table {
        let title = format!("How {} was read", crate::mask::redact(&self.file));
        let mut table = Table::new(title, &["choice", "value"]);
        let several = self.sheets.len() > 1;
        for sheet in &self.sheets {
            if several {
                table.row(vec![
                    Cell::said(sheet.title()),
                    Cell::label(&sheet.extent()),
                ]);
            }
            if sheet.left_out.is_none() {
                for (choice, value) in sheet.lines() {
                    let cells = vec![Cell::said(choice), Cell::label(&value)];
                    table.part(usize::from(several), cells);
                }
            }
        }
        table
    }

    fn screen(&self) -> Document {
        let mut screen = Document::new();
        screen.table(self.table());
        screen
    }
}

impl SheetChoices {
    /// `hidden sheet`, `sheet left out` …
    fn title(&self) -> String {
        let hidden = if self.hidden { "hidden sheet" } else { "sheet" };
        let left_out = if self.left_out.is_some() {
            ", left out"
        } else {
            ""
        };
        format!("{hidden}{left_out}")
    }

    /// The name and how many rows there are.
    fn extent(&self) -> String {
        let name = self.name.as_deref().unwrap_or_default();
        let rows = counted(self.rows, "row", "rows");
        match self.left_out {
            Some(why) => format!("“{name}”, {rows}: {why}"),
            None => format!("“{name}”, {rows}"),
        }
    }

    /// Every choice, and its value in words.
    fn lines(&self) -> Vec<(String, String)> {
        let mut lines = vec![("layout".to_owned(), self.layout())];
        for column in &self.columns {
            let value = match &column.heading {
                Some(heading) => format!("“{heading}”, {}", column.by),
                None => column.by.to_string(),
            };
            lines.push((column.content.to_owned(), value));
        }
        if !self.unused.is_empty() {
            let headings = self.unused.iter().map(|heading| format!("“{heading}”"));
            let headings: Vec<String> = headings.collect();
            lines.push(("other columns".to_owned(), headings.join(", ")));
        }
        if let Some(zone) = &self.zone {
            let order = self
                .date_order
                .map(|order| format!("; {}", order.description()));
            let times = format!(
                "{zone} where no zone is stated{}",
                order.unwrap_or_default()
            );
            lines.push(("zone and dates".to_owned(), times));
        }
        let home = self.home.unwrap_or("none");
        lines.push(("home region".to_owned(), home.to_owned()));
        if !self.lost_plus.is_empty() {
            let homes = self.lost_plus.join(", ");
            let read =
                format!("international numbers, even where they fit the national plan ({homes})");
            lines.push(("digits without a plus sign".to_owned(), read));
        }
        let counts = [
            ("merged cells filled", self.filled),
            ("hidden rows read", self.hidden_rows),
            ("struck-through rows read", self.struck_rows),
            ("formulas without a stored result", self.formulas),
            ("rows with surplus cells", self.surplus),
            ("rows inside a quotation", self.quoted_rows),
        ];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        lines.extend(counts.map(|(what, count)| (what.to_owned(), thousands(count))));
        if !self.otherwise_encoded.is_empty() {
            let says = numbered(&self.otherwise_encoded);
            lines.push(("lines in another encoding".to_owned(), says));
        }
        lines
    }

    fn layout(&self) -> String {
        let mut parts = vec![self.encoding.to_owned()];
        match self.delimiter {
            Some(',') => parts.push("comma".into()),
            Some(';') => parts.push("semicolon".into()),
            Some('\t') => parts.push("tab".into()),
            Some('|') => parts.push("vertical bar".into()),
            Some(sign) => parts.push(format!("delimiter “{sign}”")),
            None => {}
        }
        match self.quoting {
            Quoting::Marks => {}
            Quoting::Backslash => parts.push("backslashes before quotation marks".into()),
            Quoting::Off => parts.push("quotation marks are text".into()),
        }
        parts.push(match self.headings {
            None => "no headings".into(),
            Some((first, last)) if first == last => format!("headings in row {first}"),
            Some((first, last)) => format!("headings in rows {first} to {last}"),
        });
        parts.join(", ")
    }
}

/// Lines as they are named: how many, and the first of them.
fn numbered(lines: &[u64]) -> String {
    const NAMED: usize = 10;
    let named: Vec<String> = lines.iter().take(NAMED).map(u64::to_string).collect();
    let more = if lines.len() > NAMED { " …" } else { "" };
    let (count, line) = match lines.len() {
        1 => (1, "line"),
        count => (count as u64, "lines"),
    };
    format!("{} ({line} {}{more})", thousands(count), named.join(", "))
}

noun!(Choices);
