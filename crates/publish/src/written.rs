//! Takes bytes on their way into a file and gives the file's name, size and SHA-256.

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};
use std::io::{self, Write};
use targetlist::error::{Error, Kind};
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

impl Written {
    /// Runs a writer and measures what passes.
    ///
    /// # Errors
    /// Those of the writer, and where the last bytes cannot be written.
    ///
    /// ```
    /// use targetlist_publish::Written;
    /// let mut file = Vec::new();
    /// let written = Written::through("a.txt", &mut file, |out| {
    ///     out.write_all(b"abc").map_err(|why| targetlist::error::Kind::Write(why).into())
    /// })?;
    /// assert_eq!((written.bytes, &written.sha256[..8]), (3, "ba7816bf"));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn through(
        path: impl Into<String>,
        out: &mut dyn Write,
        write: impl FnOnce(&mut dyn Write) -> Result<(), Error>,
    ) -> Result<Written, Error> {
        let mut measured = Measured {
            out,
            bytes: 0,
            hash: Sha256::new(),
        };
        write(&mut measured)?;
        measured.flush().map_err(Kind::Write)?;
        Ok(Written {
            path: path.into(),
            bytes: measured.bytes,
            sha256: HEXLOWER.encode(&measured.hash.finalize()),
        })
    }
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

struct Measured<'out> {
    out: &'out mut dyn Write,
    bytes: u64,
    hash: Sha256,
}

impl Write for Measured<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.out.write(bytes)?;
        self.bytes += count as u64;
        self.hash.update(bytes.get(..count).unwrap_or(bytes));
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
