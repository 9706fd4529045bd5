//! Families of spyware and of other software that examinations find.

use crate::mask::redact;
use crate::sheet::normalized;
use std::fmt;
use std::sync::LazyLock;

/// What kind of software a family is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(crate) enum Class {
    /// Sold to governments to infect the phones of persons.
    MercenarySpyware,
    /// Sold to private persons to watch somebody they know.
    Stalkerware,
    /// Copies a phone that is physically at hand. It is not spyware, and never counts as such.
    ExtractionTool,
    /// Opens a phone for something else to be put on it.
    ExploitKit,
    /// Made to test whether a tool matches.
    Test,
    /// Not in the table: malware of unknown family.
    Unknown,
}

impl Class {
    /// Whether findings of the class count: not those of extraction tools and of test indicators.
    pub(super) fn is_spyware(self) -> bool {
        !matches!(self, Class::ExtractionTool | Class::Test)
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Class::MercenarySpyware => "mercenary spyware",
            Class::Stalkerware => "stalkerware",
            Class::ExtractionTool => "extraction tool",
            Class::ExploitKit => "exploit kit",
            Class::Test => "test",
            Class::Unknown => "unknown family",
        })
    }
}

/// A family of software that forensic examinations find.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Family {
    /// Its usual name.
    pub(crate) name: String,
    /// Who sells or sold it, where that is public.
    pub(crate) vendor: String,
    /// What it is.
    pub(crate) class: Class,
}

/// The table of families. A name that it does not know is a family of [`Class::Unknown`].
#[derive(Clone)]
pub(crate) struct Families {
    rows: Vec<(Family, Vec<String>)>,
}

/// Name, vendor and class; what could be a number is blotted out.
impl fmt::Debug for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} ({}, {})",
            redact(&self.name),
            redact(&self.vendor),
            self.class
        )
    }
}

/// The families that the crate knows.
static KNOWN_FAMILIES: LazyLock<Families> = LazyLock::new(Families::default);

impl Families {
    /// The default table, put together once.
    pub(crate) fn known() -> &'static Families {
        &KNOWN_FAMILIES
    }

    /// Adds a family under these further names, or replaces the one of its name.
    fn add(&mut self, family: Family, names: &[&str]) {
        self.rows
            .retain(|(known, _)| normalized(&known.name) != normalized(&family.name));
        let names = names
            .iter()
            .copied()
            .chain([family.name.as_str()])
            .map(normalized)
            .collect();
        self.rows.push((family, names));
    }

    /// The names in a text of plain words, each with its family, the longest first; `is_word` says
    /// which names are words of the language as well.
    pub(super) fn named_in(
        &self,
        text: &str,
        is_word: &dyn Fn(&str) -> bool,
    ) -> Vec<(String, String)> {
        let holds = |name: &&String| {
            !name.is_empty() && text.contains(*name) && text.contains(&format!(" {name} "))
        };
        let mut found = Vec::new();
        for (family, names) in &self.rows {
            let names = names.iter().filter(holds).filter(|name| !is_word(name));
            found.extend(names.map(|name| (name.clone(), family.name.clone())));
        }
        found.sort_by_key(|(name, _)| (std::cmp::Reverse(name.len()), name.clone()));
        found
    }

    /// The family that a name as written stands for: the longest known name among its words. The name
    /// of a kind ("stalkerware") gives way to that of a family ("stalkerware (FlexiSPY)").
    pub(crate) fn find(&self, written: &str) -> Family {
        let words = format!(" {} ", normalized(written));
        let named = self
            .rows
            .iter()
            .flat_map(|(family, names)| names.iter().map(move |name| (name, family)));
        let found = named
            .filter(|(name, _)| !name.is_empty() && words.contains(&format!(" {name} ")))
            .max_by_key(|(name, family)| {
                (
                    normalized(&family.name) != family.class.to_string(),
                    name.len(),
                )
            });
        found.map_or_else(
            || Family {
                name: written.trim().to_owned(),
                vendor: String::new(),
                class: Class::Unknown,
            },
            |(_, family)| family.clone(),
        )
    }
}

