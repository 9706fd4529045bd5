//! Takes the nouns of a list and gives what may be published of them: a report and tables,
//! protected and checked.

use super::cells::{Cells, Key, Protected, Published, Release, SmallCells, check, difference};
use super::manifest;
use super::policy::{Earlier, Policy};
use super::report::{Report, Section};
use super::sections::{self, Draft};
use super::tables::facts::Facts;
use super::tables::numbers::Numbers;
use super::tables::phones::Phones;
use super::{Table, Value};
use std::path::Path;
use targetlist::attribute::{Attribution, Clients, Sensitivity};
use targetlist::corroborate::Corroboration;
use targetlist::error::Error;
use targetlist::forensic::Findings;
use targetlist::list::TargetList;
use targetlist::number::Number;
use targetlist::sheet::Origin;
use targetlist::time::Stamp;

/// What is to be published: a list, and whatever is known of it.
///
/// ```
/// use targetlist_publish::{Policy, Publication};
/// use targetlist::time::Times;
/// use targetlist::{Clients, Clusters, TargetList};
/// let text: String = (0..30).map(|n| format!("+4477009001{n:02},T01\n")).collect();
/// let list = TargetList::reader().read("list.csv", format!("phone,client\n{text}").as_bytes())?;
/// let clients = Clients::by_home_share(&Clusters::by_tag(&list));
/// let made = Times::utc().read("2021-07-18T09:00:00Z").unwrap(); // no clock is asked: the same run gives the same bytes
/// let publication = Publication::new("A list of thirty numbers", made, &list).clients(&clients);
/// let prepared = publication.prepare(&Policy::default())?;
/// assert!(prepared.report().html().contains("What this does not show"));
/// assert!(prepared.tables().iter().any(|table| table.name() == "numbers_by_country"));
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone)]
pub struct Publication {
    pub(super) title: String,
    pub(super) lead: String,
    pub(super) made: Stamp,
    pub(super) list: TargetList,
    pub(super) clients: Option<Clients>,
    pub(super) attribution: Option<Attribution>,
    pub(super) result: Option<Corroboration>,
    sensitivity: Option<Sensitivity>,
    pub(super) inputs: Vec<Origin>,
    /// Numbers of examined phones: the audit looks for them too, listed or not.
    pub(super) examined: Vec<Number>,
    pub(super) settings: Vec<(String, String)>,
    pub(super) replace: bool,
}

/// What may be published, before it is written.
pub struct Prepared {
    report: Report,
    tables: Vec<Table>,
    /// Those that may be named by size and hash.
    pub(super) inputs: Vec<Origin>,
    numbers: (Protected, Release),
    phones: Option<(Protected, Release)>,
}

impl Publication {
    /// A publication of a list. `made` is when it is made, by the caller's word.
    pub fn new(title: impl Into<String>, made: Stamp, list: &TargetList) -> Publication {
        Publication {
            title: title.into(),
            lead: String::new(),
            made,
            inputs: list.origin().cloned().into_iter().collect(),
            list: list.clone(),
            clients: None,
            attribution: None,
            result: None,
            sensitivity: None,
            examined: Vec::new(),
            settings: Vec::new(),
            replace: false,
        }
    }

    /// One or two sentences below the title.
    #[must_use]
    pub fn lead(mut self, lead: impl Into<String>) -> Publication {
        self.lead = lead.into();
        self
    }

    /// Adds the clients of a tagged list, by the plain rule.
    #[must_use]
    pub fn clients(mut self, clients: &Clients) -> Publication {
        self.clients = Some(clients.clone());
        self
    }

    /// Adds the session mixture's answer. Where there is one, numbers are counted by it and not by
    /// tags.
    #[must_use]
    pub fn attribution(mut self, attribution: Attribution) -> Publication {
        self.attribution = Some(attribution);
        self
    }

    /// Adds what moves that answer.
    #[must_use]
    pub fn sensitivity(mut self, sensitivity: Sensitivity) -> Publication {
        self.sensitivity = Some(sensitivity);
        self
    }

    /// Adds how far phones bear the list out, and the findings that it was computed from.
    #[must_use]
    pub fn corroboration(mut self, result: &Corroboration, findings: &Findings) -> Publication {
        self.result = Some(result.clone());
        self.inputs.extend(findings.origins().iter().cloned());
        self.examined = findings
            .devices()
            .iter()
            .flat_map(|device| device.numbers.iter().copied())
            .collect();
        self
    }

    /// Names a setting of the run for the manifest and the report: a seed, a home region.
    #[must_use]
    pub fn setting(mut self, name: impl Into<String>, value: impl Into<String>) -> Publication {
        self.settings.push((name.into(), value.into()));
        self
    }

