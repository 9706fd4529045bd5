//! The reader of lists, and its settings.

use super::fields::ListField;
use super::progress::Progress;
use super::store::ROOM;
use super::{TargetList, reading};
use crate::error::Error;
use crate::number::{self, Repair};
use crate::plan::{Region, Renumberings};
use crate::sheet::{Book, Columns, Layout};
use crate::time::{DateOrder, Zone};
use std::io::Read;
use std::path::Path;

/// Reads lists. Every setting has a stated default; those that are not set are detected from the
/// file.
///
/// ```
/// use targetlist::TargetList;
/// use targetlist::list::ListField;
/// let text = "who;dialed\nx;07700 900123\n";
/// let list = TargetList::reader().column(ListField::Phone, "dialed").home("GB")?.read("calls.csv", text.as_bytes())?;
/// assert_eq!(list.numbers().next().unwrap().number.to_string(), "+44••••••••23");
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Default)]
pub struct ListReader {
    pub(crate) layout: Layout,
    pub(super) columns: Columns<ListField>,
    /// Columns of numbers besides the first one.
    pub(super) further: Vec<String>,
    pub(super) numbers: number::ParseOptions,
    pub(super) zone: Option<Zone>,
    pub(super) order: Option<DateOrder>,
    pub(super) progress: Option<Box<dyn FnMut(Progress) + Send>>,
    /// Whether another part of the list was read before.
    pub(super) is_further_part: bool,
}

impl ListReader {
    /// A reader that detects everything.
    pub fn new() -> ListReader {
        ListReader::default()
    }

    /// Delimiter, quoting, heading row, encoding and sheets. Default: [`Layout::default`].
    #[must_use]
    pub fn layout(mut self, layout: Layout) -> ListReader {
        self.layout = layout;
        self
    }

    /// Names the column that holds a field. Columns without headings are called `column 1`, `column
    /// 2` …
    #[must_use]
    pub fn column(mut self, field: ListField, heading: impl Into<String>) -> ListReader {
        if field == ListField::Phone {
            self.further.clear();
        }
        self.columns.name(field, heading.into());
        self
    }

    /// Names several columns that hold numbers. A row stays one entry and selects all of its
    /// numbers, as it does where one cell holds several; what was written is kept with semicolons
    /// between. Without any, the column is detected.
    ///
    /// ```
    /// use targetlist::TargetList;
    /// let text = "phone1,phone2,client\n+447700900123,+33639980001,T1\n,+447700900124,T1\n";
    /// let list = TargetList::reader().phone_columns(["phone1", "phone2"]).read("list.csv", text.as_bytes())?;
    /// assert_eq!((list.counts().entries, list.distinct()), (2, 3));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    #[must_use]
    pub fn phone_columns(
        mut self,
        headings: impl IntoIterator<Item = impl Into<String>>,
    ) -> ListReader {
        let mut headings = headings.into_iter().map(Into::into);
        if let Some(first) = headings.next() {
            self.columns.name(ListField::Phone, first);
            self.further = headings.collect();
        }
        self
    }

    /// Names the column that says, row by row, in which country's national form the number may be
    /// written: by ISO 3166-1 code, calling code, or name in any of 53 languages. Where a cell is
    /// blank, [`ListReader::home`] applies. Where it names no country, no national form is read,
    /// and [`homes_unknown`](super::RowCounts::homes_unknown) counts it. Default: a column
    /// `home region` or the like, if there is one.
    ///
    /// ```
    /// use targetlist::TargetList;
    /// let text = "phone,country\n07700 900123,United Kingdom\n06 39 98 00 01,FR\n";
    /// let list = TargetList::reader().home_column("country").read("list.csv", text.as_bytes())?;
    /// assert_eq!((list.counts().entries, list.distinct()), (2, 2));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    #[must_use]
    pub fn home_column(self, heading: impl Into<String>) -> ListReader {
        self.column(ListField::Home, heading)
    }

    /// The region in whose national form numbers may be written, by ISO code. Default: none, and
    /// national forms are rejects. A column that names it row by row ([`ListReader::home_column`])
    /// takes precedence.
    ///
    /// # Errors
    /// `settings` for a code that no region has.
    pub fn home(self, code: &str) -> Result<ListReader, Error> {
        Ok(self.home_region(Region::named(code)?))
    }

    /// The same with a [`Region`].
    #[must_use]
    pub fn home_region(mut self, region: Region) -> ListReader {
        self.numbers.home = Some(region);
        self
    }

    /// Switches a repair off: texts that need it become rejects.
    #[must_use]
    pub fn without(mut self, repair: Repair) -> ListReader {
        self.numbers.without.insert(repair);
        self
    }

    /// The dated changes of numbering plans that are applied. Default: every verified rule that
    /// ships with the crate. The time of an entry decides where an old form is a number of today's
    /// plan as well.
    #[must_use]
    pub fn changes(mut self, changes: Renumberings) -> ListReader {
        self.numbers.changes = changes;
        self
    }

    /// The zone of times that state none. Default: UTC, and the report says that this was assumed.
    #[must_use]
    pub fn zone(mut self, zone: Zone) -> ListReader {
        self.zone = Some(zone);
        self
    }

    /// Whether the day, the month or the year comes first in dates such as 03/04/2019 and 17-07-03.
    /// Default: decided over the whole column; an error where a quarter of its dates or more stay
    /// open.
    #[must_use]
    pub fn date_order(mut self, order: DateOrder) -> ListReader {
        self.order = Some(order);
        self
    }

    /// Calls back while reading: about once every ten thousand rows, and at the end. Where the rows
    /// have to be read twice, the counts start again.
    #[must_use]
    pub fn progress(mut self, progress: impl FnMut(Progress) + Send + 'static) -> ListReader {
        self.progress = Some(Box::new(progress));
        self
    }

    /// Reads a file.
    ///
    /// # Errors
    /// As for [`TargetList::open`], and `settings` for contradictory settings.
    pub fn open(self, path: impl AsRef<Path>) -> Result<TargetList, Error> {
        let layout = self.columns.layout(&self.layout);
        let knows = |heading: &str| self.columns.knows(heading);
        let book = Book::open(path.as_ref(), &layout, &knows)?;
        reading::list(self, book, ROOM)
    }

    /// Reads a reader to its end; `name` identifies the file in reports and errors.
    ///
    /// # Errors
    /// As for [`ListReader::open`].
    pub fn read(self, name: &str, from: impl Read) -> Result<TargetList, Error> {
        let layout = self.columns.layout(&self.layout);
        let knows = |heading: &str| self.columns.knows(heading);
        let book = Book::read(name, from, &layout, &knows)?;
        reading::list(self, book, ROOM)
    }
}
