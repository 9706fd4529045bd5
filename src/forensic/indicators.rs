//! Indicators of spyware, from STIX 2.1 files.

use super::family::{Families, Family};
use super::stix::{Bundle, WANTED, equality, host, in_words};
pub(super) use super::stix::{json, text};
use crate::digest::sha256;
use crate::error::Error;
use crate::table::{Cell, Document, Table, counted, noun};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// One indicator file.
#[derive(Clone, PartialEq, Eq, Debug)]
struct IndicatorFile {
    /// The name it was given by.
    name: String,
    /// Its SHA-256.
    sha256: String,
    /// The names of the malware in it, as written.
    families: Vec<String>,
    /// How many indicators were understood.
    indicators: u64,
    /// Patterns that are more than one equality, or about something that devices do not record:
    /// counted but not matched.
    not_understood: u64,
}

/// Indicators of one file or several, in the order they were added; a file given twice counts once.
///
/// `valid_from` in these files is when the file was made, not when an attack happened; it is not
/// read.
///
/// ```
/// use targetlist::forensic::Indicators;
/// let stix = r#"{"type":"bundle","objects":[
///   {"type":"malware","id":"malware--1","name":"Pegasus"},
///   {"type":"indicator","id":"indicator--1","pattern":"[domain-name:value='bad.example']"},
///   {"type":"relationship","relationship_type":"indicates","source_ref":"indicator--1","target_ref":"malware--1"}]}"#;
/// let mut indicators = Indicators::default();
/// indicators.read("pegasus.stix2", stix.as_bytes())?;
/// assert!(indicators.to_string().contains("1 domain name"));
/// # Ok::<(), targetlist::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Indicators {
    files: Vec<IndicatorFile>,
    kinds: BTreeMap<String, u64>,
    /// Each domain with the families, as written, and the files that name them.
    domains: BTreeMap<String, Vec<(String, usize)>>,
}

impl Indicators {
    /// Adds a file.
    ///
    /// # Errors
    /// A missing file, text that is not JSON, JSON that is not a STIX bundle.
    pub fn open(&mut self, path: impl AsRef<Path>) -> Result<(), Error> {
        let path = path.as_ref();
        let bytes = std::fs::read(path).map_err(|why| Error::unreadable(why).in_file(path))?;
        self.read(&path.display().to_string(), &bytes)
    }

    /// Adds the bytes of a file.
    ///
    /// # Errors
    /// As for [`Indicators::open`].
    pub fn read(&mut self, name: &str, bytes: &[u8]) -> Result<(), Error> {
        let sha256 = sha256(bytes);
        if self.files.iter().any(|file| file.sha256 == sha256) {
            return Ok(());
        }
        let place = |error: Error| error.in_file(name);
        let value = json(bytes, WANTED).map_err(place)?;
        let bundle = Bundle::of(&value).map_err(place)?;
        let families: BTreeSet<&str> = bundle.malware.values().copied().collect();
        let mut file = IndicatorFile {
            name: name.to_owned(),
            sha256,
            families: families.into_iter().map(str::to_owned).collect(),
            indicators: 0,
            not_understood: 0,
        };
        for indicator in &bundle.indicators {
            let Some((kind, value)) = text(indicator, "pattern").and_then(equality) else {
                file.not_understood += 1;
                continue;
            };
            file.indicators += 1;
            *self.kinds.entry(kind.to_owned()).or_default() += 1;
            if kind == "domain-name" {
                let family = bundle.family(indicator);
                let named = self.domains.entry(value.to_lowercase()).or_default();
                let known = named.iter().any(|(name, _)| name == family);
                if !known {
                    named.push((family.to_owned(), self.files.len()));
                }
            }
        }
        self.files.push(file);
        Ok(())
    }

    /// The domain that matches a link, and the name of the file it is from.
    pub(super) fn domain_of(&self, link: &str) -> Option<(&str, &str)> {
        let host = host(link)?;
        let above = std::iter::successors(Some(host.as_str()), |name| {
            name.split_once('.').map(|(_, rest)| rest)
        });
        let (domain, named) = above
            .filter(|name| name.contains('.'))
            .find_map(|name| self.domains.get_key_value(name))?;
        let (_, file) = named.first()?;
        let file = self.files.get(*file).map_or("", |file| file.name.as_str());
        Some((domain, file))
    }

