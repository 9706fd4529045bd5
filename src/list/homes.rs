//! The region that a cell names: by ISO 3166-1 code (`MX`, `MEX`, `484`), by its name in many languages,
//! or by calling code (`33`, `+33`, `0033`).

use super::country_numbers::CountryNumbers;
use crate::plan::{Region, calling_code};
use crate::sheet::{Sheet, normalized};
use std::collections::BTreeMap;

const TERRITORIES: &str = include_str!("../../plans/territories.tsv");

/// Regions by their names, made once for a whole list, and only for one that has a column of them.
pub(crate) struct Homes {
    names: BTreeMap<String, Region>,
    /// Where the figures of the column are the numbers of ISO 3166-1.
    numbers: Option<CountryNumbers>,
}

impl Homes {
    pub(crate) fn new() -> Homes {
        let own = Region::all().map(|region| (normalized(region.name()), region));
        let other = OTHER
            .iter()
            .filter_map(|(name, code)| Some(((*name).to_owned(), Region::find(code)?)));
        // The names that are printed take precedence over all others.
        Homes {
            names: elsewhere().chain(other).chain(own).collect(),
            numbers: None,
        }
    }

    /// Decides from a whole column, and from the numbers beside it, what its figures are.
    pub(crate) fn of(sheet: &Sheet, column: usize, phones: &[usize]) -> Homes {
        let numbers = CountryNumbers::new();
        let are_numbers = numbers.are_in(sheet, column, phones);
        Homes {
            numbers: are_numbers.then_some(numbers),
            ..Homes::new()
        }
    }

    /// The region of a cell; `None` where it names none.
    pub(crate) fn region(&self, cell: &str) -> Option<Region> {
        match cell.trim().split_once('(') {
            // `(+44)`, `GB (+44)`: what stands in brackets must not say otherwise.
            Some((before, code)) => {
                let code = self.named(code.trim_end_matches(')'))?;
                let before = before.trim();
                let same = |named: &Region| calling_code(*named) == calling_code(code);
                match before.is_empty() {
                    true => Some(code),
                    false => self.named(before).filter(same),
                }
            }
            None => self.named(cell).or_else(|| self.of_parts(cell)),
        }
    }

    /// The region of `GB - United Kingdom` or `Paris, France`: all parts that name a region name the
    /// same, and where one names none, the others are names and no codes, as `CA` is California too.
    fn of_parts(&self, cell: &str) -> Option<Region> {
        let parts = cell.split([',', '/', ':', ';', '|', '–', '—']);
        let parts = parts.flat_map(|part| part.split(" - ")).map(str::trim);
        let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        let named = || {
            parts
                .iter()
                .filter_map(|part| Some((*part, self.named(part)?)))
        };
        let region = named().map(|(_, region)| region).next()?;
        let whole = named().count() == parts.len();
        let is_name = |part: &str| part.chars().filter(|sign| sign.is_alphabetic()).count() > 3;
        let qualified = parts.iter().any(|part| {
            let name = normalized(part);
            name.split(' ')
                .next()
                .is_some_and(|word| QUALIFIERS.contains(&word))
        });
        let certain = whole || !qualified && named().all(|(part, _)| is_name(part));
        (certain && named().all(|(_, other)| other == region)).then_some(region)
    }

    fn named(&self, cell: &str) -> Option<Region> {
        if let Some(numbers) = &self.numbers
            && let Some(region) = numbers.region(cell)
        {
            return Some(region);
        }
        Homes::calling(cell)
            .or_else(|| Region::find(&cell.trim().to_ascii_uppercase()))
            .or_else(|| Region::find(&flag(cell)?))
            .or_else(|| self.names.get(&normalized(cell)).copied())
    }
}

/// The letters of a flag, which is written as two regional indicator symbols.
fn flag(cell: &str) -> Option<String> {
    let letters = cell.trim().chars().map(|sign| {
        let at = u32::from(sign).checked_sub(0x1F1E6).filter(|at| *at < 26)?;
        char::from_u32(u32::from('A') + at)
    });
    letters.collect()
}

/// Alpha-3 codes and the names of other languages (`plans/LICENSE.md` has the source).
fn elsewhere() -> impl Iterator<Item = (String, Region)> {
    let lines = TERRITORIES.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(|line| {
        let mut cells = line.split('\t');
        let region = cells.next().and_then(Region::find);
        let names = cells.filter(|name| !name.is_empty());
        names.filter_map(move |name| Some((normalized(name), region?)))
    })
}

impl Homes {
    /// The region of a calling code, the largest where several share it: the national form of one is
    /// the national form of all.
    pub(super) fn calling(cell: &str) -> Option<Region> {
        let cell = cell.trim();
        let whole = cell.strip_suffix(".0").unwrap_or(cell);
        let digits = whole.trim_start_matches('+').trim_start_matches('0').trim();
        let code: u16 = digits.parse().ok()?;
        let shared = |region: &Region| calling_code(*region) == Some(code);
        let main = match code {
            1 => Region::find("US"),
            7 => Region::find("RU"),
            39 => Region::find("IT"),
            44 => Region::find("GB"),
            47 => Region::find("NO"),
            61 => Region::find("AU"),
            212 => Region::find("MA"),
            262 => Region::find("RE"),
            290 => Region::find("SH"),
            358 => Region::find("FI"),
            590 => Region::find("GP"),
            599 => Region::find("CW"),
            _ => None,
        };
        main.or_else(|| Region::all().find(shared))
    }
}

