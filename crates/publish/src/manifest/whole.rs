//! Whether a folder holds what its manifest says and nothing else: only such a one is replaced.

use super::FILE;
use super::crates::encoded;
use crate::fault::{Fault, Kind};
use crate::folder::Care;
use data_encoding::HEXLOWER;
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io;
use std::path::Path;
use targetlist::Error;

/// The program without its version, as the manifest of every publication names it.
const PROGRAM: &str = "pkg:cargo/targetlist@";

/// What desktops leave in every folder they show.
const LITTER: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// The page that every publication has, and no handover.
const PAGE: &str = "report.html";

/// As for [`whole`], for a publication: a handover for partners does not make room for one.
pub(crate) fn whole_publication(folder: &Path, care: Care) -> Result<(), Error> {
    of_kind(folder, true)?;
    whole(folder, care)
}

/// As for [`whole`], for a handover: what stands where everybody looks does not make room for one.
pub(crate) fn whole_handover(folder: &Path, care: Care) -> Result<(), Error> {
    of_kind(folder, false)?;
    whole(folder, care)
}

fn of_kind(folder: &Path, for_everybody: bool) -> Result<(), Error> {
    let graph = graph(folder).ok_or(Fault::Exists)?;
    let is_page = |entity: &Json| entity["@id"] == PAGE;
    match (graph.iter().any(is_page), for_everybody) {
        (true, true) | (false, false) => Ok(()),
        (true, false) => Err(Fault::OtherKind(Kind::Publication).into()),
        (false, true) => Err(Fault::OtherKind(Kind::Handover).into()),
    }
}

/// Passes for a folder that this program wrote and nobody added to or changed.
///
/// # Errors
/// `Exists` for a folder without a manifest of this program, `Own` with every file that the manifest
/// does not name or whose bytes are others, `Io` where it cannot be read. None is placed in a file.
fn whole(folder: &Path, care: Care) -> Result<(), Error> {
    let graph = graph(folder).ok_or(Fault::Exists)?;
    let text = |entity: &Json, name: &str| Some(entity.get(name)?.as_str()?.to_owned());
    let known: BTreeMap<String, (String, String)> = graph
        .iter()
        .filter(|entity| text(entity, "@type").as_deref() == Some("File"))
        .filter_map(|entity| {
            let sums = (text(entity, "contentSize")?, text(entity, "sha256")?);
            Some((text(entity, "@id")?, sums))
        })
        .collect();
    let (mut own, mut open) = (Vec::new(), vec![String::new()]);
    while let Some(inside) = open.pop() {
        for entry in fs::read_dir(folder.join(&inside)).map_err(Error::unreadable)? {
            let entry = entry.map_err(Error::unreadable)?;
            let name = entry.file_name().to_string_lossy().into_owned();
            let path = match inside.as_str() {
                "" => name.clone(),
                above => format!("{above}/{name}"),
            };
            let kind = entry.file_type().map_err(Error::unreadable)?;
            let written = || match known.get(&encoded(&path)) {
                Some((size, sha256)) if kind.is_file() => {
                    let found = entry
                        .metadata()
                        .map_err(Error::unreadable)?
                        .len()
                        .to_string();
                    let same = || Ok(digest(&entry.path())? == *sha256);
                    match found == *size && care == Care::Thorough {
                        true => same(),
                        false => Ok(found == *size),
                    }
                }
                _ => Ok::<bool, Error>(false),
            };
            if kind.is_dir() {
                open.push(path);
            } else if path != FILE && !LITTER.contains(&name.as_str()) && !written()? {
                own.push(path);
            }
        }
    }
    own.sort();
    match own.is_empty() {
        true => Ok(()),
        false => Err(Fault::Own(own).into()),
    }
}

/// What identifies a run: the time given by the caller, its inputs and its settings.
#[derive(PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) made: String,
    told: BTreeSet<String>,
}

/// The run that wrote a folder.
pub(crate) fn run(folder: &Path) -> Option<Run> {
    let graph = graph(folder)?;
    let root = graph.iter().find(|entity| entity["@id"] == "./")?;
    let made = root["datePublished"].as_str()?.to_owned();
    let told = graph.iter().filter(|entity| {
        let id = entity["@id"].as_str().unwrap_or_default();
        id.starts_with("#input-") || entity["@type"] == "PropertyValue"
    });
    let told = told
        .map(|entity| {
            [&entity["name"], &entity["value"], &entity["identifier"]].map(Json::to_string)
        })
        .map(|told| told.join(" "))
        .collect();
    Some(Run { made, told })
}

/// The entities of a manifest of this program.
fn graph(folder: &Path) -> Option<Vec<Json>> {
    let file = folder.join(FILE);
    if !fs::symlink_metadata(&file).is_ok_and(|found| found.is_file()) {
        return None;
    }
    let mut manifest: Json = serde_json::from_slice(&fs::read(file).ok()?).ok()?;
    let graph = match manifest.get_mut("@graph")?.take() {
        Json::Array(graph) => graph,
        _ => return None,
    };
    let ours = |entity: &Json| {
        let id = entity["@id"].as_str().unwrap_or_default();
        id.starts_with(PROGRAM)
    };
    graph.iter().any(ours).then_some(graph)
}

fn digest(file: &Path) -> Result<String, Error> {
    let Ok(mut file) = File::open(file) else {
        return Ok(String::new());
    };
    let mut digest = Sha256::new();
    io::copy(&mut file, &mut Digester(&mut digest)).map_err(Error::unreadable)?;
    Ok(HEXLOWER.encode(&digest.finalize()))
}

/// Takes bytes into a digest.
struct Digester<'d>(&'d mut Sha256);

impl io::Write for Digester<'_> {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        self.0.update(part);
        Ok(part.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
