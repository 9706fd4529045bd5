//! The sheets of a file, and which of them are read.

use super::choices::{Choices, LeftOut};
use super::origin::Origin;
use super::part::Part;
use super::rows::Body;
use super::table::Sheet;
use super::text_error::TextError;
use super::{Layout, delimiter, encoding, formats, quotes};
use crate::digest;
use crate::error::{Error, FileError};
use std::io::Read;
use std::path::Path;

/// All sheets of a file.
pub(crate) struct Book {
    name: String,
    asked: Vec<String>,
    sheets: Vec<Sheet>,
}

/// What is wanted of a sheet.
pub(crate) trait Wanted {
    /// Where it stands.
    type At;

    /// Finds the columns of a sheet.
    ///
    /// # Errors
    /// A column that is missing, or several that could be meant.
    fn locate(&self, sheet: &Sheet) -> Result<Self::At, Error>;

    /// Whether the columns that were found hold what their headings say: those of a summary do not.
    fn holds(&self, sheet: &Sheet, at: &Self::At) -> bool;
}

/// The sheets that are read, each with its columns, and those that are not.
pub(crate) struct Taken<At> {
    pub(crate) file: String,
    pub(crate) sheets: Vec<(Sheet, At)>,
    left_out: Vec<Sheet>,
}

impl<At> Taken<At> {
    /// What was decided, once the sheets are read.
    pub(crate) fn choices(self) -> Choices {
        let read = self.sheets.into_iter().map(|(sheet, _)| sheet);
        let sheets = read.chain(self.left_out).map(|sheet| sheet.choices);
        Choices {
            file: self.file,
            sheets: sheets.collect(),
        }
    }
}

impl Book {
    /// Reads a file. `known` says whether a heading is one the caller can use: it tells headings from
    /// data.
    pub(crate) fn open(
        path: &Path,
        layout: &Layout,
        known: &dyn Fn(&str) -> bool,
    ) -> Result<Book, Error> {
        let place = |error: Error| error.in_file(path);
        if path.is_dir() {
            return Err(place(FileError::Folder.into()));
        }
        let (bytes, digest) =
            digest::read(path).map_err(|source| place(Error::unreadable(source)))?;
        let origin = Origin::of(&path.display().to_string(), bytes.len(), digest);
        Book::of(origin, bytes, layout, known)
    }

    /// Reads a reader to its end; `name` identifies the file in errors and in the origin.
    pub(crate) fn read(
        name: &str,
        mut from: impl Read,
        layout: &Layout,
        known: &dyn Fn(&str) -> bool,
    ) -> Result<Book, Error> {
        let mut bytes = Vec::new();
        from.read_to_end(&mut bytes)
            .map_err(|source| Error::unreadable(source).in_file(name))?;
        let origin = Origin::of(name, bytes.len(), digest::sha256(&bytes));
        Book::of(origin, bytes, layout, known)
    }

    fn of(
        origin: Origin,
        bytes: Vec<u8>,
        layout: &Layout,
        known: &dyn Fn(&str) -> bool,
    ) -> Result<Book, Error> {
        let place = |error: Error| error.in_file(origin.name());
        let parts = parts(bytes, layout, known).map_err(place)?;
        if parts
            .iter()
            .all(|part| part.body.is_blank() && !part.damaged)
        {
            return Err(place(FileError::Empty.into()));
        }
        let sheets = parts
            .into_iter()
            .map(|part| Sheet::of(part, origin.clone(), layout, known));
        Ok(Book {
            name: origin.name().to_owned(),
            asked: layout.sheets.clone(),
            sheets: sheets.collect::<Result<_, _>>()?,
        })
    }

    /// The first sheet with a known heading, or the first that is not blank.
    pub(super) fn first(self, known: &dyn Fn(&str) -> bool) -> Result<Sheet, Error> {
        let headed = |sheet: &Sheet| sheet.written.iter().any(|heading| known(heading));
        let mut filled: Vec<Sheet> = self
            .sheets
            .into_iter()
            .filter(|sheet| !sheet.is_blank())
            .collect();
        let at = filled.iter().position(headed).unwrap_or(0);
        if at >= filled.len() {
            return Err(Error::new(FileError::Empty).in_file(self.name));
        }
        Ok(filled.swap_remove(at))
    }

    /// The sheets that hold what is wanted: the visible ones in their order, then the hidden ones.
    ///
    /// # Errors
    /// No sheet that holds it, a sheet with two columns that could be meant, a name that no sheet
    /// has, a sheet of which every filled row has surplus cells.
    pub(crate) fn taken<W: Wanted>(mut self, wanted: &W) -> Result<Taken<W::At>, Error> {
        self.check_names()?;
        let several = self.sheets.len() > 1;
        let mut taken = Taken {
            file: self.name,
            sheets: Vec::new(),
            left_out: Vec::new(),
        };
        let mut refused = None;
        // A stable sort: hidden sheets go last, and stay in their order.
        self.sheets.sort_by_key(|sheet| sheet.choices.hidden);
        for mut sheet in self.sheets {
            let why = match is_out(&sheet, &self.asked) {
                Some(why) => why,
                None => match wanted.locate(&sheet) {
                    Ok(at) => {
                        taken.sheets.push((sheet, at));
                        continue;
                    }
                    Err(error) => match (error.missing(), several) {
                        (Some(column), true) => {
                            let better = refused.is_none() || sheet.has_headings();
                            refused = if better { Some(error) } else { refused };
                            LeftOut::NoColumn(column)
                        }
                        _ => return Err(error),
                    },
                },
            };
            sheet.choices.left_out = Some(why);
            taken.left_out.push(sheet);
        }
        taken.without_summaries(wanted);
        match (taken.sheets.is_empty(), refused) {
            (true, Some(error)) => return Err(error),
            (true, None) => return Err(Error::new(FileError::Empty).in_file(taken.file)),
            (false, _) => {}
        }
        for (sheet, _) in &mut taken.sheets {
            sheet.count()?;
        }
        for sheet in taken.left_out.iter_mut().filter(|sheet| !sheet.is_blank()) {
            sheet.choices.rows = sheet.rows().count() as u64;
        }
        Ok(taken)
    }

