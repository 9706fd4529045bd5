//! Figures beside the cells: sentences, shares, spans, tables of rows, names. Each is held to the
//! rule of the cells.

use crate::small::{made, publication, small};
use targetlist::{Corroboration, Findings, TargetList};
use targetlist_publish::cells::SmallCells;
use targetlist_publish::{Policy, Preview, Publication};

fn list(rows: &str) -> TargetList {
    let text = format!("phone,client,selected at\n{rows}");
    TargetList::reader()
        .read("list.csv", text.as_bytes())
        .unwrap()
}

fn findings(rows: &str) -> Findings {
    let text = format!("device,number,result,system\n{rows}");
    Findings::reader()
        .read("cases.csv", text.as_bytes())
        .unwrap()
}

/// A phone that is not on the list.
const NOBODY: &str = "D1,+44 7700 900999,infected,\n";

fn prepared(list: &TargetList, findings: &Findings) -> Preview {
    let result = Corroboration::new(list, findings);
    Publication::new("A list", made(), list)
        .corroboration(&result, findings)
        .prepare(&Policy::default())
        .unwrap()
}

/// The rows of a table, cells parted by bars; nothing where there is no such table.
fn rows(prepared: &Preview, name: &str) -> Vec<String> {
    let table = prepared.tables().iter().find(|table| table.name() == name);
    let rows = table.into_iter().flat_map(|table| table.rows());
    rows.map(|row| {
        let cells: Vec<String> = row.iter().map(ToString::to_string).collect();
        cells.join("|")
    })
    .collect()
}

/// British numbers of fiction, selected once each.
fn british(numbers: usize) -> String {
    let row = |at| format!("+44 7700 900{at:03},T01,2018-02-10T09:00:00Z\n");
    (0..numbers).map(row).collect()
}

#[test]
fn a_sentence_names_no_count_that_a_table_withholds() {
    let one = list(&british(1));
    let nobody = findings(NOBODY);
    let markdown = prepared(&one, &nobody).report().markdown();
    assert!(markdown.contains("No phone from the list was examined."));
    for told in ["1 number", "1 entry", "1 row"] {
        assert!(!markdown.contains(told), "{told}");
    }
}

/// Three cells hold two numbers each.
fn with_pairs() -> String {
    let pair = |at: usize| format!("+44 7700 900{at:03} / +44 7700 900{:03},T01,\n", at + 1);
    format!("{}{}{}{}", british(60), pair(100), pair(110), pair(120))
}

#[test]
fn rows_are_withheld_where_they_follow_from_others() {
    let prepared = prepared(&list(&with_pairs()), &findings(NOBODY));
    let read = rows(&prepared, "what_was_read");
    for what in ["entries", "entries_with_several_numbers"] {
        let mut rows = read
            .iter()
            .filter(|row| row.starts_with(&format!("{what}|")));
        assert!(
            rows.next().unwrap().ends_with("|withheld"),
            "{what}: {read:?}"
        );
    }
    let mended = rows(&prepared, "repairs_and_changes");
    let mut several = mended
        .iter()
        .filter(|row| row.starts_with("repair|several_numbers|"));
    assert!(several.next().unwrap().ends_with("|withheld"), "{mended:?}");
    let markdown = prepared.report().markdown();
    assert!(!markdown.contains("63 entries"), "{markdown}");
}

#[test]
fn reasons_of_few_rows_are_withheld() {
    let text = format!("{}no number,T01,\nnone at all,T01,\n", british(60));
    let read = rows(&prepared(&list(&text), &findings(NOBODY)), "what_was_read");
    for code in ["not_read_no_digits|", "rows_not_read|"] {
        let mut rows = read.iter().filter(|row| row.starts_with(code));
        assert!(rows.next().unwrap().ends_with("|withheld"), "{read:?}");
    }
}

#[test]
fn no_row_is_counted_where_the_numbers_are_withheld() {
    let text = format!("{}no number,T01,\n", british(3));
    let prepared = prepared(&list(&text), &findings(NOBODY));
    assert!(rows(&prepared, "what_was_read").is_empty());
    assert!(!prepared.report().markdown().contains("2018 Q"));
    publication(&small(3, 1, 0))
        .prepare(&Policy::default())
        .unwrap();
}

