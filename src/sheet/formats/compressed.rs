//! Compressed files: gzip, zstd, and ZIP archives of one file.

use crate::archive::Files;
use crate::error::{Error, FileError};
use crate::sheet::packed_error::PackedError;
use std::io::Read;

/// The most bytes that a compressed file may unpack to: `TIMES` times its size, plus `MORE`. Lists
/// unpack to three to ten times their size.
const TIMES: u64 = 20;
const MORE: u64 = 50 << 20;

/// The bytes inside a compressed file; the same bytes where they are not compressed.
pub(super) fn unpacked(bytes: Vec<u8>) -> Result<Vec<u8>, Error> {
    let most = bytes.len() as u64 * TIMES + MORE;
    if bytes.starts_with(b"\x1F\x8B") {
        return poured(flate2::read::MultiGzDecoder::new(bytes.as_slice()), most);
    }
    if bytes.starts_with(b"\x28\xB5\x2F\xFD") {
        let frames = ruzstd::decoding::StreamingDecoder::new(bytes.as_slice());
        return poured(frames.map_err(|_| damaged())?, most);
    }
    if !bytes.starts_with(b"PK\x03\x04") {
        return Ok(bytes);
    }
    // A file that only begins like an archive is reported later.
    let Ok(files) = Files::unzip("archive", bytes.clone()) else {
        return Ok(bytes);
    };
    if files.contains("xl/workbook.xml") || files.contains("content.xml") {
        return Ok(bytes);
    }
    let names: Vec<&str> = files.names().collect();
    match names.as_slice() {
        [only] => {
            files.length(only, most).map_err(|_| larger())?;
            Ok(files.read(only)?.unwrap_or_default())
        }
        [] => Err(FileError::Empty.into()),
        _ => Err(PackedError::SeveralFiles.into()),
    }
}

fn poured(from: impl Read, most: u64) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    let mut within = from.take(most + 1);
    within.read_to_end(&mut bytes).map_err(|_| damaged())?;
    match bytes.len() as u64 > most {
        true => Err(larger()),
        false => Ok(bytes),
    }
}

fn damaged() -> Error {
    PackedError::DamagedFile.into()
}

fn larger() -> Error {
    PackedError::LargeFile.into()
}
