//! The figures that newspapers printed, computed from small made-up sheets of the same counts. The
//! table of figures, with the source of each, is `data-samples/published_figures/figures.csv`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use targetlist::corroborate::{People, Roles, State};
use targetlist::forensic::{Counted, Families, Outcome};
use targetlist::show::{Cell, Screen, Table};
use targetlist::stats::{Rate, Unit, percent};
use targetlist::{Corroboration, Error, Findings, TargetList};

enum Cases {}
impl Unit for Cases {
    const ONE: &'static str = "case";
    const MANY: &'static str = "cases";
}

/// A phone, or a person with all of theirs, as far as a figure asks.
#[derive(Clone, Default)]
struct Case {
    outcome: Option<Outcome>,
    system: String,
    families: Vec<String>,
    roles: Vec<String>,
    countries: Vec<String>,
}

impl Case {
    /// Whether the words of the table hold for it.
    fn is(&self, words: &str) -> bool {
        let (word, rest) = words.split_once(' ').unwrap_or((words, ""));
        let at_least = |outcome: Outcome| self.outcome >= Some(outcome);
        match word {
            "all" | "identified" => true,
            "examined" => self.outcome.is_some_and(Outcome::is_examined),
            "corroborated" | "malware" => at_least(Outcome::Attempted),
            "targeting" => at_least(Outcome::Targeted),
            "infected" => self.outcome == Some(Outcome::Infected),
            "attempted" => self.outcome == Some(Outcome::Attempted),
            "inconclusive" => self.outcome == Some(Outcome::Inconclusive),
            "system" => self.system == rest,
            "country" => self.countries.iter().any(|code| code == rest),
            "role" => self.roles.iter().any(|role| role == rest),
            "family" if rest == "both" => at_least(Outcome::Targeted) && self.families.len() > 1,
            "family" => at_least(Outcome::Targeted),
            _ => false,
        }
    }
}

/// The phones of a sheet, all of them on a list; by person where that is asked. A figure of one
/// family counts that family's findings.
fn cases(sheet: &Path, unit: &str, found: &str) -> Result<Vec<Case>, Error> {
    let mut findings = Findings::open(sheet)?;
    if let Some(family) = found
        .strip_prefix("family ")
        .filter(|family| *family != "both")
    {
        findings = findings.counting(Counted::Family(family.to_owned()), &Families::default());
    }
    let numbers: Vec<String> = findings
        .devices()
        .iter()
        .flat_map(|device| device.numbers.iter().map(|number| number.e164()))
        .collect();
    let list = TargetList::reader().read(
        "list",
        format!("phone\n{}\n", numbers.join("\n")).as_bytes(),
    )?;
    let joined = Corroboration::of(&list, &findings);
    let mut by_key: BTreeMap<String, Case> = BTreeMap::new();
    for matched in joined.matches() {
        let device = &matched.device;
        let key = if unit == "person" {
            device.persons.join(" ")
        } else {
            device.id.to_string()
        };
        let case = by_key.entry(key).or_default();
        case.outcome = case.outcome.max(Some(device.outcome));
        case.system = device.system.to_string();
        case.families.extend(device.families.iter().cloned());
        case.roles.extend(
            matched
                .roles
                .iter()
                .flat_map(|role| Roles::default().several(role)),
        );
        case.countries.extend(
            matched
                .countries
                .iter()
                .map(|region| region.code().to_owned()),
        );
    }
    Ok(by_key.into_values().collect())
}

/// The persons or numbers of a list of identified people.
fn identified(sheet: &Path, unit: &str) -> Result<Vec<Case>, Error> {
    let list = TargetList::open(sheet)?;
    if unit == "number" {
        let country = |listed: &targetlist::list::Listed| {
            listed.regions.main().map(|region| region.code().to_owned())
        };
        return Ok(list
            .numbers()
            .map(|listed| Case {
                countries: country(&listed).into_iter().collect(),
                ..Case::default()
            })
            .collect());
    }
    let people = People::of(&list, &nobody()?, &Roles::default());
    Ok(people
        .iter()
        .map(|person| Case {
            roles: vec![person.role.clone()],
            ..Case::default()
        })
        .collect())
}

/// Counted among persons or numbers of a list that is made here, as long as the printed one: the
/// first numbers have an owner, with two sources where that is asked.
fn made_list(found: &str, count: u64, of: u64) -> Result<Rate<Cases>, Error> {
    let source = if found == "verified" {
        "caller id; a colleague"
    } else {
        "caller id"
    };
    let row = |place: u64| {
        let (person, source) = if place < count {
            (format!("X{place}"), source)
        } else {
            (String::new(), "")
        };
        format!("+99413{place:07},{person},{source}\n")
    };
    let text: String = (0..of).map(row).collect();
    let list =
        TargetList::reader().read("made", format!("phone,person,source\n{text}").as_bytes())?;
    let people = People::of(&list, &nobody()?, &Roles::default());
    let hits = people
        .iter()
        .filter(|person| found == "identified" || person.state >= State::Verified)
        .count() as u64;
    Rate::new(hits, list.distinct(), "as printed", "counted")
}

