//! The secret key that pseudonyms are made with.

use super::identity_error::IdentityError;
use super::key_check::KeyCheck;
use super::key_text::{self, LENGTH};
use super::{Project, owner_only, random};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;
use std::path::Path;
use targetlist::error::Error;
use zeroize::Zeroizing;

/// Random bytes hold about thirty different values among 32; so few are not a random key, whatever
/// made them.
const FEWEST_VALUES: usize = 8;

/// HMAC-SHA-256 with a key in it.
pub(super) type Keyed = Hmac<Sha256>;

/// A secret key of 32 random bytes.
///
/// Anyone who has it can reverse every pseudonym by making the pseudonyms of all numbers. It is
/// never printed, and is wiped from memory when it is dropped. It is on the heap, so that moving it
/// leaves no copy behind; copies in registers or swapped pages are not covered.
pub struct Key(Box<Zeroizing<[u8; LENGTH]>>);

impl Key {
    /// Reads a key from a file that its owner alone can read (on Unix: no permission for group and
    /// others): 32 raw bytes, 64 hexadecimal digits, or Base64.
    ///
    /// # Errors
    /// A file that cannot be read, that others can read, that is too short or too long, or that
    /// holds no random key (zeros, a text).
    ///
    /// ```
    /// use targetlist_publish::Policy;
    /// use targetlist_publish::identity::{Key, Project};
    /// # fn main() -> Result<(), targetlist::Error> {
    /// # let folder = std::env::temp_dir().join(format!("targetlist-key-{}", std::process::id()));
    /// # std::fs::create_dir_all(&folder).unwrap();
    /// let path = folder.join("project.key");
    /// Key::create(&path)?; // the first time
    /// let key = Key::open(&path)?; // ever after
    /// let policy = Policy::default().pseudonyms(key, &Project::named("story-2021")?);
    /// assert!(Key::create(&path).is_err()); // a key is never overwritten
    /// # std::fs::remove_dir_all(&folder).unwrap();
    /// # Ok(())
    /// # }
    /// ```
    pub fn open(path: impl AsRef<Path>) -> Result<Key, Error> {
        let path = path.as_ref();
        let bytes = owner_only::read(path)?;
        key_text::key(&bytes)
            .and_then(Key::strong)
            .map_err(|error| error.in_file(path))
    }

    /// Makes a key from the operating system's generator and writes it to a new file that its owner
    /// alone can read (mode 0600), as 64 hexadecimal digits. Whoever loses the file cannot make the
    /// same pseudonyms again.
    ///
    /// # Errors
    /// Code `exists` if the file exists already, which stays as it is; a file that cannot be
    /// written, or a file system that cannot restrict it to its owner.
    pub fn create(path: impl AsRef<Path>) -> Result<Key, Error> {
        let key = Key::from_system()?;
        owner_only::write_new(path.as_ref(), &key_text::hex(&key.0))?;
        Ok(key)
    }

    /// A key from the operating system's generator.
    pub(super) fn from_system() -> Result<Key, Error> {
        let mut bytes = Box::new(Zeroizing::new([0; LENGTH]));
        random::fill_from_system(&mut **bytes)?;
        Key::strong(bytes)
    }

    pub(super) fn strong(bytes: Box<Zeroizing<[u8; LENGTH]>>) -> Result<Key, Error> {
        let mut values = Zeroizing::new(**bytes);
        values.sort_unstable();
        let different = 1 + values
            .windows(2)
            .filter(|pair| pair.first() != pair.last())
            .count();
        if different < FEWEST_VALUES {
            return Err(IdentityError::NotRandom.into());
        }
        Ok(Key(bytes))
    }

    /// A check value for manifests: it tells this key from others and reveals nothing about it.
    pub(super) fn check(&self, project: &Project) -> KeyCheck {
        let mut keyed = self.keyed();
        keyed.update(format!("targetlist/v1|{}|check|", project.name()).as_bytes());
        KeyCheck::of(&keyed.finalize().into_bytes())
    }

    /// The bytes, for the audit that looks for them in what was written.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_slice()
    }

    /// HMAC-SHA-256 with this key, ready for a message.
    pub(super) fn keyed(&self) -> Keyed {
        // HMAC fills a key up with zeros to the length of a block (RFC 2104); done here, no length
        // can be wrong.
        let mut block = Zeroizing::new([0; BLOCK]);
        block
            .iter_mut()
            .zip(self.0.iter())
            .for_each(|(to, from)| *to = *from);
        Keyed::new((&*block).into())
    }
}

/// Bytes of a block of SHA-256.
const BLOCK: usize = 64;

/// Says that there is a key, and nothing of it.
impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a secret key, not shown")
    }
}

/// Says that there is a key, and nothing of it.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

#[cfg(test)]
#[path = "key_tests.rs"]
mod key_tests;