/// So many phones of a system, with traces or without.
fn phones(parts: &[(&str, &str, usize)]) -> Findings {
    let phones = parts
        .iter()
        .flat_map(|(system, outcome, phones)| std::iter::repeat_n((system, outcome), *phones));
    let rows = phones
        .enumerate()
        .map(|(at, (system, outcome))| format!("D{at},+44 7700 900{at:03},{outcome},{system}\n"));
    findings(&rows.collect::<String>())
}

#[test]
fn a_withheld_total_has_no_parts() {
    let three = phones(&[("iOS", "infected", 2), ("Android", "no traces found", 1)]);
    let prepared = prepared(&list(&british(60)), &three);
    let mut tables = prepared.tables().iter();
    assert!(tables.all(|table| !table.name().starts_with("phones_")));
    let markdown = prepared.report().markdown();
    for told in ["infected", "Android", "iOS"] {
        let told = markdown
            .lines()
            .find(|line| line.contains(told) && line.starts_with('|'));
        assert_eq!(told, None);
    }
}

#[test]
fn what_was_found_is_not_told_where_those_examined_are_withheld() {
    let few = phones(&[
        ("iOS", "infected", 9),
        ("iOS", "inconclusive", 9),
        ("Android", "inconclusive", 9),
        ("KaiOS", "inconclusive", 2),
    ]);
    let prepared = prepared(&list(&british(60)), &few);
    let by_system = rows(&prepared, "phones_by_system");
    assert!(by_system.len() == 3, "{by_system:?}");
    for row in &by_system {
        let cells: Vec<&str> = row.split('|').collect();
        assert!(!row.contains("KaiOS"), "{row}");
        assert!(cells[1] != "withheld" || cells[2] == "withheld", "{row}");
        assert!(cells[2] != "0", "{row}");
    }
}

#[test]
fn zeros_of_phones_are_withheld_unless_asked_for() {
    let both = phones(&[("iOS", "infected", 20), ("iOS", "inconclusive", 20)]);
    let list = list(&british(60));
    let attempted = |policy: &Policy| {
        let result = Corroboration::new(&list, &both);
        let publication = Publication::new("A list", made(), &list).corroboration(&result, &both);
        let prepared = publication.prepare(policy).unwrap();
        let rows = rows(&prepared, "phones_by_outcome");
        rows.into_iter().find(|row| row.starts_with("attempted"))
    };
    let told = attempted(&Policy::default()).unwrap();
    assert!(told.ends_with("withheld"), "{told}");
    let shown = Policy::default().small_cells(SmallCells::default().with_zeros());
    let told = attempted(&shown).unwrap();
    assert!(told.ends_with("|0"), "{told}");
}

/// A row with a name has at least five phones, so that six in all would tell both rows.
#[test]
fn a_rare_system_is_not_told_by_the_total() {
    let six = phones(&[("iOS", "infected", 5), ("KaiOS", "inconclusive", 1)]);
    let prepared = prepared(&list(&british(60)), &six);
    let by_system = rows(&prepared, "phones_by_system");
    assert!(
        by_system.iter().all(|row| !row.contains("iOS")),
        "{by_system:?}"
    );
}

/// Twenty Mexican numbers, nineteen of which were written in the old form: one was not.
#[test]
fn a_dated_change_of_nearly_all_numbers_of_a_country_is_withheld() {
    let mexican = |old: usize| {
        let form = |at| if at < old { "+521" } else { "+52" };
        let row = |at| format!("{}10{:08},T01,2018-02-10T09:00:00Z\n", form(at), at * 7_919);
        let rows: String = (0..20).map(row).collect();
        let list = list(&format!("{rows}{}", british(20)));
        rows_of_changes(&prepared(&list, &findings(NOBODY)))
    };
    assert_eq!(
        mexican(14),
        ["dated_change|MX-2019-08|dated change: Mexico, MX-2019-08|14"]
    );
    assert_eq!(
        mexican(19),
        ["dated_change|MX-2019-08|dated change: Mexico, MX-2019-08|withheld"]
    );
}

fn rows_of_changes(prepared: &Preview) -> Vec<String> {
    let mut rows = rows(prepared, "repairs_and_changes");
    rows.retain(|row| row.starts_with("dated_change"));
    rows
}