    /// The families of a domain, each once, in the order of the files.
    pub(super) fn families_of(&self, domain: &str) -> Vec<Family> {
        let named = self.domains.get(&domain.to_lowercase());
        let mut found: Vec<Family> = Vec::new();
        for (name, _) in named.into_iter().flatten() {
            let family = Families::known().find(name);
            if !name.is_empty() && found.iter().all(|known| known.name != family.name) {
                found.push(family);
            }
        }
        found
    }

    /// Domains that the files name for several families.
    fn shared(&self) -> Vec<(&str, Vec<Family>)> {
        let domains = self.domains.keys().map(String::as_str);
        let named = domains.map(|domain| (domain, self.families_of(domain)));
        named.filter(|(_, families)| families.len() > 1).collect()
    }

    fn screen(&self) -> Document {
        let mut table = Table::new(
            "Indicator files",
            &[
                "file",
                "SHA-256",
                "families",
                "indicators",
                "not understood",
            ],
        );
        for file in &self.files {
            table.row(vec![
                Cell::label(&file.name),
                Cell::said(format!("{}…", file.sha256.get(..8).unwrap_or(""))),
                Cell::label(&file.families.join("; ")),
                Cell::count(file.indicators),
                Cell::count(file.not_understood),
            ]);
        }
        let kinds: Vec<String> = self
            .kinds
            .iter()
            .map(|(kind, count)| {
                let (one, many) = in_words(kind);
                counted(*count, one, many)
            })
            .collect();
        let kinds = match kinds.is_empty() {
            true => "none".to_owned(),
            false => kinds.join(", "),
        };
        let shared = match self.shared().len() as u64 {
            0 => String::new(),
            shared => format!(
                " {} listed under several families; a match names all of them.",
                counted(shared, "domain is", "domains are")
            ),
        };
        table.note(format!("Indicators understood: {kinds}.{shared}"));
        table.into()
    }
}

noun!(Indicators);

#[cfg(test)]
mod tests {
    use super::{Indicators, equality, host};

    #[test]
    fn patterns_that_are_one_equality_are_understood() {
        for (pattern, wanted) in [
            (
                "[domain-name:value='bad.example']",
                Some(("domain-name", "bad.example")),
            ),
            ("[ process:name = 'bh' ]", Some(("process", "bh"))),
            ("[file:hashes.'SHA-256'='00ff']", Some(("file", "00ff"))),
            (r"[app:id='it\'s']", Some(("app", "it's"))),
            (
                "[domain-name:value='a.example' OR domain-name:value='b.example']",
                None,
            ),
            ("[x509-certificate:serial_number='1']", None),
            ("domain-name:value='a'", None),
            ("[]", None),
            ("", None),
        ] {
            assert_eq!(
                equality(pattern),
                wanted.map(|(kind, value)| (kind, value.to_owned())),
                "{pattern}"
            );
        }
    }

    #[test]
    fn hosts_are_found_in_links() {
        for (link, wanted) in [
            ("https://A.example/x?y", Some("a.example")),
            ("http://user@a.example:8080/", Some("a.example")),
            ("a.example.", Some("a.example")),
            ("localhost", None),
            ("", None),
        ] {
            assert_eq!(host(link).as_deref(), wanted, "{link}");
        }
    }

    #[test]
    fn what_is_no_bundle_is_an_error_that_says_where() {
        let mut indicators = Indicators::default();
        for text in ["", "{", "[]", "{}", "{\"type\":\"bundle\"}", "\u{0}"] {
            let error = indicators
                .read("x.stix2", text.as_bytes())
                .unwrap_err()
                .to_string();
            assert!(
                error.starts_with("x.stix2: ") && error.contains("STIX"),
                "{error}"
            );
        }
        assert!(indicators.files.is_empty());
    }
}
