//! A workbook or another ZIP archive, its parts inflated as they are looked at.

use super::content::{PART, SHARED};
use super::form::{Form, form};
use super::place::Place;
use super::secrets::Secrets;
use super::{Found, What};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;
use targetlist::Error;
use zip::ZipArchive;

/// The most bytes that are inflated of one part.
const MOST: u64 = 4 << 30;

/// Looks into every part of an archive. What stands between the parts (comments, names) is looked
/// at with the file's own bytes.
pub(super) fn look(path: &Path, secrets: &Secrets, found: &mut Found) -> Result<(), Error> {
    let open = || {
        let file = File::open(path).map_err(|why| Error::unreadable(why).in_file(path))?;
        Ok::<_, Error>(ZipArchive::new(BufReader::new(file)).ok())
    };
    let Some(archive) = open()? else {
        let damaged = What::Opaque("a damaged archive, which cannot be looked into");
        found.insert(damaged, Place::default());
        return Ok(());
    };
    let parts = (0..archive.len()).into_par_iter().map(|index| {
        let mut found = BTreeSet::new();
        let mut archive = open()?;
        let name = archive
            .as_ref()
            .and_then(|archive| archive.name_for_index(index))
            .map(Place::of_part)
            .unwrap_or_default();
        let part = archive
            .as_mut()
            .and_then(|archive| archive.by_index(index).ok());
        // What is encrypted or packed in another way does not open.
        if part
            .and_then(|part| look_into(part, secrets, &mut found))
            .is_none()
        {
            found.insert(What::Opaque(
                "a part of an archive that cannot be looked into",
            ));
        }
        Ok((name, found))
    });
    let parts: Vec<(Place, BTreeSet<What>)> = parts.collect::<Result<_, Error>>()?;
    for (name, part) in parts {
        for what in part {
            found.entry(what).or_insert_with(|| name.clone());
        }
    }
    Ok(())
}

/// Looks at a part as it is inflated; nothing if it cannot be.
fn look_into(mut part: impl Read, secrets: &Secrets, found: &mut BTreeSet<What>) -> Option<()> {
    let (mut bytes, mut kind, mut all) = (Vec::new(), None, 0);
    loop {
        let kept = bytes.len() as u64;
        let read = part.by_ref().take(PART).read_to_end(&mut bytes).ok()? as u64;
        all += read;
        if read == 0 && kind.is_some() || all > MOST {
            return (all <= MOST).then_some(());
        }
        let form = *kind.get_or_insert_with(|| form(bytes.get(..512).unwrap_or(&bytes), false));
        if read == 0 {
            return Some(());
        }
        hide_places(&mut bytes);
        // Wide text stays in step, as what is kept is even.
        secrets.look_in(form, &bytes, read == PART, found);
        if matches!(form, Form::Opaque(_) | Form::Zip) {
            return Some(());
        }
        let keep = (kept + read).min(SHARED) as usize;
        bytes.drain(..bytes.len() - keep);
    }
}

/// What precedes the index of a text in a workbook's shared strings.
const TEXT: &[u8] = b" t=\"s\"><v>";

/// The most digits of such a place. What is longer is none, and may be a number.
const PLACE: usize = 7;

/// Blots out the places of texts: beside counts in neighboring cells, they spell a number by chance.
fn hide_places(bytes: &mut [u8]) {
    let mut at = 0;
    while let Some(found) = bytes.get(at..).and_then(|rest| {
        let mut windows = rest.windows(TEXT.len());
        windows.position(|window| window == TEXT)
    }) {
        at += found + TEXT.len();
        let rest = bytes.get_mut(at..).unwrap_or_default();
        let length = rest.iter().take_while(|byte| **byte != b'<').count();
        let place = rest.get_mut(..length.min(PLACE + 1)).unwrap_or_default();
        if length <= PLACE {
            place.fill(b'x');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::hide_places;

    #[test]
    fn places_of_texts_are_hidden_and_values_are_not() {
        let hidden = |text: &str| {
            let mut bytes = text.as_bytes().to_vec();
            hide_places(&mut bytes);
            String::from_utf8(bytes).unwrap()
        };
        let cells =
            r#"<c r="A1"><v>0</v></c><c r="B1" t="s"><v>114</v></c><c r="C1"><v>151</v></c>"#;
        assert_eq!(hidden(cells), cells.replace("114", "xxx"));
        let long = r#"<c r="A1" t="s"><v>447700900123</v></c>"#;
        assert_eq!(hidden(long), long);
    }
}
