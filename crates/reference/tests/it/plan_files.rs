//! The committed numbering plans are those of the metadata, and the committed automaton is that of
//! the table.

use targetlist_reference::{COMMAND, automaton, metadata, table};

const AUTOMATON: &[u8] = include_bytes!("../../../../plans/numbering_plans.bin");

#[test]
fn the_table_is_that_of_the_metadata() {
    let plans = metadata::open(&metadata::carried());
    let made = table::write(metadata::VERSION, &plans);
    assert!(made == table::COMMITTED, "run `{COMMAND}`");
    assert_eq!(
        metadata::VERSION,
        targetlist::plan::PlanInfo::METADATA_VERSION
    );
}

#[test]
fn the_automaton_is_that_of_the_table() {
    let made = automaton::build(table::COMMITTED);
    assert!(made == AUTOMATON, "run `{COMMAND}`");
}

/// The readable form of libphonenumber's metadata and its serialized form describe the same plans:
/// both readers are right.
#[test]
fn both_readers_of_metadata_agree() {
    let (_, committed) = table::read(table::COMMITTED);
    let other = metadata::described(&phonenumber::metadata::DATABASE);
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
