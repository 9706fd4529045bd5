//! What may be published: the report and the tables, protected and checked.

use super::cells::{
    CellKey, CellSystem, Differencing, Published, Release, SmallCells, Suppressed, check,
    difference,
};
use super::manifest;
use super::policy::{Earlier, Policy};
use super::publication::Publication;
use super::report::Report;
use super::sections::{self, Draft, Finding};
use super::tables::categories::Categories;
use super::tables::listed::{PhonesOf, bound, bound_at_home};
use super::tables::numbers::Numbers;
use super::tables::phones::Phones;
use super::tables::row_cells::RowCells;
use super::{DataTable, Value};
use std::path::Path;
use targetlist::corroborate::Corroboration;
use targetlist::error::Error;

/// What may be published, before it is written.
pub struct Preview {
    report: Report,
    tables: Vec<DataTable>,
    numbers: (Suppressed, Release),
    phones: Option<(Suppressed, Release)>,
    rows: Release,
    /// Rows that are held back beside an earlier release.
    held: Vec<CellKey>,
}

/// The earlier release, and whether small differences from it may show.
pub(super) type Then<'a> = (Option<&'a Release>, Differencing);

/// The parts of the report and its first screens, while they are collected.
#[derive(Default)]
struct Told {
    drafts: Vec<Draft>,
    finding: Finding,
    /// What phones reveal about numbers.
    phones: Vec<PhonesOf>,
}

/// Counts of one kind while they are written down.
struct Counts {
    protected: Suppressed,
    rule: SmallCells,
    /// What is printed of them, noted from the tables.
    printed: Published,
}

impl Counts {
    fn protected(cells: &CellSystem, rule: &SmallCells, before: Then) -> Result<Counts, Error> {
        Ok(Counts {
            protected: Suppressed::after(cells.clone(), rule.clone(), before)?,
            rule: rule.clone(),
            printed: Published::new(),
        })
    }

    /// Attacks the tables as they were written, not as they were meant.
    fn release(self, (earlier, choice): Then) -> Result<(Suppressed, Release), Error> {
        let cells = &self.protected.cells;
        check(cells, &self.printed, &self.rule)?;
        if let Some(earlier) = earlier {
            difference(earlier, &self.printed, cells, &self.rule, choice)?;
        }
        Ok((self.protected, Release::of(&self.printed).after(earlier)))
    }

    /// Whether so few are counted that not even how many may be told.
    fn are_few(&self) -> bool {
        self.protected.value(&CellKey::total()) == Value::Withheld
    }
}

impl Publication {
    /// Counts, withholds what is small, checks that nothing withheld follows, and puts the report
    /// together. Nothing is written.
    ///
    /// # Errors
    /// Code `disclosure` if the policy's exceptions or an earlier release would identify somebody;
    /// code `settings` for an exception that names no cell, or for a link, contact or license that
    /// cannot be printed; code `incomplete` if too much of one kind of input is missing from the
    /// figures ([`Publication::accept`]).
    pub fn prepare(&self, policy: &Policy) -> Result<Preview, Error> {
        self.prepare_after(policy, &policy.earlier)
    }

    /// What stands at a target that may be replaced is an earlier release, whether or not the
    /// policy names it.
    pub(super) fn replaced(&self, target: &Path, policy: &Policy) -> Result<Earlier, Error> {
        if policy.earlier.numbers.is_none() && self.replace && target.join(manifest::FILE).exists()
        {
            return Earlier::read(target);
        }
        Ok(policy.earlier.clone())
    }

    /// What may be published beside an earlier release.
    pub(super) fn prepare_after(
        &self,
        policy: &Policy,
        earlier: &Earlier,
    ) -> Result<Preview, Error> {
        self.check_losses()?;
        self.imprint.check()?;
        self.about.check()?;
        fn release(earlier: &Option<Release>) -> Option<&Release> {
            earlier.as_ref()
        }
        let then = |earlier| (release(earlier), policy.differencing);
        let mut told = Told::default();
        let phones = match &self.result {
            Some(result) => {
                Some(self.count_phones(result, policy, then(&earlier.phones), &mut told)?)
            }
            None => None,
        };
        let (numbers, rows) = self.count_numbers(policy, earlier, &mut told)?;
        let mut protected = vec![("numbers", &numbers.protected)];
        protected.extend(phones.iter().map(|phones| ("phones", &phones.protected)));
        let mut drafts = vec![
            told.finding.draft(),
            sections::about(&self.about, &self.imprint, self.result.is_some()),
            self.method(policy, &protected),
        ];
        drafts.append(&mut told.drafts);
        let numbers = numbers.release(then(&earlier.numbers))?;
        let phones = phones
            .map(|phones| phones.release(then(&earlier.phones)))
            .transpose()?;
        let (report, tables) = self.bound(drafts);
        let held = rows.held().to_vec();
        let rows = rows.release(&tables, then(&earlier.rows))?;
        Ok(Preview {
            report,
            tables,
            numbers,
            phones,
            rows,
            held,
        })
    }

