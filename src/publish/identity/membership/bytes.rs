//! Takes a membership file's parts and gives its bytes, and back.

use super::super::{KeyCheck, unusable};
use super::Membership;
use super::tags::{LENGTH, SALT, Tag};
use super::work::Work;
use crate::error::Error;
use crate::time::{Precision, Times};
use sha2::{Digest, Sha256};

/// What the file begins with, for people who open it.
const MAGIC: &[u8] = b"targetlist membership check\n";
const VERSION: u32 = 1;
/// Bytes of the sum at the end.
const SUM: usize = 32;
const DATE: usize = 10;

/// The bytes: magic, version, work, expiry, salt, check value of the pass, count of tags, tags in
/// ascending order, SHA-256 of all that. Figures are little-endian.
pub(super) fn of(membership: &Membership) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(VERSION.to_le_bytes());
    bytes.extend(membership.work.memory_kib.to_le_bytes());
    bytes.extend(membership.work.passes.to_le_bytes());
    bytes.push(membership.work.bits);
    bytes.extend(membership.expires.to_string().bytes());
    bytes.extend(membership.salt);
    bytes.extend(membership.check.bytes());
    bytes.extend((membership.tags.len() as u64).to_le_bytes());
    bytes.extend(membership.tags.iter().flat_map(|tag| tag.to_le_bytes()));
    let sum = Sha256::digest(&bytes);
    bytes.extend(sum);
    bytes
}

/// The parts of a file; an error for a wrong version and for any byte that changed or is missing.
pub(super) fn read(bytes: &[u8]) -> Result<Membership, Error> {
    let damaged = || unusable("is damaged or broken off; copy it again");
    let rest = bytes
        .strip_prefix(MAGIC)
        .ok_or_else(|| unusable("is no membership file; check that it is the right one"))?;
    let mut parts = Parts(rest);
    if u32::from_le_bytes(parts.take().ok_or_else(damaged)?) != VERSION {
        return Err(unusable(
            "is a membership file of another version; ask for one that this version of the library writes",
        ));
    }
    let (body, sum) = bytes
        .split_at_checked(bytes.len().saturating_sub(SUM))
        .ok_or_else(damaged)?;
    if Sha256::digest(body).as_slice() != sum {
        return Err(damaged());
    }
    parts.0 = parts
        .0
        .get(..parts.0.len().saturating_sub(SUM))
        .unwrap_or(&[]);
    parts
        .membership()
        .ok_or_else(damaged)
        .and_then(|membership| membership.work.check().map(|()| membership))
}

/// What is still to be read.
struct Parts<'b>(&'b [u8]);

impl Parts<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (part, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*part)
    }

    fn membership(mut self) -> Option<Membership> {
        let (memory_kib, passes) = (
            u32::from_le_bytes(self.take()?),
            u32::from_le_bytes(self.take()?),
        );
        let [bits] = self.take()?;
        let expires = self.take::<DATE>()?;
        let expires = Times::utc()
            .read(std::str::from_utf8(&expires).ok()?)
            .ok()
            .filter(|day| day.precision() == Precision::Day)?;
        let salt = self.take::<SALT>()?;
        let check = KeyCheck::of(&self.take::<8>()?);
        let count = usize::try_from(u64::from_le_bytes(self.take()?)).ok()?;
        let (tags, odd) = self.0.as_chunks::<LENGTH>();
        let tags: Vec<Tag> = tags.iter().map(|tag| Tag::from_le_bytes(*tag)).collect();
        let sorted = tags.windows(2).all(|pair| pair.first() < pair.last());
        let whole = odd.is_empty() && tags.len() == count && sorted;
        whole.then_some(Membership {
            work: Work {
                memory_kib,
                passes,
                bits,
            },
            expires,
            salt,
            check,
            tags,
        })
    }
}
