//! The hashes that a folder states, held against its files.
//!
//! `info.json` states hashes of the *input* that MVT examined (`target_path`), and never of what it
//! wrote: a file of the output that has the same name is another file. `hashes.csv` states those of
//! the acquisition it lies in.

use super::Reading;
use crate::forensic::folder::{Checks, code};
use crate::forensic::indicators::text;
use serde_json::Value;

pub(super) fn checks(
    reading: &mut Reading<'_>,
    info: Option<&Value>,
    acquisition: Option<&Value>,
) -> Checks {
    let mut checks = Checks::default();
    let log = reading
        .bytes("command.log")
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    if let Some(stated) = log.as_deref().and_then(reference_hash)
        && let Ok(Some(own)) = reading.files.sha256(&reading.path("info.json"))
    {
        checks.info = Some(own == stated);
    }
    if let Some(info) = info {
        checks.input(reading, info);
    }
    if let Some(bytes) = reading.bytes("hashes.csv") {
        checks.acquisition(reading, &bytes, acquisition);
    }
    checks
}

/// Files that are written to after, or while, their hash is taken.
const WRITTEN_ON: [&str; 3] = ["command.log", "hashes.csv", "info.json"];

/// The hashes of files that hold nothing, or an empty list or object of JSON: any two of them are
/// alike.
const OF_NOTHING: [&str; 3] = [
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945",
    "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a",
];

/// A stated hash, and the file of this folder it may be of.
struct Stated {
    name: String,
    as_stated: bool,
}

impl Checks {
    /// The hashes of `info.json`. The folder itself was examined where most of the files that it
    /// has in common with the input are the input's; only then can one of them have changed.
    fn input(&mut self, reading: &Reading<'_>, info: &Value) {
        let target = text(info, "target_path").map(slashed).unwrap_or_default();
        let hashes = info.get("hashes").and_then(Value::as_array);
        let mut common = Vec::new();
        for hash in hashes.into_iter().flatten() {
            let (Some(path), Some(stated)) = (text(hash, "file_path"), text(hash, "sha256")) else {
                self.unreadable += 1;
                continue;
            };
            if !is_hash(stated) {
                self.unreadable += 1;
                continue;
            }
            let path = slashed(path);
            let own = match below(&path, &target) {
                Some(name) => stated_of(reading, name, stated).filter(|one| {
                    !(one.as_stated && OF_NOTHING.contains(&stated.to_lowercase().as_str()))
                }),
                None => {
                    self.output(reading, &path, stated);
                    continue;
                }
            };
            match own {
                Some(own) => common.push(own),
                None => self.input += 1,
            }
        }
        let same = common.iter().filter(|one| one.as_stated).count();
        if same * 2 > common.len() {
            common.into_iter().for_each(|one| self.add(one));
        } else {
            self.input += common.len() as u64;
        }
    }

    /// A file that does not lie in the input: ours where it lies in a folder of this one's name.
    fn output(&mut self, reading: &Reading<'_>, path: &str, stated: &str) {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let here = code::of(folder) == Some(reading.code().as_str());
        match stated_of(reading, name, stated).filter(|_| here) {
            Some(own) => self.add(own),
            None => self.input += 1,
        }
    }

    /// The hashes of `hashes.csv`: path and hash, without headings.
    fn acquisition(&mut self, reading: &Reading<'_>, bytes: &[u8], acquisition: Option<&Value>) {
        let mut rows = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(bytes);
        let mut stated = Vec::new();
        for row in rows.byte_records() {
            let cell = |cell: &[u8]| String::from_utf8_lossy(cell).into_owned();
            let cells: Option<Vec<String>> = row.ok().map(|row| row.iter().map(cell).collect());
            match cells.as_deref() {
                Some([path, hash, ..]) if is_hash(hash) => {
                    stated.push((slashed(path), hash.clone()));
                }
                _ => self.unreadable += 1,
            }
        }
        let storage = acquisition
            .and_then(|acquisition| text(acquisition, "storage_path"))
            .map(slashed)
            .filter(|storage| {
                stated
                    .iter()
                    .all(|(path, _)| below(path, storage).is_some())
            });
        let storage = storage.unwrap_or_else(|| common_folder(&stated));
        for (path, hash) in &stated {
            let name = below(path, &storage).unwrap_or(path);
            match stated_of(reading, name, hash) {
                Some(own) => self.add(own),
                None if WRITTEN_ON.contains(&name) => {}
                None => self.missing += 1,
            }
        }
    }

    fn add(&mut self, one: Stated) {
        if one.as_stated {
            self.same += 1;
        } else {
            let name = crate::mask::redact(&one.name).into_owned();
            self.changed.push(name);
        }
    }
}

/// Checks the file of this name against a hash; `None` if there is no such file or it was written
/// to later.
fn stated_of(reading: &Reading<'_>, name: &str, stated: &str) -> Option<Stated> {
    if WRITTEN_ON.contains(&name) || !reading.holds(name) {
        return None;
    }
    let own = reading.files.sha256(&reading.path(name)).ok().flatten();
    Some(Stated {
        name: name.to_owned(),
        as_stated: own.is_some_and(|own| own.eq_ignore_ascii_case(stated.trim())),
    })
}

/// A path with slashes, without what names no folder.
fn slashed(path: &str) -> String {
    let path = path.replace('\\', "/");
    let inside = path.trim_end_matches('/');
    let mut inside = inside;
    while let Some(rest) = inside.strip_prefix("./") {
        inside = rest;
    }
    if inside == "." { "" } else { inside }.to_owned()
}

/// How many parts of a path are looked at.
const DEEPEST: usize = 64;

/// The name of a file in a folder. The folder is written in full, and the file may be written from
/// one of its parts on.
fn below<'p>(path: &'p str, folder: &str) -> Option<&'p str> {
    if folder.is_empty() {
        return Some(path);
    }
    let ends = std::iter::successors(Some(folder), |folder| {
        folder.split_once('/').map(|(_, rest)| rest)
    });
    ends.take(DEEPEST)
        .filter(|end| !end.is_empty())
        .find_map(|end| path.strip_prefix(end)?.strip_prefix('/'))
}

/// The folder that all these files lie in.
fn common_folder(stated: &[(String, String)]) -> String {
    let folder = |path: &str| {
        path.rsplit_once('/')
            .map_or("", |(folder, _)| folder)
            .to_owned()
    };
    let mut paths = stated.iter().map(|(path, _)| path.as_str());
    let mut common = paths.next().map(folder).unwrap_or_default();
    for path in paths {
        while !common.is_empty()
            && path
                .strip_prefix(&common)
                .is_none_or(|rest| !rest.starts_with('/'))
        {
            common = folder(&common);
        }
    }
    common
}

fn is_hash(text: &str) -> bool {
    let text = text.trim();
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The hash of `info.json` that the end of the log states.
fn reference_hash(log: &str) -> Option<String> {
    let line = log
        .lines()
        .rev()
        .find(|line| line.contains("Reference hash of the info.json file"))?;
    let hash = line
        .rsplit(|c: char| !c.is_ascii_hexdigit())
        .find(|part| part.len() == 64)?;
    Some(hash.to_lowercase())
}
