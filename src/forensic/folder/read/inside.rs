//! Archives inside a folder or archive: each is read as well, within bounds, or listed as not read.

use crate::archive::Files;
use crate::error::Error;
use crate::forensic::folder::BadFile;

/// How deep archives may lie in each other.
const DEEPEST: usize = 3;

/// The most archives that are read of one folder.
const MOST: usize = 1_000;

/// The most bytes of archives that are read of one folder.
const MOST_BYTES: u64 = 2 << 30;

/// Names of archives that are not read, and why.
const OTHERS: [(&str, &str); 8] = [
    (".age", "is encrypted with age: decrypt it"),
    (".gpg", "is encrypted: decrypt it"),
    (".7z", "is a 7z archive: unpack it"),
    (".rar", "is a RAR archive: unpack it"),
    (".tar", "is a TAR archive: unpack it"),
    (".tgz", "is a TAR archive: unpack it"),
    (".tar.gz", "is a TAR archive: unpack it"),
    (".tar.xz", "is a TAR archive: unpack it"),
];

/// What was found beside the examinations of a folder.
#[derive(Default)]
pub(super) struct Inside {
    archives: usize,
    bytes: u64,
    /// What was not read, and why.
    pub(super) unread: Vec<BadFile>,
    /// Links that were not followed.
    pub(super) links: u64,
}

impl Inside {
    /// The names of the archives among these files that are to be read.
    pub(super) fn names<'f>(&mut self, files: &'f Files) -> Vec<&'f str> {
        self.links += files.links();
        let mut found = Vec::new();
        for name in files.names() {
            let lower = name.to_lowercase();
            if let Some((_, why)) = OTHERS.iter().find(|(end, _)| lower.ends_with(end)) {
                self.note(name, why);
            } else if lower.ends_with(".zip") && !is_of_the_phone(files, name) {
                found.push(name);
            }
        }
        found
    }

    /// An archive, one at a time: the bytes of all of them would fill the memory.
    pub(super) fn archive(&mut self, files: &Files, name: &str, depth: usize) -> Option<Files> {
        let opened = self.open(files, name, depth);
        opened.map_err(|why| self.note(name, &why)).ok()
    }

    fn open(&mut self, files: &Files, name: &str, depth: usize) -> Result<Files, String> {
        if depth >= DEEPEST {
            return Err("is nested in too many archives: unpack it".to_owned());
        }
        if self.archives >= MOST || self.bytes >= MOST_BYTES {
            return Err(
                "is beyond the number or size of archives that are read at once: give it by itself"
                    .to_owned(),
            );
        }
        self.archives += 1;
        let why = |error: Error| error.sentence();
        let (archive, bytes) = files.archive(name).map_err(why)?;
        self.bytes += bytes;
        Ok(archive)
    }

    pub(super) fn note(&mut self, name: &str, why: &str) {
        self.unread.push(BadFile {
            file: crate::mask::redact(name).into_owned(),
            why: why.to_owned(),
        });
    }
}

/// Whether an archive is part of an acquisition: the phone's own report, or an app of it.
fn is_of_the_phone(files: &Files, name: &str) -> bool {
    let parts = name.split('/').count();
    (0..parts).any(|depth| {
        let root: String = name.split_inclusive('/').take(depth).collect();
        files.contains(&format!("{root}acquisition.json"))
    })
}
