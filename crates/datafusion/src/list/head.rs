//! What is decided about a file before its rows are read: from the whole file if it is small,
//! otherwise from its head, by the rules of [`TargetList`].

use std::fmt;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use targetlist::error::Reason;
use targetlist::list::ListReader;
use targetlist::plan::Region;
use targetlist::sheet::Quoting;
use targetlist::time::{DateOrder, Zone};
use targetlist::{Error, TargetList};

/// Bytes of the head that decides, and of a piece.
const PIECE: u64 = 4 << 20;

/// How lists are read. What is not set is detected from the head of each file.
///
/// ```
/// use targetlist_datafusion::ListOptions;
/// let options = ListOptions::new().home("GB")?.piece_bytes(1 << 20);
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct ListOptions {
    home: Option<Region>,
    zone: Option<Zone>,
    order: Option<DateOrder>,
    pub(super) piece: u64,
}

impl Default for ListOptions {
    fn default() -> ListOptions {
        ListOptions::new()
    }
}

impl ListOptions {
    /// Default options: everything is detected; pieces of 4 MiB.
    pub fn new() -> ListOptions {
        ListOptions {
            home: None,
            zone: None,
            order: None,
            piece: PIECE,
        }
    }

    /// The region whose national form numbers may be written in, by ISO code. Default: none.
    ///
    /// # Errors
    /// A code that is not the code of a region.
    pub fn home(mut self, code: &str) -> Result<ListOptions, Error> {
        self.home = Some(Region::named(code)?);
        Ok(self)
    }

    /// The zone of times that state none; UTC by default.
    #[must_use]
    pub fn zone(mut self, zone: Zone) -> ListOptions {
        self.zone = Some(zone);
        self
    }

    /// Whether the day or the month comes first in dates such as 03/04/2019.
    #[must_use]
    pub fn date_order(mut self, order: DateOrder) -> ListOptions {
        self.order = Some(order);
        self
    }

    /// About how many bytes are read at once by each core. A file that is no longer is read whole, as
    /// `TargetList` reads it.
    #[must_use]
    pub fn piece_bytes(mut self, bytes: u64) -> ListOptions {
        self.piece = bytes.max(1);
        self
    }

    pub(super) fn reader(&self) -> Result<ListReader, Error> {
        let mut reader = TargetList::reader();
        if let Some(home) = self.home {
            reader = reader.home(home.code())?;
        }
        if let Some(zone) = &self.zone {
            reader = reader.zone(zone.clone());
        }
        Ok(match self.order {
            Some(order) => reader.date_order(order),
            None => reader,
        })
    }
}

/// The signs of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Form {
    pub(super) delimiter: Option<u8>,
    pub(super) quoting: bool,
    pub(super) backslash: bool,
}

/// A long text as its head was read.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub(super) form: Form,
    first: TargetList,
    /// The rows up to the headings, which each piece begins with.
    pub(super) headings: Vec<u8>,
    pub(super) heading_rows: u64,
}

/// The beginning of a file, as many bytes as are there.
pub(super) fn beginning(path: &Path, bytes: u64) -> Result<Vec<u8>, Error> {
    let failed = |why| Error::unreadable(why).in_file(path);
    let mut head = Vec::new();
    let file = File::open(path).map_err(failed)?;
    file.take(bytes).read_to_end(&mut head).map_err(failed)?;
    Ok(head)
}

/// Whether a file is text that can be cut: workbooks, archives, JSON and pages are read whole.
pub(super) fn is_lines(head: &[u8]) -> bool {
    let packed: [&[u8]; 5] = [
        b"PK",
        b"\x1f\x8b",
        b"\x28\xb5\x2f\xfd",
        b"\xff\xfe",
        b"\xfe\xff",
    ];
    let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    let text = text.trim_ascii_start();
    let card = b"BEGIN:VCARD";
    let is_card = text
        .get(..card.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(card));
    !packed.iter().any(|start| head.starts_with(start))
        && !matches!(text.first(), Some(b'{' | b'[' | b'<'))
        && !is_card
        && !head.contains(&0)
}

impl Head {
    /// Decides by a head that ends with a whole row.
    pub(super) fn of(head: &[u8], name: &str, options: &ListOptions) -> Result<Head, Error> {
        let first = options.reader()?.read(name, head)?;
        let sheet = first.choices().read().next();
        let sheet = sheet.ok_or_else(|| Error::new(NoSheet))?;
        let form = Form {
            delimiter: sheet.delimiter.and_then(|sign| u8::try_from(sign).ok()),
            quoting: sheet.quoting != Quoting::Off && sheet.delimiter.is_some(),
            backslash: sheet.quoting == Quoting::Backslash,
        };
        let heading_rows = sheet.headings.map_or(0, |(_, last)| last);
        let headings = rows(head, form, heading_rows).to_vec();
        Ok(Head {
            form,
            first,
            headings,
            heading_rows,
        })
    }

    /// A reader of a piece, which is read as the head was.
    pub(super) fn reader(&self, options: &ListOptions) -> Result<ListReader, Error> {
        Ok(options.reader()?.further_part_of(&self.first))
    }
}

/// A text that was read and holds no table.
#[derive(Debug)]
struct NoSheet;

impl fmt::Display for NoSheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("holds no table; check that it is a list")
    }
}

impl Reason for NoSheet {
    fn code(&self) -> &'static str {
        "empty"
    }
}

/// The first rows of a text.
fn rows(text: &[u8], form: Form, rows: u64) -> &[u8] {
    let mut cutter = super::cut::Cutter::new(form, 0, 1, 1);
    cutter.see(text);
    let spans = cutter.finish();
    let last = usize::try_from(rows)
        .ok()
        .and_then(|rows| rows.checked_sub(1));
    let end = last
        .and_then(|last| spans.get(last))
        .map_or(0, |span| span.to);
    usize::try_from(end)
        .ok()
        .and_then(|end| text.get(..end))
        .unwrap_or(text)
}
