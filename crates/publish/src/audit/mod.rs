//! The audit of a folder of outputs: in which files does a number of the list, a person's name or
//! the key stand, in any usual spelling?
//!
//! It searches all files that are text in UTF-8, UTF-16 or a western code page (HTML, SVG, CSV,
//! TSV, JSON, Markdown …), workbooks and other ZIP archives, and the names of files and folders.
//! What cannot be searched (images, compressed or encrypted data, links) fails the audit as a
//! number would, unless it is vouched for by name. `METHOD.md` says which spellings are found and
//! which are not.

mod cases;
mod content;
mod digests;
mod embedded;
mod entity;
mod file;
mod form;
mod geometry;
mod innocent;
mod keys;
mod masked;
mod names;
mod old_form;
mod options;
mod parted;
mod picture;
mod place;
mod plain;
mod report;
mod run;
mod secrets;
mod set;
mod spelling;
mod tag;
mod unread;
mod walk;
mod zipped;

pub use options::Options;
pub use place::Place;
pub use report::{Audit, Exposure, What};

use crate::fault::Fault;
use rayon::prelude::*;
use secrets::Secrets;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use targetlist::error::Error;
use targetlist::list::TargetList;

/// What was found in a file, and where it stands first.
type Found = BTreeMap<What, Place>;

/// Searches every file of a folder, and passes only if nothing of the list is found. Nothing is
/// changed or removed.
///
/// ```
/// use targetlist::TargetList;
/// use targetlist_publish::audit::{Options, audit};
/// let list = TargetList::reader().read("list.csv", "phone,name\n+44 7700 900123,\n".as_bytes())?;
/// let folder = std::env::temp_dir().join(format!("audit-{}", std::process::id()));
/// std::fs::create_dir(&folder).unwrap();
/// std::fs::write(folder.join("clients.csv"), "client,entries\nT01,1\n").unwrap();
/// assert_eq!(audit(&folder, &list, &Options::default())?.files(), 1);
/// std::fs::write(folder.join("report.html"), "<p>(0) 7700&nbsp;<b>900</b>123").unwrap();
/// assert!(audit(&folder, &list, &Options::default()).unwrap_err().to_string().contains("report.html: holds a number from the list"));
/// std::fs::remove_dir_all(&folder).unwrap();
/// # Ok::<(), targetlist::Error>(())
/// ```
///
/// # Errors
/// `Exposed`, with the first file and what it holds (never the number); otherwise as for
/// [`Audit::of`], which gives every file.
pub fn audit(
    folder: impl AsRef<Path>,
    list: &TargetList,
    options: &Options,
) -> Result<Audit, Error> {
    let audit = Audit::of(folder, list, options)?;
    audit.verdict().map(|()| audit)
}

impl Audit {
    /// Searches every file of a folder and returns the first place of each kind of exposure in each
    /// file. Once these are corrected, search again: the same may stand further down.
    ///
    /// # Errors
    /// A folder or file that cannot be read, or is not a folder; code `settings` for a file that is
    /// vouched for and is not in the folder.
    pub fn of(
        folder: impl AsRef<Path>,
        list: &TargetList,
        options: &Options,
    ) -> Result<Audit, Error> {
        let folder = folder.as_ref();
        let found = walk::entries(folder)?;
        vouched_are_there(folder, &found, options)?;
        let secrets = Secrets::of(list, options);
        let looked = found.par_iter().map(|entry| {
            let (bytes, mut what) = look(folder, entry, &secrets)?;
            // Whoever vouches for a file has looked at what cannot be looked into.
            let found = what.len();
            if options.vouched.contains(&entry.name) {
                what.retain(|what, _| !matches!(what, What::Opaque(_)));
            }
            Ok((bytes, found > what.len(), what))
        });
        let looked: Vec<(u64, bool, Found)> = looked.collect::<Result<_, Error>>()?;
        let files = found
            .iter()
            .filter(|entry| matches!(entry.kind, walk::FileKind::File));
        let exposures = found.iter().zip(&looked).flat_map(|(entry, (_, _, what))| {
            what.iter().map(|(what, place)| Exposure {
                file: entry.name.clone(),
                what: *what,
                place: place.clone(),
            })
        });
        let others = options.numbers.iter();
        let others = others.filter(|number| list.find(**number).is_none());
        Ok(Audit {
            folder: folder.to_owned(),
            files: files.count() as u64,
            bytes: looked.iter().map(|(bytes, ..)| bytes).sum(),
            vouched: looked.iter().filter(|(_, vouched, _)| *vouched).count() as u64,
            numbers: list.distinct() + others.count() as u64,
            cases: options.cases.given,
            unread: secrets.unread,
            exposures: exposures.collect(),
        })
    }
}

/// Looks at an entry of a folder: its name, and what stands in it.
fn look(folder: &Path, entry: &walk::Entry, secrets: &Secrets) -> Result<(u64, Found), Error> {
    let mut what = Found::new();
    let mut name = BTreeSet::new();
    secrets.look_at(entry.name.as_bytes(), false, &mut name);
    what.extend(name.into_iter().map(|what| (what, Place::of_name())));
    let bytes = match entry.kind {
        walk::FileKind::Folder => 0,
        walk::FileKind::File => file::look(&folder.join(&entry.name), secrets, &mut what)?,
        walk::FileKind::Other(opaque) => {
            what.insert(What::Opaque(opaque), Place::default());
            0
        }
    };
    Ok((bytes, what))
}

/// Refuses to pass over a file that is vouched for and is not in the folder: its path is wrong, or
/// it is another folder.
fn vouched_are_there(folder: &Path, found: &[walk::Entry], options: &Options) -> Result<(), Error> {
    let is_there = |name: &String| {
        let mut named = found.iter().filter(|entry| entry.name == *name);
        named.any(|entry| !matches!(entry.kind, walk::FileKind::Folder))
    };
    match options.vouched.iter().find(|name| !is_there(name)) {
        None => Ok(()),
        Some(name) => Err(Error::new(Fault::NotThere(name.clone())).in_file(folder)),
    }
}

#[cfg(test)]
mod audit_tests;
#[cfg(test)]
mod concealed_tests;
#[cfg(test)]
mod false_positives_tests;
#[cfg(test)]
mod places_tests;
#[cfg(test)]
mod spelling_tests;
#[cfg(test)]
mod unread_tests;
#[cfg(test)]
mod vouched_tests;
