//! What case sheets hold that must not stand in a folder.

use super::Options;
use super::unread::may_be_a_number;
use std::collections::BTreeSet;
use targetlist::Findings;
use targetlist::mask::Reveal;
use targetlist::number::{Number, ParseOptions, parse_cell};
use targetlist::plan::Region;

/// What is searched for of case sheets beside their numbers, and what cannot be.
#[derive(Clone, Default)]
pub(super) struct Cases {
    /// Whether there are any.
    pub(super) given: bool,
    pub(super) names: BTreeSet<String>,
    /// Cells of numbers in rows that were not used.
    pub(super) cells: Vec<String>,
    /// Numbers that were not read; their text is not kept.
    pub(super) unread: u64,
    pub(super) withdrawn: u64,
}

impl Options {
    /// Searches for the numbers and persons' names of case sheets too, whether they are on the list
    /// or not, and for the numbers of rows that were not used. Devices whose consent was withdrawn
    /// are not in the findings, and so their numbers are not searched for; the audit says how many
    /// there are.
    ///
    /// ```
    /// use targetlist::{Findings, TargetList};
    /// use targetlist_publish::audit::{Audit, Options};
    /// let list = TargetList::reader().read("list.csv", "phone\n+44 7700 900123\n".as_bytes())?;
    /// let cases = "number,result\n+44 7700 900456,infected\n";
    /// let findings = Findings::reader().read("cases.csv", cases.as_bytes())?;
    /// let folder = std::env::temp_dir().join(format!("audit-of-cases-{}", std::process::id()));
    /// std::fs::create_dir(&folder).unwrap();
    /// std::fs::write(folder.join("story.txt"), "Call 07700 900456.").unwrap();
    /// let options = Options::default().cases(&findings);
    /// assert_eq!(Audit::of(&folder, &list, &options)?.exposures().len(), 1);
    /// std::fs::remove_dir_all(&folder).unwrap();
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    #[must_use]
    pub fn cases(mut self, findings: &Findings) -> Options {
        let devices = findings.devices().iter();
        let numbers = devices.flat_map(|device| device.numbers.iter().chain(&device.candidates));
        self.numbers.extend(numbers.copied());
        let rejects = findings.rejects().iter();
        for cell in rejects.filter_map(|row| row.written(Reveal::Numbers)) {
            self.numbers.extend(numbers_in(cell, findings));
            self.cases.cells.push(cell.to_owned());
        }
        let examinations = findings.devices().iter().flat_map(|one| &one.examinations);
        let names = examinations.flat_map(|one| one.names().iter().cloned());
        self.cases.names.extend(names);
        self.cases.given = true;
        let unread = findings.counts().numbers_unread.iter();
        let unread = unread.filter(|(why, _)| may_be_a_number(**why));
        self.cases.unread += unread.map(|(_, count)| count).sum::<u64>();
        self.cases.withdrawn += findings.withdrawn();
        self
    }
}

/// The numbers in the cell of a row that was not used for another reason, such as its outcome.
fn numbers_in(cell: &str, findings: &Findings) -> Vec<Number> {
    let mut sheets = findings.choices().iter().flat_map(|file| file.read());
    let home = sheets.find_map(|sheet| Region::named(sheet.home?).ok());
    let settings = home.map_or_else(ParseOptions::default, ParseOptions::at_home);
    let read = parse_cell(cell, &settings).into_iter().flatten();
    read.map(|reading| reading.number).collect()
}
