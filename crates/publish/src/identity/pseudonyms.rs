//! Takes a key and a project and gives keyed pseudonyms of numbers, people and devices.

use super::key::{Key, Keyed};
use super::key_check::KeyCheck;
use super::{Project, unusable};
use data_encoding::BASE32_NOPAD;
use hmac::Mac;
use std::fmt;
use std::str::FromStr;
use targetlist::error::Error;
use targetlist::number::Number;

/// Bytes of a pseudonym: 80 bits.
const LENGTH: usize = 10;

/// What stands for a number, a person or a device: 80 bits, printed as 16 lower-case letters and
/// digits (Base32, RFC 4648).
///
/// Among a million numbers two share a pseudonym with a chance of 4 in 10^13 (n²/2^81), among
/// 50,000 of 1 in 10^15.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pseudonym([u8; LENGTH]);

impl FromStr for Pseudonym {
    type Err = Error;

    /// Reads the 16 letters and digits, in either case.
    fn from_str(text: &str) -> Result<Pseudonym, Error> {
        let bytes = BASE32_NOPAD
            .decode(text.trim().to_ascii_uppercase().as_bytes())
            .ok();
        let bytes = bytes.and_then(|bytes| <[u8; LENGTH]>::try_from(bytes).ok());
        bytes.map(Pseudonym).ok_or_else(|| {
            unusable("is no pseudonym: that is 16 letters from a to z and digits from 2 to 7")
        })
    }
}

impl fmt::Display for Pseudonym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&BASE32_NOPAD.encode(&self.0).to_ascii_lowercase())
    }
}

impl fmt::Debug for Pseudonym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Makes pseudonyms: HMAC-SHA-256 (RFC 2104) over `targetlist/v1|project|number|+…`, cut to 80
/// bits.
///
/// The same number has the same pseudonym throughout a project, and another one in every other
/// project and under every other key. Without the key nothing leads back; with it, all numbers of a
/// country are tried in seconds. So the key never leaves the newsroom.
///
/// It holds the keyed state, which is wiped when it is dropped.
///
/// ```
/// use targetlist::number::{Settings, read};
/// use targetlist_publish::identity::{Key, Project, Pseudonyms};
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let key = Key::from_system()?; // or Key::open("project.key")?
/// let pseudonyms = Pseudonyms::new(&key, &Project::named("story-2021")?);
/// let number = read("+44 7700 900123", &Settings::default())?.number;
/// let pseudonym = pseudonyms.number(number);
/// assert_eq!(pseudonym, pseudonyms.number(number));
/// assert_eq!(pseudonym.to_string().len(), 16);
/// assert_ne!(pseudonym, Pseudonyms::new(&key, &Project::named("another")?).number(number));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Pseudonyms {
    project: Project,
    check: KeyCheck,
    numbers: Keyed,
    persons: Keyed,
    devices: Keyed,
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
            devices: of("device"),
        }
    }

    /// The pseudonym of a number, from its E.164 form of today.
    pub fn number(&self, number: Number) -> Pseudonym {
        pseudonym(&self.numbers, &number.e164())
    }

    /// The pseudonym of a person, from whatever the newsroom calls them. Case and blanks at the
    /// ends do not matter.
    pub fn person(&self, person: &str) -> Pseudonym {
        pseudonym(&self.persons, &plain(person))
    }

    /// The pseudonym of a device, from a laboratory's code for it. Case and blanks at the ends do
    /// not matter.
    pub fn device(&self, device: &str) -> Pseudonym {
        pseudonym(&self.devices, &plain(device))
    }

    /// The project.
    pub fn project(&self) -> &Project {
        &self.project
    }

    /// What tells the key from others, for the manifest.
    pub fn check(&self) -> KeyCheck {
        self.check
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

/// The project and the key's check value; nothing of the key.
impl fmt::Debug for Pseudonyms {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "pseudonyms of project {:?}, key check {}",
            self.project, self.check
        )
    }
}
