//! SHA-256 (FIPS 180-4) as text.

use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// How much of a file is read at a time.
const CHUNK: usize = 1 << 20;

/// The SHA-256 of bytes in lower-case hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// The bytes of a file and their SHA-256, which is computed of each chunk while the next is read.
///
/// # Errors
/// A file that cannot be read.
pub(crate) fn read(path: &Path) -> io::Result<(Vec<u8>, String)> {
    let mut file = File::open(path)?;
    let length = usize::try_from(file.metadata()?.len()).map_err(io::Error::other)?;
    // Without room for all of it, an error and no abort.
    Vec::<u8>::new().try_reserve_exact(length)?;
    let (mut bytes, mut digest) = (vec![0; length], Sha256::new());
    let (mut digested, mut filled) = (0, 0);
    while filled < length {
        let (before, rest) = bytes.split_at_mut(filled);
        let chunk = rest.len().min(CHUNK);
        let next = rest.get_mut(..chunk).unwrap_or_default();
        let last = before.get(digested..).unwrap_or_default();
        let (read, ()) = rayon::join(|| file.read(next), || digest.update(last));
        digested = filled;
        match read {
            Ok(0) => break,
            Ok(some) => filled += some,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    // A file may have become shorter or longer, and devices have no length.
    bytes.truncate(filled);
    file.read_to_end(&mut bytes)?;
    digest.update(bytes.get(digested..).unwrap_or_default());
    Ok((bytes, hexadecimal(&digest.finalize())))
}

/// Bytes in lower-case hexadecimal.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::{read, sha256};

    #[test]
    fn nothing_has_its_digest() {
        assert!(sha256(b"").starts_with("e3b0c44298fc1c14"));
    }

    #[test]
    fn a_file_has_the_digest_of_its_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        for length in [0, 1, super::CHUNK, 3 * super::CHUNK + 7] {
            let bytes: Vec<u8> = (0..length).map(|at| (at % 251) as u8).collect();
            std::fs::write(&path, &bytes).unwrap();
            let digest = sha256(&bytes);
            assert_eq!(read(&path).unwrap(), (bytes, digest));
        }
        assert!(read(&folder.path().join("none")).is_err());
    }
}
