//! A file by its name, size and SHA-256.

use targetlist::sheet::Origin;

/// A file as a manifest names it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Written {
    /// Its path inside the publication, with `/` between folders; of an input, its name.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// The SHA-256 of its bytes, in lower-case hexadecimal (FIPS 180-4).
    pub sha256: String,
}

/// An input, as it was read. Of its path only the file's name is told: folders may be named after
/// people and sources.
impl From<&Origin> for Written {
    fn from(origin: &Origin) -> Written {
        let name = origin.name().rsplit(['/', '\\']).next().unwrap_or_default();
        Written {
            path: name.to_owned(),
            bytes: origin.bytes(),
            sha256: origin.sha256().to_owned(),
        }
    }
}