impl Default for Families {
    /// The families of published reports and of the public indicator collections.
    fn default() -> Families {
        let mut families = Families { rows: Vec::new() };
        for (name, vendor, class, others) in KNOWN {
            families.add(
                Family {
                    name: name.to_owned(),
                    vendor: vendor.to_owned(),
                    class,
                },
                others,
            );
        }
        families
    }
}

#[rustfmt::skip]
const KNOWN: [(&str, &str, Class, &[&str]); 26] = [
    ("Pegasus", "NSO Group", Class::MercenarySpyware, &["nso", "nso group", "trident", "chrysaor", "forcedentry", "kismet"]),
    ("Predator", "Cytrox / Intellexa", Class::MercenarySpyware, &["cytrox", "intellexa", "alien"]),
    ("Candiru", "Candiru / Saito Tech", Class::MercenarySpyware, &["devilstongue", "saito"]),
    ("Graphite", "Paragon Solutions", Class::MercenarySpyware, &["paragon"]),
    ("Reign", "QuaDream", Class::MercenarySpyware, &["quadream", "kingspawn", "endofdays"]),
    ("Hermit", "RCS Lab", Class::MercenarySpyware, &["rcs lab"]),
    ("FinFisher", "FinFisher / Gamma", Class::MercenarySpyware, &["finspy", "gamma"]),
    ("Remote Control System", "Hacking Team / Memento Labs", Class::MercenarySpyware, &["hacking team", "dante", "memento"]),
    ("NoviSpy", "not known", Class::MercenarySpyware, &[]),
    ("Skygofree", "Negg", Class::MercenarySpyware, &[]),
    ("Exodus", "eSurv", Class::MercenarySpyware, &["esurv"]),
    ("Wintego Helios", "Wintego", Class::MercenarySpyware, &["helios", "wintego"]),
    ("Cellebrite", "Cellebrite", Class::ExtractionTool, &["ufed", "cellebrite ufed"]),
    ("GrayKey", "Grayshift / Magnet Forensics", Class::ExtractionTool, &["graykey", "grayshift"]),
    ("XRY", "MSAB", Class::ExtractionTool, &["msab"]),
    ("Oxygen Forensic", "Oxygen Forensics", Class::ExtractionTool, &["oxygen"]),
    ("Cerberus", "not known", Class::Stalkerware, &[]),
    ("mSpy", "Mspytech", Class::Stalkerware, &["mspy"]),
    ("FlexiSPY", "Vervata", Class::Stalkerware, &["flexispy"]),
    ("TheTruthSpy", "1Byte", Class::Stalkerware, &["thetruthspy", "copy9", "mxspy"]),
    ("Cocospy", "not known", Class::Stalkerware, &["cocospy", "spyic"]),
    ("KidsGuard", "ClevGuard", Class::Stalkerware, &["kidsguard"]),
    ("Stalkerware", "several", Class::Stalkerware, &["stalker", "spouseware"]),
    ("Operation Triangulation", "not known", Class::ExploitKit, &["triangulation", "triangledb"]),
    ("Exploit kit", "several", Class::ExploitKit, &["exploit"]),
    ("Test indicator", "none", Class::Test, &["test", "testmalware", "eicar"]),
];

#[cfg(test)]
mod tests {
    use super::{Class, Families};

    #[test]
    fn names_are_found_among_words() {
        let families = Families::known();
        for (written, name, class) in [
            ("Pegasus", "Pegasus", Class::MercenarySpyware),
            ("pegasus (NSO)", "Pegasus", Class::MercenarySpyware),
            ("Predator/Intellexa", "Predator", Class::MercenarySpyware),
            ("FORCEDENTRY", "Pegasus", Class::MercenarySpyware),
            ("mSpy", "mSpy", Class::Stalkerware),
            ("TestMalware", "Test indicator", Class::Test),
            ("NSO Pegasus", "Pegasus", Class::MercenarySpyware),
            ("Cellebrite UFED", "Cellebrite", Class::ExtractionTool),
            ("pegasusish", "pegasusish", Class::Unknown),
            ("", "", Class::Unknown),
        ] {
            let found = families.find(written);
            assert_eq!(
                (found.name.as_str(), found.class),
                (name, class),
                "{written}"
            );
        }
    }
}
