//! The region that a cell names: by ISO 3166-1 alpha-2 code, by a usual English name, or by calling
//! code (`33`, `+33`, `0033`).

use crate::plan::{Region, calling_code};
use crate::sheet::normalized;
use std::collections::BTreeMap;

/// Regions by their names, made once for a whole list, and only for one that has a column of them.
pub(crate) struct Homes {
    names: BTreeMap<String, Region>,
}

impl Homes {
    pub(crate) fn new() -> Homes {
        let own = Region::all().map(|region| (normalized(region.name()), region));
        let other = OTHER
            .iter()
            .filter_map(|(name, code)| Some(((*name).to_owned(), Region::find(code)?)));
        Homes {
            names: own.chain(other).collect(),
        }
    }

    /// The region of a cell; nothing where it names none.
    pub(crate) fn region(&self, cell: &str) -> Option<Region> {
        calling(cell)
            .or_else(|| Region::find(&cell.trim().to_ascii_uppercase()))
            .or_else(|| self.names.get(&normalized(cell)).copied())
    }
}

/// The region of a calling code, the largest where several share it: the national form of one is the
/// national form of all.
fn calling(cell: &str) -> Option<Region> {
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

/// Other names than the ones that are printed, normalized.
#[rustfmt::skip]
const OTHER: [(&str, &str); 52] = [
    ("america", "US"), ("usa", "US"), ("u s a", "US"), ("u s", "US"), ("united states of america", "US"), ("the united states", "US"),
    ("uk", "GB"), ("u k", "GB"), ("great britain", "GB"), ("britain", "GB"), ("england", "GB"), ("scotland", "GB"), ("wales", "GB"),
    ("northern ireland", "GB"), ("the united kingdom", "GB"), ("uae", "AE"), ("u a e", "AE"), ("emirates", "AE"), ("ksa", "SA"),
    ("kingdom of saudi arabia", "SA"), ("russian federation", "RU"), ("republic of korea", "KR"), ("korea", "KR"), ("south korea", "KR"),
    ("north korea", "KP"), ("viet nam", "VN"), ("ivory coast", "CI"), ("cote d ivoire", "CI"), ("czechia", "CZ"), ("czech republic", "CZ"),
    ("turkiye", "TR"), ("turkey", "TR"), ("burma", "MM"), ("myanmar", "MM"), ("swaziland", "SZ"), ("eswatini", "SZ"), ("cabo verde", "CV"),
    ("macedonia", "MK"), ("north macedonia", "MK"), ("democratic republic of the congo", "CD"), ("drc", "CD"), ("congo kinshasa", "CD"),
    ("republic of the congo", "CG"), ("congo brazzaville", "CG"), ("syrian arab republic", "SY"), ("iran islamic republic of", "IR"),
    ("islamic republic of iran", "IR"), ("the netherlands", "NL"), ("holland", "NL"), ("the gambia", "GM"), ("hong kong sar", "HK"),
    ("macau", "MO"),
];

#[cfg(test)]
mod tests {
    use super::{Homes, OTHER};
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
        ] {
            assert_eq!(code(cell), Some(region), "{cell}");
        }
        assert_eq!([code(""), code("nowhere"), code("MEX MEX")], [None; 3]);
        for region in Region::all() {
            assert_eq!(
                homes.region(region.name()),
                Some(region),
                "{}",
                region.name()
            );
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