    fn check_names(&self) -> Result<(), Error> {
        let named = |asked: &&String| {
            let mut names = self
                .sheets
                .iter()
                .filter_map(|sheet| sheet.choices.name.as_ref());
            self.sheets.iter().all(|sheet| sheet.choices.name.is_none())
                || names.any(|name| name.trim() == asked.trim())
        };
        let Some(unknown) = self.asked.iter().find(|asked| !named(asked)) else {
            return Ok(());
        };
        let names = self
            .sheets
            .iter()
            .filter_map(|sheet| sheet.choices.name.as_ref());
        let error = TextError::UnknownSheet {
            name: unknown.clone(),
            sheets: names.cloned().collect(),
        };
        Err(Error::new(error).in_file(self.name.as_str()))
    }
}

impl<At> Taken<At> {
    /// Takes out the sheets whose columns do not hold what their headings say, if another one's do.
    fn without_summaries<W: Wanted<At = At>>(&mut self, wanted: &W) {
        let holds: Vec<bool> = self
            .sheets
            .iter()
            .map(|(sheet, at)| wanted.holds(sheet, at))
            .collect();
        if !holds.contains(&true) {
            return;
        }
        let mut holds = holds.into_iter();
        let (kept, out) = std::mem::take(&mut self.sheets)
            .into_iter()
            .partition(|_| holds.next().unwrap_or(true));
        self.sheets = kept;
        let out: Vec<(Sheet, At)> = out;
        for (mut sheet, _) in out {
            sheet.choices.left_out = Some(LeftOut::NoNumbers);
            self.left_out.push(sheet);
        }
    }
}

/// Why a sheet is left out whatever its columns hold.
fn is_out(sheet: &Sheet, asked: &[String]) -> Option<LeftOut> {
    let name = sheet.choices.name.as_deref();
    let is_asked = asked.is_empty()
        || name.is_none_or(|name| asked.iter().any(|asked| asked.trim() == name.trim()));
    match () {
        () if !is_asked => Some(LeftOut::NotAsked),
        () if sheet.damaged => Some(LeftOut::Unreadable),
        () if sheet.is_blank() => Some(LeftOut::Blank),
        () => None,
    }
}

/// Replaces the line ends of Unicode (next line, line and paragraph separator) by `\n` where a text
/// has no fewer of them.
fn plain_lines(text: String) -> String {
    const OTHERS: [char; 3] = ['\u{85}', '\u{2028}', '\u{2029}'];
    if text.is_ascii() {
        return text;
    }
    // Few characters begin with these bytes, so most of a text is skipped.
    let places = memchr::memchr2_iter(0xC2, 0xE2, text.as_bytes());
    let is_other = |at: &usize| text.get(*at..).is_some_and(|rest| rest.starts_with(OTHERS));
    let others = places.filter(is_other).count();
    match others > 1 && others >= text.matches('\n').count() {
        true => text.replace(OTHERS, "\n"),
        false => text,
    }
}

/// The tables in the bytes of a file.
fn parts(
    bytes: Vec<u8>,
    layout: &Layout,
    known: &dyn Fn(&str) -> bool,
) -> Result<Vec<Part>, Error> {
    let bytes = formats::unpacked(bytes)?;
    #[cfg(feature = "spreadsheets")]
    if let Some(sheets) = super::workbook::sheets(&bytes)? {
        return Ok(sheets.into_iter().map(Part::from).collect());
    }
    let mut decoded = encoding::decode(bytes, layout.encoding)?;
    decoded.text = plain_lines(decoded.text);
    if decoded.text.trim().is_empty() {
        return Err(FileError::Empty.into());
    }
    // A caller who names a delimiter says that it is a table of text.
    if layout.delimiter.is_none() {
        if let Some(tables) = formats::tables(&decoded.text)? {
            return Ok(tables);
        }
        if let Some(looks_like) = formats::foreign_text(&decoded.text) {
            return Err(TextError::NotText { looks_like }.into());
        }
    }
    let delimiter = match layout.delimiter {
        Some(sign) if sign.is_ascii() && !matches!(sign, '"' | '\n' | '\r') => {
            u8::try_from(sign).ok()
        }
        Some(_) => return Err(TextError::Delimiter.into()),
        None => delimiter::found(&decoded.text, layout.quoting, known)?,
    };
    let backslash = layout.quoting && quotes::has_backslashes(&decoded.text, delimiter);
    let body = Body::Text {
        text: decoded.text,
        delimiter,
        quoting: layout.quoting,
        backslash,
    };
    let mut part = Part::whole(None, body, decoded.encoding.name());
    part.otherwise = decoded.otherwise;
    Ok(vec![part])
}
