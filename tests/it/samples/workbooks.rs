//! Workbooks of the sample laboratories.

use crate::tree;
use targetlist::Findings;
use targetlist::forensic::Outcome;

/// The third laboratory hands over a workbook with a cover sheet, the fourth an open document: the
/// same rows as CSV would give.
#[test]
fn workbooks_are_read_as_sheets_are() {
    let open = |file: &str| {
        Findings::open(tree::root().join("data-samples/laboratory").join(file)).unwrap()
    };
    let excel = open("third_laboratory.xlsx");
    let rows: Vec<u64> = excel
        .devices()
        .iter()
        .flat_map(|device| device.examinations.iter().filter_map(|one| one.row()))
        .collect();
    assert_eq!(
        (rows.as_slice(), excel.counts().rejected()),
        ([3, 4, 5].as_slice(), 0)
    );
    let days: Vec<String> = excel
        .devices()
        .iter()
        .map(|device| device.examinations[0].examined_on.unwrap().to_string())
        .collect();
    assert_eq!(days, ["2021-07-01", "2021-07-02", "2021-07-03"]);
    assert_eq!(
        excel.devices()[2].numbers[0].e164(),
        "+33639980204",
        "a figure in a cell is its digits"
    );
    let document = open("fourth_laboratory.ods");
    let outcomes: Vec<Outcome> = document
        .devices()
        .iter()
        .map(|device| device.outcome)
        .collect();
    assert_eq!(outcomes, [Outcome::NoTracesFound, Outcome::Inconclusive]);
}

/// Workbooks with bytes changed or cut off: an error or rows, never a panic.
#[test]
fn damaged_workbooks_are_errors() {
    for file in ["third_laboratory.xlsx", "fourth_laboratory.ods"] {
        let whole = std::fs::read(tree::root().join("data-samples/laboratory").join(file)).unwrap();
        let mut state = 23_u64;
        for end in (4..whole.len()).step_by(9) {
            let _ = Findings::reader().read(file, &whole[..end]);
            let mut damaged = whole.clone();
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            damaged[end] = (state >> 40) as u8;
            let _ = Findings::reader().read(file, damaged.as_slice());
        }
    }
}
