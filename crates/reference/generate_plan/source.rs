//! Takes the metadata of libphonenumber, from a crate or a file, and gives the numbering plans in
//! it.

use super::table::{FACTS, Fact, Territory};
use phonenumber::metadata::{Database, Descriptor};
use prost::Message;
use rlibphonenumber::{PhoneMetadataCollection, PhoneNumberDesc};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The release of libphonenumber whose metadata the pinned `rlibphonenumber` carries.
pub const VERSION: &str = "9.0.42";

/// The metadata inside the source of the pinned `rlibphonenumber`, as cargo has it on this machine.
pub fn carried() -> PathBuf {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let manifest = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let question = [
        "metadata",
        "--format-version",
        "1",
        "--no-default-features",
        "--manifest-path",
        manifest,
    ];
    let ask = |more: &[&str]| {
        let answer = Command::new(&cargo)
            .args(question)
            .args(more)
            .output()
            .expect("cargo metadata runs");
        serde_json::from_slice::<serde_json::Value>(&answer.stdout).ok()
    };
    // Without asking the network where that is enough: a fresh machine has not fetched what other
    // platforms need.
    let platform = format!(
        "{}-unknown-{}-gnu",
        std::env::consts::ARCH,
        std::env::consts::OS
    );
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

/// The plans in a file: `PhoneNumberMetadata.xml`, or the serialized form of it (`.bin`).
pub fn open(path: &Path) -> Vec<Territory> {
    if path.extension().is_some_and(|kind| kind == "xml") {
        return described(&Database::load(path).expect("metadata of libphonenumber"));
    }
    serialized(&std::fs::read(path).expect("a file that can be read"))
}

/// The plans in a serialized collection.
#[allow(
    deprecated,
    reason = "the collection's own parser shadows these fields with compiled patterns, which are not wanted here"
)]
pub fn serialized(bytes: &[u8]) -> Vec<Territory> {
    let all = PhoneMetadataCollection::decode(bytes).expect("a serialized collection");
    let mut plans = Vec::new();
    for plan in all.metadata {
        let general = plan.general_desc.as_ref().expect("a general description");
        let every = (
            lengths(&general.possible_length),
            lengths(&general.possible_length_local_only),
        );
        let kinds: [&Option<PhoneNumberDesc>; 11] = [
            &plan.general_desc,
            &plan.premium_rate,
            &plan.toll_free,
            &plan.shared_cost,
            &plan.voip,
            &plan.personal_number,
            &plan.pager,
            &plan.uan,
            &plan.voicemail,
            &plan.fixed_line,
            &plan.mobile,
        ];
        let mut facts = Vec::new();
        for (name, kind) in FACTS.into_iter().zip(kinds) {
            let Some(kind) = kind else { continue };
            let Some(pattern) = &kind.national_number_pattern else {
                continue;
            };
            let own = lengths(&kind.possible_length);
            let local = if name == "general" { every.1 } else { 0 };
            facts.push(Fact {
                name,
                lengths: if own == 0 { every.0 } else { own },
                local,
                pattern: plain(pattern),
            });
        }
        let rest = [
            ("leading", &plan.leading_digits),
            ("international_prefix", &plan.international_prefix),
            ("national_prefix", &plan.national_prefix_for_parsing),
            ("transform", &plan.national_prefix_transform_rule),
        ];
        facts.extend(
            rest.into_iter()
                .filter_map(|(name, text)| fact(name, text.as_deref()?)),
        );
        let code = u16::try_from(plan.country_code.expect("a calling code")).expect("three digits");
        plans.push((
            plan.main_country_for_code == Some(true),
            Territory {
                code,
                place: 0,
                region: plan.id,
                facts,
            },
        ));
    }
    placed(plans)
}

/// The plans in a database of the `phonenumber` crate.
pub fn described(all: &Database) -> Vec<Territory> {
    let mut plans = Vec::new();
    // Its iterator loses all but one of the plans that belong to no country; by calling code they
    // are all there.
    for plan in (1..1000_u16)
        .filter_map(|code| all.by_code(&code))
        .flatten()
    {
        let kinds = plan.descriptors();
        let kinds: [Option<&Descriptor>; 10] = [
            kinds.premium_rate(),
            kinds.toll_free(),
            kinds.shared_cost(),
            kinds.voip(),
            kinds.personal_number(),
            kinds.pager(),
            kinds.uan(),
            kinds.voicemail(),
            kinds.fixed_line(),
            kinds.mobile(),
        ];
        let masked = |lengths: &[u16]| {
            lengths
                .iter()
                .fold(0, |mask, length| mask | 1_u32 << length)
        };
        let full = kinds
            .iter()
            .flatten()
            .fold(0, |mask, kind| mask | masked(kind.possible_length()));
        let local = kinds
            .iter()
            .flatten()
            .fold(0, |mask, kind| mask | masked(kind.possible_local_length()))
            & !full;
        let general = plan.descriptors().general().national_number().as_str();
        let mut facts = vec![Fact {
            name: "general",
            lengths: full,
            local,
            pattern: plain(general),
        }];
        for (name, kind) in FACTS.into_iter().skip(1).zip(kinds) {
            let Some(kind) = kind else { continue };
            let own = masked(kind.possible_length());
            let lengths = if own == 0 { full } else { own };
            facts.push(Fact {
                name,
                lengths,
                local: 0,
                pattern: plain(kind.national_number().as_str()),
            });
        }
        let prefix = plan
            .national_prefix_for_parsing()
            .map(|pattern| pattern.as_str())
            .or(plan.national_prefix());
        let rest = [
            (
                "leading",
                plan.leading_digits().map(|pattern| pattern.as_str()),
            ),
            (
                "international_prefix",
                plan.international_prefix().map(|pattern| pattern.as_str()),
            ),
            ("national_prefix", prefix),
            ("transform", plan.national_prefix_transform_rule()),
        ];
        facts.extend(
            rest.into_iter()
                .filter_map(|(name, text)| fact(name, text?)),
        );
        plans.push((
            plan.is_main_country_for_code(),
            Territory {
                code: plan.country_code(),
                place: 0,
                region: plan.id().to_owned(),
                facts,
            },
        ));
    }
    placed(plans)
}

/// Sorted by code, the main region of each code first and the others as the metadata has them.
fn placed(plans: Vec<(bool, Territory)>) -> Vec<Territory> {
    let mut by_code: BTreeMap<u16, Vec<Territory>> = BTreeMap::new();
    for (main, plan) in plans {
        let sharers = by_code.entry(plan.code).or_default();
        let at = if main { 0 } else { sharers.len() };
        sharers.insert(at, plan);
    }
    let mut sorted = Vec::new();
    for mut sharers in by_code.into_values() {
        sharers
            .iter_mut()
            .enumerate()
            .for_each(|(place, plan)| plan.place = place);
        sorted.append(&mut sharers);
    }
    sorted
}

fn fact(name: &'static str, text: &str) -> Option<Fact> {
    let pattern = plain(text);
    (!pattern.is_empty()).then_some(Fact {
        name,
        lengths: 0,
        local: 0,
        pattern,
    })
}

/// The pattern without the line breaks and blanks of the XML, and without the anchors that one
/// crate puts around it.
fn plain(pattern: &str) -> String {
    let text: String = pattern
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .collect();
    text.strip_prefix("^(?:")
        .and_then(|inner| inner.strip_suffix(")$"))
        .map(str::to_owned)
        .unwrap_or(text)
}

fn lengths(listed: &[i32]) -> u32 {
    listed
        .iter()
        .filter_map(|length| u32::try_from(*length).ok())
        .fold(0, |mask, length| mask | 1 << length)
}