/// Words before or behind the name of a country that make it another: `Korea, North`.
const QUALIFIERS: [&str; 12] = [
    "north",
    "south",
    "east",
    "west",
    "equatorial",
    "american",
    "british",
    "french",
    "dutch",
    "democratic",
    "new",
    "papua",
];

/// Other names than the ones that are printed, normalized.
#[rustfmt::skip]
const OTHER: [(&str, &str); 70] = [
    ("america", "US"), ("usa", "US"), ("u s a", "US"), ("u s", "US"), ("united states of america", "US"), ("the united states", "US"),
    ("uk", "GB"), ("u k", "GB"), ("great britain", "GB"), ("britain", "GB"), ("england", "GB"), ("scotland", "GB"), ("wales", "GB"),
    ("northern ireland", "GB"), ("the united kingdom", "GB"), ("uae", "AE"), ("u a e", "AE"), ("emirates", "AE"), ("ksa", "SA"),
    ("kingdom of saudi arabia", "SA"), ("russian federation", "RU"), ("republic of korea", "KR"), ("korea", "KR"), ("south korea", "KR"),
    ("north korea", "KP"), ("viet nam", "VN"), ("ivory coast", "CI"), ("cote d ivoire", "CI"), ("czechia", "CZ"), ("czech republic", "CZ"),
    ("turkiye", "TR"), ("turkey", "TR"), ("burma", "MM"), ("myanmar", "MM"), ("swaziland", "SZ"), ("eswatini", "SZ"), ("cabo verde", "CV"),
    ("macedonia", "MK"), ("north macedonia", "MK"), ("democratic republic of the congo", "CD"), ("drc", "CD"), ("congo kinshasa", "CD"),
    ("republic of the congo", "CG"), ("congo brazzaville", "CG"), ("syrian arab republic", "SY"), ("iran islamic republic of", "IR"),
    ("islamic republic of iran", "IR"), ("the netherlands", "NL"), ("holland", "NL"), ("the gambia", "GM"), ("hong kong sar", "HK"),
    ("macau", "MO"), ("ee uu", "US"), ("eeuu", "US"), ("etats unis d amerique", "US"), ("grossbritannien", "GB"),
    ("gran bretana", "GB"), ("grande bretagne", "GB"), ("россия", "RU"),
    ("abd", "US"), ("сша", "US"), ("امريكا", "US"), ("अमेरिका", "US"), ("amerika", "US"), ("ingiltere", "GB"), ("англия", "GB"),
    ("великобритания", "GB"), ("بريطانيا", "GB"), ("england u k", "GB"), ("bae", "AE"),
];

#[cfg(test)]
mod tests {
    use super::{Homes, OTHER, elsewhere};
    use crate::plan::Region;
    use crate::sheet::normalized;

    #[test]
    fn codes_and_names_are_known() {
        let homes = Homes::new();
        let code = |cell: &str| homes.region(cell).map(Region::code);
        for (cell, region) in [
            ("MX", "MX"),
            (" in ", "IN"),
            ("Côte d'Ivoire", "CI"),
            ("U.K.", "GB"),
            ("hungary", "HU"),
            ("USA", "US"),
            ("33", "FR"),
            ("+44", "GB"),
            ("001", "US"),
            ("212.0", "MA"),
            ("MEX", "MX"),
            ("(+44)", "GB"),
            ("GB (+44)", "GB"),
            ("United Kingdom (44)", "GB"),
            ("🇲🇽", "MX"),
            ("ABD", "US"),
            ("США", "US"),
            ("arabie saoudite", "SA"),
            ("Marruecos", "MA"),
            ("Deutschland", "DE"),
            ("Großbritannien", "GB"),
            ("Мексика", "MX"),
            ("Emiratos Árabes Unidos", "AE"),
            ("المغرب", "MA"),
            ("الإمارات العربية المتحدة", "AE"),
            ("भारत", "IN"),
            ("Magyarország", "HU"),
            ("GB - United Kingdom", "GB"),
            ("India – IN", "IN"),
            ("Paris, France", "FR"),
            ("Iran, Islamic Republic of", "IR"),
        ] {
            assert_eq!(code(cell), Some(region), "{cell}");
        }
    }

    #[test]
    fn what_names_no_country_or_two_is_not_known() {
        let homes = Homes::new();
        let code = |cell: &str| homes.region(cell).map(Region::code);
        assert_eq!(
            [code(""), code("nowhere"), code("MEX-MEX"), code("GB (+33)")],
            [None; 4]
        );
        // `CA` is California, and two names are no one country.
        assert_eq!(
            [
                code("Los Angeles, CA"),
                code("Korea, North"),
                code("India / Pakistan")
            ],
            [None; 3]
        );
    }

    #[test]
    fn every_name_names_its_region() {
        let homes = Homes::new();
        for region in Region::all() {
            assert_eq!(
                homes.region(region.name()),
                Some(region),
                "{}",
                region.name()
            );
        }
        for (name, region) in elsewhere() {
            assert_eq!(homes.region(&name), Some(region), "{name}");
        }
        for (name, code) in OTHER {
            assert_eq!(
                (
                    normalized(name).as_str(),
                    homes.region(name).map(Region::code)
                ),
                (name, Some(code))
            );
        }
    }
}