    /// Lets an earlier publication at the same place be replaced, which is then the release to
    /// compare with. Anything else that is there stays, and is an error.
    #[must_use]
    pub fn replace(mut self) -> Publication {
        self.replace = true;
        self
    }

    /// Counts, withholds what is small, checks that nothing withheld follows, and puts the report
    /// together. Nothing is written.
    ///
    /// # Errors
    /// [`Kind::Disclosure`](targetlist::error::Kind::Disclosure) where the policy's exceptions, or an
    /// earlier release, would give somebody away; [`Kind::Settings`](targetlist::error::Kind::Settings)
    /// for an exception that names no cell.
    pub fn prepare(&self, policy: &Policy) -> Result<Prepared, Error> {
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

    pub(super) fn prepare_after(
        &self,
        policy: &Policy,
        earlier: &Earlier,
    ) -> Result<Prepared, Error> {
        let facts = Facts::of(&self.list, self.clients.as_ref(), self.attribution.as_ref());
        let numbers = Numbers::of(&facts)?;
        let phones = self
            .result
            .as_ref()
            .map(|result| Phones::of(result, self.attribution.is_some()))
            .transpose()?;
        let of_numbers = Protected::new(numbers.cells.clone(), policy.numbers.clone())?;
        let of_phones = phones
            .as_ref()
            .map(|phones| Protected::new(phones.cells.clone(), policy.phones.clone()))
            .transpose()?;

        let (mut read_numbers, mut read_phones) = (Published::new(), Published::new());
        let mut drafts: Vec<Draft> = Vec::new();
        if let (Some(result), Some(phones), Some(protected)) = (&self.result, &phones, &of_phones) {
            drafts.push(sections::result(
                result,
                phones,
                protected,
                &mut read_phones,
            )?);
        }
        drafts.extend(sections::list(
            &self.list,
            &facts,
            &numbers,
            &of_numbers,
            &mut read_numbers,
        )?);
        let clients = (self.attribution.as_ref(), self.clients.as_ref());
        drafts.push(sections::clients(
            &facts,
            clients,
            &numbers,
            &of_numbers,
            &mut read_numbers,
        )?);
        drafts.extend(sections::moves(
            self.attribution.as_ref(),
            self.sensitivity.as_ref(),
        ));
        drafts.push(sections::limits(
            &self.list,
            &of_numbers,
            self.result.is_some(),
            self.attribution.is_some(),
        ));
        let protected: Vec<(&str, &Protected)> = [
            Some(("numbers", &of_numbers)),
            of_phones.as_ref().map(|phones| ("phones", phones)),
        ]
        .into_iter()
        .flatten()
        .collect();
        let few = protected
            .iter()
            .any(|(_, protected)| protected.value(&Key::total()) == Value::Withheld);
        let inputs = if few { Vec::new() } else { self.inputs.clone() };
        drafts.push(sections::methods(
            &inputs,
            &protected,
            &[self.settings.clone(), policy.settings()].concat(),
        ));

        let release =
            |cells: &Cells, read: &Published, rule: &SmallCells, earlier: &Option<Release>| {
                // What is read back from the tables is attacked, not what was meant to be in them.
                check(cells, read, rule)?;
                if let Some(earlier) = earlier {
                    difference(earlier, read, cells, rule, policy.differencing)?;
                }
                Ok::<Release, Error>(Release::of(read))
            };
        let released = release(
            &numbers.cells,
            &read_numbers,
            &policy.numbers,
            &earlier.numbers,
        )?;
        let phones = match (phones, of_phones) {
            (Some(phones), Some(protected)) => {
                let released =
                    release(&phones.cells, &read_phones, &policy.phones, &earlier.phones)?;
                Some((protected, released))
            }
            _ => None,
        };
        let mut report = Report::new(&self.title, &self.lead);
        let (sections, tables): (Vec<Section>, Vec<Vec<Table>>) = drafts
            .into_iter()
            .map(|draft| (draft.section, draft.tables))
            .unzip();
        sections
            .into_iter()
            .for_each(|section| report.push(section));
        report.colophon(format!(
            "Made with targetlist {} as of {}.",
            env!("CARGO_PKG_VERSION"),
            self.made
        ));
        Ok(Prepared {
            report,
            tables: tables.concat(),
            inputs,
            numbers: (of_numbers, released),
            phones,
        })
    }
}

impl Prepared {
    /// The report.
    pub fn report(&self) -> &Report {
        &self.report
    }

    /// The tables, in the order of the report.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// What is told of numbers and of phones, for comparison with the next release.
    pub(super) fn releases(&self) -> impl Iterator<Item = (&'static str, &Release)> {
        [
            Some((super::policy::NUMBERS, &self.numbers.1)),
            self.phones
                .as_ref()
                .map(|(_, release)| (super::policy::PHONES, release)),
        ]
        .into_iter()
        .flatten()
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
