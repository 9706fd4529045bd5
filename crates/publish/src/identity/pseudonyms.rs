//! Keyed pseudonyms of numbers and people.

use super::Project;
use super::key::{Key, Keyed};
use super::key_check::KeyCheck;
use data_encoding::{BASE32_NOPAD, HEXLOWER};
use hmac::Mac;
use std::fmt;
use targetlist::number::Number;
use targetlist::sheet::Origin;

/// Bytes of a pseudonym: 80 bits.
const LENGTH: usize = 10;

/// A pseudonym of a number or a person: 80 bits, printed as 16 lower-case letters and digits
/// (Base32, RFC 4648).
///
/// Among a million numbers two share a pseudonym with a chance of 4 in 10^13 (n²/2^81), among
/// 50,000 of 1 in 10^15.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Pseudonym([u8; LENGTH]);

impl fmt::Display for Pseudonym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&BASE32_NOPAD.encode(&self.0).to_ascii_lowercase())
    }
}

/// Makes pseudonyms: HMAC-SHA-256 (RFC 2104) over `targetlist/v1|project|number|+…`, cut to 80
/// bits.
///
/// The same number has the same pseudonym throughout a project, and another one in every other
/// project and under every other key. Without the key a pseudonym cannot be reversed; with it, all
/// numbers of a country can be tried in seconds. So the key must never leave the newsroom.
///
/// It holds the keyed state, which is wiped when it is dropped.
///
/// ```
/// use targetlist::number::{ParseOptions, parse};
/// use targetlist_publish::identity::{Key, Project, Pseudonyms};
/// let folder = tempfile::tempdir()?;
/// let key = Key::create(folder.path().join("story.key"))?;
/// let pseudonyms = Pseudonyms::new(&key, &Project::named("partners")?);
/// let number = parse("+44 7700 900123", &ParseOptions::default())?.number;
/// assert_eq!(pseudonyms.number(number), pseudonyms.number(number));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Pseudonyms {
    project: Project,
    check: KeyCheck,
    numbers: Keyed,
    persons: Keyed,
    inputs: Keyed,
}

impl Pseudonyms {
    /// Pseudonyms of this project under this key.
    pub fn new(key: &Key, project: &Project) -> Pseudonyms {
        // What all messages of a kind begin with is taken in once; each message then begins with a
        // copy of the state.
        let of = |kind: &str| {
            let mut keyed = key.keyed();
            keyed.update(format!("targetlist/v1|{}|{kind}|", project.name()).as_bytes());
            keyed
        };
        Pseudonyms {
            project: project.clone(),
            check: key.check(project),
            numbers: of("number"),
            persons: of("person"),
            inputs: of("input"),
        }
    }

    /// The pseudonym of a number, from its E.164 form of today.
    pub fn number(&self, number: Number) -> Pseudonym {
        pseudonym(&self.numbers, &number.e164())
    }

    /// The pseudonym of a person, from whatever the newsroom calls them. Case and blanks at the
    /// ends do not matter.
    pub(crate) fn person(&self, person: &str) -> Pseudonym {
        pseudonym(&self.persons, &plain(person))
    }

    /// The commitment to an input: HMAC-SHA-256 over its SHA-256, whole, in hexadecimal. Who has the
    /// key and the file can show that they belong together.
    pub(crate) fn input(&self, origin: &Origin) -> String {
        let mut keyed = self.inputs.clone();
        keyed.update(origin.sha256().as_bytes());
        HEXLOWER.encode(&keyed.finalize().into_bytes())
    }

    /// The project.
    pub(crate) fn project(&self) -> &Project {
        &self.project
    }

    /// What tells the key from others, for the manifest.
    pub(crate) fn check(&self) -> KeyCheck {
        self.check
    }

    /// Identifies the key and project of these pseudonyms without revealing the key.
    pub fn fingerprint(&self) -> String {
        format!("{} {}", self.project.name(), self.check)
    }
}

fn plain(text: &str) -> String {
    text.trim().to_lowercase()
}

fn pseudonym(state: &Keyed, text: &str) -> Pseudonym {
    let mut keyed = state.clone();
    keyed.update(text.as_bytes());
    let code = keyed.finalize().into_bytes();
    let mut short = [0; LENGTH];
    short
        .iter_mut()
        .zip(code.iter())
        .for_each(|(to, from)| *to = *from);
    Pseudonym(short)
}
