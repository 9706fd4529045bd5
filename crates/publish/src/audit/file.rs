//! A file, read in parts of four mebibytes, side by side.

use super::content::{PART, SHARED};
use super::form::{Form, HEAD, form};
use super::secrets::Secrets;
use super::{What, zipped};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use targetlist::error::{Error, ErrorKind};

/// Looks into a file; gives its length.
pub(super) fn look(
    path: &Path,
    secrets: &Secrets,
    found: &mut BTreeSet<What>,
) -> Result<u64, Error> {
    let place = |why| Error::new(ErrorKind::Io(why)).in_file(path);
    let length = std::fs::metadata(path).map_err(place)?.len();
    let head = part(path, 0, HEAD).map_err(place)?;
    let form = form(
        &head,
        path.extension()
            .is_some_and(|kind| kind.eq_ignore_ascii_case("md")),
    );
    match form {
        Form::Opaque(says) => drop(found.insert(What::Opaque(says))),
        Form::Zip => {
            zipped::look(path, secrets, found)?;
            parts(path, length, None, secrets, found).map_err(place)?;
        }
        Form::Text { .. } | Form::Wide { .. } => {
            parts(path, length, Some(form), secrets, found).map_err(place)?
        }
    }
    Ok(length)
}

/// Looks at a file part by part; without a form, at its bytes as they are.
fn parts(
    path: &Path,
    length: u64,
    form: Option<Form>,
    secrets: &Secrets,
    found: &mut BTreeSet<What>,
) -> std::io::Result<()> {
    let look = |at: u64| {
        let mut found = BTreeSet::new();
        let from = (at * PART).saturating_sub(SHARED);
        let to = ((at + 1) * PART + SHARED).min(length);
        let bytes = part(path, from, to - from)?;
        match form {
            None => secrets.look(&bytes, &mut found),
            Some(form) => secrets.look_in(form, &bytes, to < length, &mut found),
        }
        Ok(found)
    };
    let all: std::io::Result<Vec<BTreeSet<What>>> = (0..length.div_ceil(PART))
        .into_par_iter()
        .map(look)
        .collect();
    found.extend(all?.into_iter().flatten());
    Ok(())
}

/// Bytes of a file.
fn part(path: &Path, from: u64, length: u64) -> std::io::Result<Vec<u8>> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(PART + 2 * SHARED)).unwrap_or(0));
    file.take(length).read_to_end(&mut bytes)?;
    Ok(bytes)
}
