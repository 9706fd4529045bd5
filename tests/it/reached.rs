//! Every public item is reached: by an example, a bench, another crate, a page of the docs or
//! another module. What only its own module uses is not public.

use crate::tree;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// A public item: what it is called, and where it is declared.
struct Item {
    name: String,
    place: String,
    module: String,
    is_type: bool,
}

/// The words before the name of a public item, and whether it is a type.
const KINDS: [(&str, bool); 8] = [
    ("pub fn ", false),
    ("pub struct ", true),
    ("pub enum ", true),
    ("pub trait ", true),
    ("pub const ", false),
    ("pub const fn ", false),
    ("pub type ", true),
    ("pub static ", false),
];

/// Items that are public though nobody reaches them, each with its reason.
const ASKED_FOR: [(&str, &str); 6] = [
    (
        "is_not_found",
        "a program asks for the file that is not there before it says so",
    ),
    ("evcxr_display", "the notebook's kernel calls it"),
    (
        "html",
        "what `evcxr_display` prints, for pages that a caller makes",
    ),
    ("markdown", "the same as Markdown"),
    (
        "cannot_ring",
        "the tests hold every number in the repository to it",
    ),
    (
        "with_customers",
        "`with_customers_from` for what is not a file",
    ),
];

/// The code of a source: comments and unit tests left out.
fn code(text: &str) -> String {
    let code = text
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or(text);
    let lines = code
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn items(code: &str, place: &str, module: &str) -> Vec<Item> {
    let declared = code.lines().filter_map(|line| {
        let line = line.trim_start();
        let known = KINDS.iter();
        let mut kinds =
            known.filter_map(|(kind, is_type)| Some((line.strip_prefix(kind)?, is_type)));
        let (rest, is_type) = kinds.next()?;
        let name: String = rest
            .chars()
            .take_while(|letter| letter.is_alphanumeric() || *letter == '_')
            .collect();
        Some((name, *is_type)).filter(|(name, _)| !name.is_empty() && name != "fn")
    });
    declared
        .map(|(name, is_type)| Item {
            name,
            place: place.to_owned(),
            module: module.to_owned(),
            is_type,
        })
        .collect()
}

/// The words of public signatures, of public fields and of what the variants of public enums hold.
/// What stands inside a type or its `impl` does not reach that type itself.
fn signatures(code: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    let mut own = BTreeSet::new();
    let (mut in_enum, mut in_signature) = (false, false);
    for line in code.lines() {
        let text = line.trim_start();
        let is_outermost = text.len() == line.len() && !text.starts_with([')', '}']);
        if is_outermost && !text.is_empty() && !in_signature {
            let opens = ["impl", "pub struct ", "pub enum "];
            own = match opens.iter().any(|open| text.starts_with(open)) {
                true => words(text),
                false => BTreeSet::new(),
            };
            in_enum = text.starts_with("pub enum ");
        }
        let is_fn = ["pub fn ", "pub const fn "]
            .iter()
            .any(|kind| text.starts_with(kind));
        in_signature |= is_fn;
        let is_field = text
            .strip_prefix("pub ")
            .and_then(|field| field.split_once(':'))
            .is_some_and(|(name, _)| words(name).len() == 1 && !name.contains(' '));
        let is_payload = in_enum && !is_outermost;
        if in_signature || is_field || is_payload {
            named.extend(words(text).into_iter().filter(|word| !own.contains(word)));
        }
        in_signature &= !text.ends_with(['{', ';', '}']);
    }
    named
}

fn words(text: &str) -> BTreeSet<String> {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '_';
    let words = text.split(|letter: char| !is_part(letter));
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// The folder or file of `src` that a source belongs to.
fn module(path: &Path, below: &Path) -> String {
    let inside = path.strip_prefix(below).unwrap();
    let first = inside.components().next().unwrap().as_os_str();
    first.to_str().unwrap().trim_end_matches(".rs").to_owned()
}

fn is_test(path: &Path) -> bool {
    let text = path.to_str().unwrap();
    text.contains("_tests") || text.contains("/tests/") || text.ends_with("/tests.rs")
}

/// The words of everything outside a crate that may reach it.
fn outside(folders: &[&str]) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    for path in folders.iter().flat_map(|folder| tree::files(folder)) {
        let kind = path.extension().and_then(|kind| kind.to_str());
        if let (Some("rs" | "md"), Ok(text)) = (kind, std::fs::read_to_string(&path)) {
            reached.extend(words(&text));
        }
    }
    for page in ["README.md", "docs/METHOD.md", "ARCHITECTURE.md"] {
        reached.extend(words(&tree::text(page)));
    }
    reached
}

/// The public items of a crate that nobody reaches.
fn unreached(sources: &str, outside: &BTreeSet<String>) -> Vec<String> {
    let below = tree::root().join(sources);
    let mut declared = Vec::new();
    let mut by_module: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut named = BTreeSet::new();
    for path in tree::files(sources).iter().filter(|path| !is_test(path)) {
        let text = code(&std::fs::read_to_string(path).unwrap());
        let module = module(path, &below);
        let place = path
            .strip_prefix(tree::root())
            .unwrap()
            .display()
            .to_string();
        declared.extend(items(&text, &place, &module));
        named.extend(signatures(&text));
        if module != "lib" {
            by_module.entry(module).or_default().extend(words(&text));
        }
    }
    let reached = |item: &Item| {
        let others = by_module
            .iter()
            .filter(|(module, _)| **module != item.module);
        outside.contains(&item.name)
            || ASKED_FOR.iter().any(|(name, _)| *name == item.name)
            || item.is_type && named.contains(&item.name)
            || others
                .into_iter()
                .any(|(_, words)| words.contains(&item.name))
    };
    let alone = declared.iter().filter(|item| !reached(item));
    alone
        .map(|item| format!("{} in {}", item.name, item.place))
        .collect()
}

#[test]
fn every_public_item_of_the_library_is_reached() {
    let alone = unreached("src", &outside(&["examples", "benches", "crates", "docs"]));
    assert!(alone.is_empty(), "reached by nobody: {alone:#?}");
}

#[test]
fn every_public_item_of_publish_is_reached() {
    let folders = [
        "examples",
        "crates/cli",
        "crates/datafusion",
        "crates/publish/benches",
        "docs",
    ];
    let mut reached = outside(&folders);
    reached.extend(words(&tree::text("crates/publish/README.md")));
    let alone = unreached("crates/publish/src", &reached);
    assert!(alone.is_empty(), "reached by nobody: {alone:#?}");
}

#[test]
fn the_test_can_fail() {
    let text = code("pub fn alone() {}\n// pub fn no() {}\npub(crate) fn inside() {}\n");
    let names: Vec<String> = items(&text, "a.rs", "a")
        .into_iter()
        .map(|item| item.name)
        .collect();
    assert_eq!(names, ["alone"]);
    assert!(words("x.alone()").contains("alone") && !words("alones").contains("alone"));
}

/// A caller who holds what a public function returns holds its type, named or not.
#[test]
fn a_type_is_reached_by_the_signatures_that_name_it() {
    let text = code(
        "pub struct Alone {\n    pub shown: Field,\n    hidden: Hidden,\n}\n\n\
         impl Alone {\n    pub fn new() -> Alone {\n    }\n\n    pub fn long(\n        one: Taken,\n    ) -> Given {\n        Local::new()\n    }\n\n\
         \x20   pub(crate) fn inside(&self) -> Inner {}\n}\n\npub enum Two {\n    One(Payload),\n    Other { part: Part },\n}\n",
    );
    let named = signatures(&text);
    for reached in ["Field", "Taken", "Given", "Payload", "Part"] {
        assert!(named.contains(reached), "{reached}: {named:?}");
    }
    for alone in ["Alone", "Hidden", "Local", "Inner", "Two"] {
        assert!(!named.contains(alone), "{alone}: {named:?}");
    }
    let types = items(&text, "a.rs", "a");
    assert!(
        types
            .iter()
            .all(|item| item.is_type == (item.name != "new" && item.name != "long"))
    );
}
