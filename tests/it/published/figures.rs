//! The figures that newspapers printed, computed from small made-up sheets of the same counts.

use std::collections::BTreeMap;
use std::path::Path;
use targetlist::corroborate::{People, Roles, State};
use targetlist::forensic::Outcome;
use targetlist::stats::{Rate, Unit};
use targetlist::{Corroboration, Error, Findings, TargetList};

/// What a figure counts: phones, persons or numbers, as its table says.
pub enum Cases {}
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
            "family" => at_least(Outcome::Targeted) && self.families.iter().any(|one| one == rest),
            _ => false,
        }
    }
}

/// The phones of a sheet, all of them on a list; by person where that is asked.
fn cases(sheet: &Path, unit: &str) -> Result<Vec<Case>, Error> {
    let findings = Findings::open(sheet)?;
    let numbers: Vec<String> = findings
        .devices()
        .iter()
        .flat_map(|device| device.numbers.iter().map(|number| number.e164()))
        .collect();
    let list = TargetList::reader().read(
        "list",
        format!("phone\n{}\n", numbers.join("\n")).as_bytes(),
    )?;
    let joined = Corroboration::new(&list, &findings);
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
        let country = |listed: &targetlist::list::ListedNumber| {
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
        .default_outcome(Outcome::NotifiedOnly)
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

/// A figure computed from its sheet; `None` for a count without one.
pub fn computed(
    folder: &Path,
    sheet: &str,
    unit: &str,
    [found, among]: [&str; 2],
    [count, of]: [u64; 2],
) -> Result<Option<Rate<Cases>>, Error> {
    let path = folder.join(sheet);
    let all = match sheet {
        "" => return Ok(None),
        "made list" => return made_list(found, count, of).map(Some),
        "made notices" => return made_notices(found, of).map(Some),
        _ if sheet.starts_with("identified") => identified(&path, unit)?,
        _ => cases(&path, unit)?,
    };
    let among: Vec<&Case> = all.iter().filter(|case| case.is(among)).collect();
    let hits = among.iter().filter(|case| case.is(found)).count() as u64;
    Rate::new(hits, among.len() as u64, "as printed", "counted").map(Some)
}
