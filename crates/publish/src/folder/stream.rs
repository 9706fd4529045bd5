//! A file that is written to disk, with its length and SHA-256.

use crate::Written;
use crate::fault::Fault;
use sha2::{Digest, Sha256};
use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use targetlist::Error;

/// Counts and hashes on the way to the disk, and remembers a fault that the writer's caller may
/// have swallowed.
struct Stream {
    file: BufWriter<File>,
    bytes: u64,
    digest: Sha256,
    fault: Option<io::Error>,
}

impl Write for Stream {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        match self.file.write(part) {
            Ok(written) => {
                self.bytes += written as u64;
                self.digest.update(part.get(..written).unwrap_or(part));
                Ok(written)
            }
            Err(why) => Err(self.remember(why)),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush().map_err(|why| self.remember(why))
    }
}

impl Stream {
    fn remember(&mut self, why: io::Error) -> io::Error {
        if why.kind() != io::ErrorKind::Interrupted {
            self.fault
                .get_or_insert(io::Error::new(why.kind(), why.to_string()));
        }
        why
    }
}

/// Makes a file that only its owner may read.
pub(super) fn private_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Lets a file be written, down to the disk. `shown` names it in errors.
pub(super) fn pour(
    file: File,
    name: &str,
    shown: &Path,
    write: impl FnOnce(&mut dyn Write) -> Result<(), Error>,
) -> Result<Written, Error> {
    let fault = |why: io::Error| Error::new(Fault::Write(why)).in_file(shown);
    let mut stream = Stream {
        file: BufWriter::with_capacity(1 << 16, file),
        bytes: 0,
        digest: Sha256::new(),
        fault: None,
    };
    let said = write(&mut stream);
    if let Some(why) = stream.fault.take() {
        return Err(fault(why));
    }
    said.map_err(|error| error.in_file(shown))?;
    let file = stream
        .file
        .into_inner()
        .map_err(|why| fault(why.into_error()))?;
    match file.sync_all() {
        // Devices and pipes cannot be synced, and need not be.
        Err(why) if why.kind() != io::ErrorKind::InvalidInput => return Err(fault(why)),
        _ => {}
    }
    let sha256 = data_encoding::HEXLOWER.encode(&stream.digest.finalize());
    Ok(Written {
        path: name.to_owned(),
        bytes: stream.bytes,
        sha256,
    })
}
