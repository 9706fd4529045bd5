//! A file, read in parts of four mebibytes, side by side.

use super::content::{PART, SHARED};
use super::form::{Form, HEAD, form};
use super::place::{Place, places};
use super::secrets::Secrets;
use super::{Found, What, zipped};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use targetlist::Error;

/// Looks into a file; gives its length.
pub(super) fn look(path: &Path, secrets: &Secrets, found: &mut Found) -> Result<u64, Error> {
    let place = |why| Error::unreadable(why).in_file(path);
    let length = std::fs::metadata(path).map_err(place)?.len();
    let head = part(path, 0, HEAD).map_err(place)?;
    let form = form(
        &head,
        path.extension()
            .is_some_and(|kind| kind.eq_ignore_ascii_case("md")),
    );
    match form {
        Form::Opaque(says) => drop(found.insert(What::Opaque(says), Place::default())),
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
    found: &mut Found,
) -> std::io::Result<()> {
    let look = |at: u64| {
        let from = (at * PART).saturating_sub(SHARED);
        let to = ((at + 1) * PART + SHARED).min(length);
        let bytes = part(path, from, to - from)?;
        let mut what = BTreeSet::new();
        match form {
            None => secrets.look(&bytes, &mut what),
            Some(form) => secrets.look_in(form, &bytes, to < length, &mut what),
        }
        Ok::<_, std::io::Error>((from, bytes, what))
    };
    // What was found is placed in the first part that holds it, and only then.
    let looked = |at: u64| {
        let (from, bytes, what) = look(at)?;
        let text = matches!(form, Some(Form::Text { .. })) && !what.is_empty();
        let places = match text {
            true => {
                let head = part(path, 0, PART.min(length))?;
                let headings = head.split(|byte| *byte == b'\n').next().unwrap_or(&[]);
                places(secrets, (&bytes, lines(path, from)?), headings, &what)
            }
            false => Found::new(),
        };
        let placed = |what| (what, places.get(&what).cloned().unwrap_or_default());
        Ok(what.into_iter().map(placed).collect())
    };
    let all: std::io::Result<Vec<Found>> = (0..length.div_ceil(PART))
        .into_par_iter()
        .map(looked)
        .collect();
    for (what, place) in all?.into_iter().flatten() {
        found.entry(what).or_insert(place);
    }
    Ok(())
}

/// How many lines end before a place in a file.
fn lines(path: &Path, before: u64) -> std::io::Result<u64> {
    let (mut lines, mut at) = (0, 0);
    while at < before {
        let bytes = part(path, at, PART.min(before - at))?;
        lines += bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
        at += PART;
    }
    Ok(lines)
}

/// Bytes of a file.
fn part(path: &Path, from: u64, length: u64) -> std::io::Result<Vec<u8>> {
    let mut file = File::open(path)?;
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::with_capacity(usize::try_from(length.min(PART + 2 * SHARED)).unwrap_or(0));
    file.take(length).read_to_end(&mut bytes)?;
    Ok(bytes)
}