    fn count_phones(
        &self,
        result: &Corroboration,
        policy: &Policy,
        then: Then,
        told: &mut Told,
    ) -> Result<Counts, Error> {
        let attribution = self.attribution.as_ref();
        let result = match attribution {
            Some(attribution) => &result.clone().with_attribution(attribution)?,
            None => result,
        };
        let rule = policy.phones.of_phones(result.devices().examined());
        let phones = Phones::of(result, attribution.is_some(), &rule)?;
        let mut counts = Counts::protected(&phones.cells, &rule, then)?;
        if counts.are_few() {
            sections::too_few(&mut told.finding, &mut counts.printed)?;
            return Ok(counts);
        }
        let (protected, printed) = (&counts.protected, &mut counts.printed);
        told.phones = phones.known(protected);
        told.drafts.extend(sections::phones(
            (result, self.about.software.as_deref()),
            &phones,
            protected,
            printed,
            &mut told.finding,
        )?);
        Ok(counts)
    }

    fn method(&self, policy: &Policy, protected: &[(&str, &Suppressed)]) -> Draft {
        let whose = (self.attribution.as_ref(), self.clients.is_some());
        let settings = (policy, self.settings.as_slice());
        sections::method(whose, &self.told_inputs(policy), protected, settings)
    }

    fn count_numbers(
        &self,
        policy: &Policy,
        earlier: &Earlier,
        told: &mut Told,
    ) -> Result<(Counts, RowCells), Error> {
        let (attribution, clients) = (self.attribution.as_ref(), self.clients.as_ref());
        let categories = Categories::of(&self.list, clients, attribution);
        let mut numbers = Numbers::of(&categories)?;
        bound(&mut numbers.cells, &categories, &told.phones)?;
        if let Some(clients) = clients.filter(|_| attribution.is_none()) {
            bound_at_home(&mut numbers.cells, &categories, clients.rule());
        }
        let mut counts = Counts::protected(
            &numbers.cells,
            &policy.numbers,
            (earlier.numbers.as_ref(), policy.differencing),
        )?;
        let (protected, printed) = (&counts.protected, &mut counts.printed);
        let rows = RowCells::of(
            &self.list,
            protected,
            &policy.numbers,
            (earlier.rows.as_ref(), policy.differencing),
        )?;
        let Told {
            drafts, finding, ..
        } = told;
        // Of one part, numbers come before phones.
        let mut of_phones = std::mem::take(drafts);
        let counted = sections::CountedList {
            list: &self.list,
            categories: &categories,
            numbers: &numbers,
            rows: &rows,
            attribution,
            clients,
            sensitivity: self.sensitivity.as_ref(),
        };
        drafts.extend(counted.sections(protected, printed, finding)?);
        drafts.append(&mut of_phones);
        let asked = (self.result.is_some(), attribution.is_some());
        let small = policy.numbers.threshold();
        sections::limits(finding, asked, (&*self.losses, small));
        Ok((counts, rows))
    }

    /// The report of all sections, and their tables.
    fn bound(&self, drafts: Vec<Draft>) -> (Report, Vec<DataTable>) {
        let mut report = Report::new(&self.title, &self.lead);
        let (sections, tables) = sections::story(drafts);
        sections
            .into_iter()
            .for_each(|section| report.push(section));
        report.colophon(format!(
            "Made with targetlist {} as of {}.",
            env!("CARGO_PKG_VERSION"),
            self.made
        ));
        (report, tables)
    }
}

impl Preview {
    /// The report.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// The tables, in the order of the report.
    pub fn tables(&self) -> &[DataTable] {
        &self.tables
    }

    /// What is told of numbers and of phones, for comparison with the next release.
    pub(super) fn releases(&self) -> impl Iterator<Item = (&'static str, &Release)> {
        [
            Some((super::policy::NUMBERS, &self.numbers.1)),
            self.phones
                .as_ref()
                .map(|(_, release)| (super::policy::PHONES, release)),
            Some((super::policy::ROWS, &self.rows)),
        ]
        .into_iter()
        .flatten()
    }

    /// The names of the cells that are withheld because they differ too little from the release
    /// before. For the publisher only: in print they would reveal what changed.
    pub fn held_back(&self) -> Vec<String> {
        let phones = self.phones.iter().flat_map(|(phones, _)| phones.held());
        let cells = self.numbers.0.held().iter().chain(phones);
        cells.chain(&self.held).map(CellKey::to_string).collect()
    }

    /// How many cells were withheld because they are small, and how many more to protect those. For
    /// the publisher: printed, the two together narrow what is withheld.
    pub fn withheld(&self) -> (usize, usize) {
        let all = [
            Some(&self.numbers.0),
            self.phones.as_ref().map(|(protected, _)| protected),
        ];
        all.into_iter()
            .flatten()
            .fold((0, 0), |(small, added), protected| {
                (small + protected.small(), added + protected.added())
            })
    }
}
