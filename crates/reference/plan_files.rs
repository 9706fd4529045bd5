//! The committed numbering plans are those of the metadata, and the committed automaton is that of
//! the table.

#[path = "../../tools/generate_plan/automaton.rs"]
mod automaton;
#[path = "../../tools/generate_plan/pattern.rs"]
pub mod pattern;
#[path = "../../tools/generate_plan/pool.rs"]
mod pool;
#[path = "../../tools/generate_plan/prefix.rs"]
mod prefix;
#[path = "../../tools/generate_plan/source.rs"]
mod source;
#[path = "../../tools/generate_plan/table.rs"]
pub mod table;
#[path = "../../tools/generate_plan/verdicts.rs"]
mod verdicts;

pub const TABLE: &str = include_str!("../../plans/numbering_plans.tsv");
const AUTOMATON: &[u8] = include_bytes!("../../plans/numbering_plans.bin");

fn command() -> &'static str {
    TABLE
        .split('`')
        .nth(1)
        .expect("the table names its command")
}

#[test]
fn the_table_is_that_of_the_metadata() {
    let made = table::write(
        source::VERSION,
        command(),
        &source::open(&source::carried()),
    );
    assert!(made == TABLE, "run `{}`", command());
    assert_eq!(source::VERSION, targetlist::plan::METADATA_VERSION);
}

#[test]
fn the_automaton_is_that_of_the_table() {
    assert!(
        automaton::build(TABLE, command()) == AUTOMATON,
        "run `{}`",
        command()
    );
}

/// The readable form of libphonenumber's metadata and its serialized form describe the same plans:
/// both readers are right.
#[test]
fn both_readers_of_metadata_agree() {
    let (_, committed) = table::read(TABLE);
    let other = source::described(&phonenumber::metadata::DATABASE);
    let pairs = committed.iter().zip(&other).filter(|(one, other)| {
        (one.code, one.place, &one.region) == (other.code, other.place, &other.region)
    });
    assert_eq!(
        (pairs.clone().count(), committed.len()),
        (other.len(), other.len())
    );
    // The crate `phonenumber` is nine releases behind: some plans have changed, most have not.
    let same = pairs.filter(|(one, other)| one == other).count();
    assert!(same > 180, "{same}");
}
