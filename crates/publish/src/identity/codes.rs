//! Random codes for numbers, and the secret table that leads back to them.

use super::code::Code;
use super::random::Random;
use super::{code_table, owner_only};
use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;
use targetlist::error::Error;
use targetlist::number::Number;

/// Random codes of numbers.
///
/// A code is drawn at random and not computed: only the table leads from it to the number. Each is
/// drawn independently, so sorted codes reveal neither the order of the list nor when a number was
/// added.
///
/// ```
/// use targetlist::number::{ParseOptions, parse};
/// use targetlist_publish::identity::Codes;
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let folder = std::env::temp_dir().join(format!("targetlist-codes-{}", std::process::id()));
/// # std::fs::create_dir_all(&folder)?;
/// # let (first, second) = (folder.join("codes.csv"), folder.join("codes-2.csv"));
/// let number = parse("+44 7700 900123", &ParseOptions::default())?.number;
/// let mut codes = Codes::new();
/// codes.assign([number])?;
/// codes.write_table(&first)?; // mode 0600; keep it apart from what is published
///
/// let mut later = Codes::open(&first)?; // with a longer list
/// later.assign([number])?;
/// assert_eq!(later.code(number), codes.code(number));
/// later.write_table(&second)?;
/// # std::fs::remove_dir_all(&folder)?;
/// # Ok(())
/// # }
/// ```
pub struct Codes {
    codes: BTreeMap<Number, Code>,
    numbers: BTreeMap<Code, Number>,
    random: Random,
}

impl Codes {
    /// No codes yet.
    #[allow(
        clippy::new_without_default,
        reason = "no two sets of codes are alike, which a default would be"
    )]
    pub fn new() -> Codes {
        Codes::drawn_from(Random::System)
    }

    /// No codes yet, and where they are drawn from.
    pub(super) fn drawn_from(random: Random) -> Codes {
        Codes {
            codes: BTreeMap::new(),
            numbers: BTreeMap::new(),
            random,
        }
    }

    /// The codes of a table that [`Codes::write_table`] wrote, to go on with.
    ///
    /// # Errors
    /// A file that cannot be read, that others can read, or that is not such a table, with the row.
    pub fn open(path: impl AsRef<Path>) -> Result<Codes, Error> {
        let path = path.as_ref();
        let rows =
            code_table::read(&owner_only::read(path)?).map_err(|error| error.in_file(path))?;
        let mut codes = Codes::new();
        rows.into_iter()
            .for_each(|(number, code)| codes.put(number, code));
        Ok(codes)
    }

    /// Gives a code to every number that has none.
    ///
    /// # Errors
    /// A system without random bytes.
    pub fn assign(&mut self, numbers: impl IntoIterator<Item = Number>) -> Result<(), Error> {
        // In the order of the numbers, so that a seed gives the same codes whatever the order of
        // the list.
        let mut new: Vec<Number> = numbers
            .into_iter()
            .filter(|number| !self.codes.contains_key(number))
            .collect();
        new.sort_unstable();
        new.dedup();
        for number in new {
            let mut code = Code::drawn(&mut self.random)?;
            while self.numbers.contains_key(&code) {
                code = Code::drawn(&mut self.random)?;
            }
            self.put(number, code);
        }
        Ok(())
    }

    fn put(&mut self, number: Number, code: Code) {
        self.codes.insert(number, code);
        self.numbers.insert(code, number);
    }

    /// The code of a number, if it has one.
    pub fn code(&self, number: Number) -> Option<Code> {
        self.codes.get(&number).copied()
    }

    /// Writes the table that leads back: CSV with the columns `number` and `code`, by code, mode
    /// 0600. It holds every number, whole, as `tel:+…` (RFC 3966), which no spreadsheet takes for a
    /// formula or a figure.
    ///
    /// # Errors
    /// Code `exists` if the file exists already, which stays as it is; a file that cannot be
    /// written, or a file system that cannot restrict it to its owner.
    pub fn write_table(&self, path: impl AsRef<Path>) -> Result<(), Error> {
        let table = code_table::text(self.numbers.iter().map(|(code, number)| (*number, *code)));
        owner_only::write_new(path.as_ref(), table.as_bytes())
    }
}

/// How many there are; no number and no code.
impl fmt::Debug for Codes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "random codes of {}",
            targetlist::table::counted(self.codes.len() as u64, "number", "numbers")
        )
    }
}

#[cfg(test)]
#[path = "codes_tests.rs"]
mod codes_tests;
