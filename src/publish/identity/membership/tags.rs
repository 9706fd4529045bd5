//! Takes a number and a figure and gives the tag that stands for it in a membership file.

use super::Work;
use crate::error::{Error, Kind};
use crate::number::Number;
use argon2::{Argon2, Block};

/// Bytes of a tag: 64 bits, so that a number that is not on the list is taken for one that is once
/// in thousands of millions of questions at most. Shorter tags would hide people among chance hits,
/// and tell others that they are on a list when they are not.
pub(super) const LENGTH: usize = 8;

pub(super) const SALT: usize = 16;

/// A tag.
pub(super) type Tag = u64;

/// The slow function and its memory, to be used again and again by one thread.
pub(super) struct Tagger<'pass> {
    slow: Argon2<'pass>,
    salt: [u8; SALT],
    memory: Vec<Block>,
}

impl<'pass> Tagger<'pass> {
    pub(super) fn new(
        work: Work,
        pass: &'pass [u8],
        salt: [u8; SALT],
    ) -> Result<Tagger<'pass>, Error> {
        let slow = work.slow(pass)?;
        let memory = vec![Block::new(); slow.params().block_count()];
        Ok(Tagger { slow, salt, memory })
    }

    /// The tag of a number and a figure: Argon2id over `targetlist/v1|membership|figure|+…`.
    pub(super) fn tag(&mut self, number: Number, figure: u32) -> Result<Tag, Error> {
        let message = zeroize::Zeroizing::new(format!(
            "targetlist/v1|membership|{figure}|{}",
            number.e164()
        ));
        let mut tag = [0; LENGTH];
        let done = self.slow.hash_password_into_with_memory(
            message.as_bytes(),
            &self.salt,
            &mut tag,
            self.memory.as_mut_slice(),
        );
        done.map_err(|_| {
            Error::new(Kind::Settings(
                "the slow function cannot be run with this work".to_owned(),
            ))
        })?;
        Ok(Tag::from_le_bytes(tag))
    }
}
