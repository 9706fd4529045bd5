//! The metadata inside the source of the pinned `rlibphonenumber`.

use serde_json::Value;
use std::env::consts::{ARCH, OS};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The release of libphonenumber whose metadata the pinned `rlibphonenumber` carries.
pub const VERSION: &str = "9.0.42";

/// Where cargo keeps that metadata on this machine.
///
/// # Panics
///
/// Where cargo does not run, or does not know the crate.
pub fn carried() -> PathBuf {
    // Without asking the network where that is enough: a fresh machine has not fetched what other
    // platforms need.
    let platform = format!("{ARCH}-unknown-{OS}-gnu");
    let answer = ask(&["--offline", "--filter-platform", &platform])
        .or_else(|| ask(&[]))
        .expect("cargo metadata answers in JSON");
    let package = answer["packages"]
        .as_array()
        .expect("packages")
        .iter()
        .find(|package| package["name"] == "rlibphonenumber");
    let manifest = package
        .and_then(|package| package["manifest_path"].as_str())
        .expect("rlibphonenumber is a dependency");
    Path::new(manifest)
        .with_file_name("src")
        .join("generated/metadata/metadata.bin")
}

/// What `cargo metadata` says of this workspace.
fn ask(more: &[&str]) -> Option<Value> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let answer = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--no-default-features"])
        .args(["--manifest-path", manifest])
        .args(more)
        .output()
        .expect("cargo metadata runs");
    serde_json::from_slice(&answer.stdout).ok()
}
