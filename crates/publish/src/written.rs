//! A written file: its path, size and SHA-256.

/// A file as a manifest names it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Written {
    /// Its path inside the publication, with `/` between folders.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// The SHA-256 of its bytes, in lower-case hexadecimal (FIPS 180-4).
    pub sha256: String,
}
