//! The public names of the library: a listing that is read when it changes, and a bound on how many
//! there are.

use crate::tree;
use std::collections::BTreeSet;

/// No more names than this: a new one takes the place of another.
const MOST: usize = 150;

/// The words before the name of what a module declares.
const KINDS: [&str; 7] = [
    "pub fn ",
    "pub const fn ",
    "pub struct ",
    "pub enum ",
    "pub trait ",
    "pub const ",
    "pub type ",
];

/// The public modules: those of `lib.rs`, without the names that they give anew and without prose.
fn modules() -> Vec<String> {
    let lib = tree::text("src/lib.rs");
    let names = lib.lines().filter_map(|line| {
        let name = line.strip_prefix("pub mod ")?.strip_suffix(';')?;
        Some(name.to_owned())
    });
    names
        .filter(|name| name != "prelude" && name != "cookbook")
        .collect()
}

fn root(module: &str) -> String {
    let folder = format!("src/{module}/mod.rs");
    match tree::root().join(&folder).exists() {
        true => tree::text(&folder),
        false => tree::text(&format!("src/{module}.rs")),
    }
}

/// The names that a module declares or gives on.
fn names(text: &str) -> BTreeSet<String> {
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
    let word = |text: &str| -> String {
        text.chars()
            .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
            .collect()
    };
    let declared = code.lines().flat_map(|line| {
        let rests = KINDS.iter().filter_map(|kind| line.strip_prefix(kind));
        rests.map(word).filter(|name| name != "fn")
    });
    let mut found: BTreeSet<String> = declared.collect();
    for given in code.split("\npub use ").skip(1) {
        let given = given.split(';').next().unwrap();
        let inner = given
            .split_once('{')
            .map_or_else(|| given.rsplit("::").next().unwrap(), |(_, inner)| inner);
        let each = inner.trim_end_matches('}').split(',').map(str::trim);
        let named = each.map(|name| name.rsplit(" as ").next().unwrap().to_owned());
        found.extend(named.filter(|name| !name.is_empty()));
    }
    found
}

/// `UPDATE_GOLDEN=1` writes the listing anew; then it is read whole.
#[test]
fn the_public_names_are_those_of_the_listing() {
    let mut listing = String::new();
    for module in modules() {
        for name in names(&root(&module)) {
            listing.push_str(&format!("{module}::{name}\n"));
        }
    }
    let file = tree::root().join("tests/golden/public_api.txt");
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&file, &listing).unwrap();
    }
    let golden = std::fs::read_to_string(&file).unwrap();
    assert_eq!(listing, golden);
    let count = listing.lines().count();
    assert!(count > 100, "the sources were not read: {count}");
    assert!(count <= MOST, "{count} public names, {MOST} at most");
}
