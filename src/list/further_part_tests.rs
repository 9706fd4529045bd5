use crate::TargetList;
use proptest::prelude::*;

/// What a list says of each of its rows, the headings' rows taken off.
fn rows(list: &TargetList) -> Vec<(u64, String)> {
    let mut rows: Vec<(u64, String)> = Vec::new();
    for entry in list.entries() {
        let numbers: Vec<String> = entry.numbers.iter().map(|number| number.e164()).collect();
        let at = entry.selected.map(|at| at.unix_milliseconds());
        rows.push((entry.row, format!("{numbers:?} {at:?} {:?}", entry.tag)));
    }
    for reject in list.rejects() {
        rows.push((reject.row, format!("{:?}", reject.why)));
    }
    rows.sort();
    rows
}

/// Reads a text in two parts that are cut before this row.
fn in_two(headings: &str, body: &[String], at: usize) -> Vec<(u64, String)> {
    let (first, second) = body.split_at(at);
    let text = |part: &[String]| format!("{headings}{}", part.concat());
    let first = TargetList::reader()
        .read("list.csv", text(first).as_bytes())
        .unwrap();
    let second = TargetList::reader()
        .further_part_of(&first)
        .read("list.csv", text(second).as_bytes())
        .unwrap();
    assert_eq!(
        first.counts().rows + second.counts().rows,
        body.len() as u64
    );
    let mut all = rows(&first);
    all.extend(
        rows(&second)
            .into_iter()
            .map(|(row, told)| (row + at as u64, told)),
    );
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Wherever a list is cut, its rows are those of the list that is read whole: also where a part
    /// holds no number, no date, or dates that by themselves would be read the other way round.
    #[test]
    fn parts_are_the_whole(
        kinds in prop::collection::vec(0_u8..6, 1..10),
        form in 0_usize..3,
        first in 12_usize..30,
    ) {
        let headings = ["phone,date,client\n", "a,b,c\n", "A leak\n\nwho;when;client\n"][form];
        let sign = if form == 2 { ';' } else { ',' };
        let clear = (0..first).map(|n| {
            format!("+44 7700 900{n:03}{sign}{}/03/2017{sign}T{}\n", 13 + n % 12, n % 3)
        });
        let rest = (0..).zip(&kinds).map(|(n, kind)| match kind {
            0 => format!("+44 7700 900{:03}{sign}04/05/2018{sign}T1\n", 100 + n),
            1 => format!("n/a{sign}05/06/2018{sign}T2\n"),
            2 => format!("{sign}{sign}\n"),
            3 => format!("+44 7700 900{:03}{sign}{sign}\n", 200 + n),
            4 => format!("07700 90{sign}some day{sign}T1\n"),
            _ => format!("hello{sign}+44 7700 900123{sign}12\n"),
        });
        let body: Vec<String> = clear.chain(rest).collect();
        let whole = TargetList::reader()
            .read("list.csv", format!("{headings}{}", body.concat()).as_bytes())
            .unwrap();
        for at in first..body.len() {
            prop_assert_eq!(in_two(headings, &body, at), rows(&whole));
        }
    }
}

/// A stray line in another encoding stays a row, and a part of blank rows alone is counted.
#[test]
fn stray_lines_and_blank_parts_are_counted() {
    let first = "phone,client\n+44 7700 900123,Gr\u{fc}n\n";
    let first = TargetList::reader()
        .read("list.csv", first.as_bytes())
        .unwrap();
    let read = |part: &[u8]| {
        let reader = TargetList::reader().further_part_of(&first);
        reader.read("list.csv", part).unwrap()
    };
    let stray = read(b"phone,client\n+44 7700 900124,Gr\xfcn\n");
    assert_eq!(
        stray.entries().next().unwrap().tag.as_deref(),
        Some("Gr\u{fc}n")
    );
    let blank = read(b"phone,client\n,\n\n,\n");
    assert_eq!((blank.counts().entries, blank.counts().blank), (0, 3));
}