/// Counted among a vendor's notices that are made here: a hundred numbers of India, the others of
/// the range that is kept for fiction in France.
fn made_notices(found: &str, of: u64) -> Result<Rate<Cases>, Error> {
    let number = |place: u64| {
        if place < 100 {
            format!("+9139100000{place:02}")
        } else {
            format!("+3363998{place:04}")
        }
    };
    let rows: String = (0..of)
        .map(|place| format!("{},WhatsApp,2019-10-29\n", number(place)))
        .collect();
    let sheet = format!("number,vendor,notified on\n{rows}");
    let notices = Findings::reader()
        .every(Outcome::NotifiedOnly)
        .read("made", sheet.as_bytes())?;
    let list = TargetList::reader().read("made", sheet.as_bytes())?;
    let country = found.strip_prefix("country ");
    let counts = |number: &targetlist::number::Number| match (country, list.find(*number)) {
        (None, _) => true,
        (Some(code), listed) => listed
            .and_then(|listed| listed.regions.main())
            .is_some_and(|region| region.code() == code),
    };
    let hits = notices
        .devices()
        .iter()
        .filter(|device| !device.is_examined() && device.numbers.iter().all(counts))
        .count() as u64;
    Rate::new(
        hits,
        notices.devices().len() as u64,
        "as printed",
        "counted",
    )
}

/// Findings in which nobody was examined.
fn nobody() -> Result<Findings, Error> {
    Findings::reader().read("none", "number,result\n,not examined\n".as_bytes())
}

/// The table of all figures, and the table of those that contradict each other.
pub fn printed() -> Result<String, Error> {
    let folder: PathBuf =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("data-samples/published_figures");
    let mut screen = Screen::new();
    let mut table = Table::new(
        "Printed figures, computed again",
        &[
            "case",
            "what",
            "among",
            "unit",
            "printed",
            "computed",
            "share",
            "95 % Wilson",
            "",
        ],
    );
    let (mut same, mut differ, mut left) = (0, 0, 0);
    for row in rows(&folder.join("figures.csv")) {
        let [
            case,
            sheet,
            unit,
            found,
            among,
            count,
            of,
            _,
            standing,
            paper,
            ..,
        ] = row.as_slice()
        else {
            continue;
        };
        let (count, of): (u64, u64) = (count.parse().unwrap_or(0), of.parse().unwrap_or(0));
        let printed = Rate::<Cases>::new(count, of, "as printed", "counted")?;
        let computed = match sheet.as_str() {
            "" => None,
            "made list" => Some(made_list(found, count, of)?),
            "made notices" => Some(made_notices(found, of)?),
            _ => {
                let path = folder.join(sheet);
                let all = if sheet.starts_with("identified") {
                    identified(&path, unit)?
                } else {
                    cases(&path, unit, found)?
                };
                let among: Vec<&Case> = all.iter().filter(|case| case.is(among)).collect();
                let hits = among.iter().filter(|case| case.is(found)).count() as u64;
                Some(Rate::<Cases>::new(
                    hits,
                    among.len() as u64,
                    "as printed",
                    "counted",
                )?)
            }
        };
        let verdict = match &computed {
            None => {
                left += 1;
                "a count without a sheet: printed, not computed".to_owned()
            }
            Some(rate) if *rate == printed => {
                same += 1;
                format!(
                    "same ({}{})",
                    standing,
                    if paper.is_empty() {
                        String::new()
                    } else {
                        format!(", {paper}")
                    }
                )
            }
            Some(_) => {
                differ += 1;
                "DIFFERS".to_owned()
            }
        };
        // Chosen phones have an interval for chance among phones like these; counts of everybody
        // known have none.
        let interval = computed
            .as_ref()
            .filter(|_| unit == "phone" && found != "examined")
            .and_then(Rate::wilson);
        table.row(vec![
            Cell::said(case),
            Cell::said(found),
            Cell::said(among),
            Cell::said(unit),
            Cell::figure(counts(&printed)),
            Cell::figure(computed.as_ref().map_or_else(String::new, counts)),
            Cell::figure(printed.share().map_or_else(String::new, percent)),
            Cell::figure(interval.map_or_else(String::new, |ends| {
                targetlist::stats::percent_range(ends.low(), ends.high())
            })),
            Cell::said(verdict),
        ]);
    }
    table.note(format!("{same} the same, {differ} different, {left} not computed. No share here says anything of a list as a whole."));
    screen.table(table);

    let mut conflicts = Table::new(
        "Printed figures that contradict each other",
        &["what", "figure", "paper", "note"],
    );
    for row in rows(&folder.join("conflicts.csv")) {
        let [what, figure, paper, _, note] = row.as_slice() else {
            continue;
        };
        conflicts.row(
            [what, figure, paper, note]
                .into_iter()
                .map(Cell::said)
                .collect(),
        );
    }
    conflicts.note("None of them is chosen here. Mostly the denominator or the day differs: print it with the figure.");
    screen.table(conflicts);
    Ok(screen.to_string())
}

fn counts(rate: &Rate<Cases>) -> String {
    let [hits, of] = [rate.hits(), rate.of()].map(targetlist::show::thousands);
    format!("{hits} of {of}")
}

/// The rows of one of the example's own tables.
fn rows(path: &Path) -> Vec<Vec<String>> {
    let reader = csv::Reader::from_path(path);
    let rows = reader
        .into_iter()
        .flat_map(|reader| reader.into_records().flatten().collect::<Vec<_>>());
    rows.map(|row| row.iter().map(str::to_owned).collect())
        .collect()
}
