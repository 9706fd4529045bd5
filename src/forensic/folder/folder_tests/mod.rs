//! Output folders of MVT and androidqf.

mod archives;
mod damage;
mod devices;
mod findings;
mod hashes;
mod matches;
mod names;

use super::{Folder, Generation};
use crate::archive::Files;
use crate::forensic::{Class, Indicators};
use crate::{Findings, forensic::Outcome};
use std::path::{Path, PathBuf};

fn sample(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("data-samples/laboratory")
        .join(file)
}

fn indicators() -> Indicators {
    let mut indicators = Indicators::default();
    for file in ["pegasus", "extraction", "stalkerware"] {
        indicators
            .open(sample(&format!("indicators/{file}.stix2")))
            .unwrap();
    }
    indicators
}

fn folder(file: &str) -> Folder {
    Folder::open(sample(file), &indicators()).unwrap().remove(0)
}

/// The files of an examination, written into a folder of its own.
fn written(files: &[(&str, &str)]) -> (tempfile::TempDir, Result<Vec<Folder>, crate::Error>) {
    let root = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = root.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let folders = Folder::open(root.path(), &indicators());
    (root, folders)
}
