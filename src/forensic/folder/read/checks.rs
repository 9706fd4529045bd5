//! The hashes that a folder states, held against its files.

use super::Reading;
use crate::forensic::folder::Checks;
use crate::forensic::indicators::text;
use serde_json::Value;

pub(super) fn checks(reading: &mut Reading<'_>, info: Option<&Value>) -> Checks {
    let mut checks = Checks::default();
    let log = reading
        .bytes("command.log")
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    if let Some(stated) = log.as_deref().and_then(reference_hash)
        && let Ok(Some(own)) = reading.files.sha256(&reading.path("info.json"))
    {
        checks.info = Some(own == stated);
    }
    let hashes = info
        .and_then(|info| info.get("hashes"))
        .and_then(Value::as_array);
    for hash in hashes.into_iter().flatten() {
        match (text(hash, "file_path"), text(hash, "sha256")) {
            (Some(path), Some(stated)) => checks.file(reading, path, stated),
            _ => checks.unreadable += 1,
        }
    }
    if let Some(bytes) = reading.bytes("hashes.csv") {
        // Path and hash, without headings.
        let mut rows = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(bytes.as_slice());
        for row in rows.byte_records() {
            let cells = row.ok().map(|row| {
                row.iter()
                    .map(|cell| String::from_utf8_lossy(cell).into_owned())
                    .collect::<Vec<_>>()
            });
            match cells.as_deref() {
                Some([path, stated, ..]) if is_hash(stated) => checks.file(reading, path, stated),
                _ => checks.unreadable += 1,
            }
        }
    }
    checks
}

/// How many parts of a path are looked at.
const DEEPEST: usize = 64;

impl Checks {
    /// A path as the machine wrote it: the file counts as ours where a file of the folder ends the
    /// path.
    fn file(&mut self, reading: &Reading<'_>, path: &str, stated: &str) {
        if !is_hash(stated) {
            self.unreadable += 1;
            return;
        }
        let path = path.replace('\\', "/");
        let path = path.trim_start_matches("./");
        // No file of a folder lies deeper; a path of a million parts is no path.
        let inside = std::iter::successors(Some(path), |path| {
            path.split_once('/').map(|(_, rest)| rest)
        })
        .take(DEEPEST);
        let mut inside = inside.filter(|path| !path.is_empty() && reading.holds(path));
        match inside
            .next()
            .map(|own| reading.files.sha256(&reading.path(own)))
        {
            Some(Ok(Some(own))) if own.eq_ignore_ascii_case(stated.trim()) => self.same += 1,
            Some(_) => self.changed.push(crate::mask::redact(path).into_owned()),
            None => self.elsewhere += 1,
        }
    }
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
