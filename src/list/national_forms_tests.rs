use super::LooksNational;
use crate::list::{RejectReason, TargetList};
use crate::number::ParseError;
use crate::plan::{Region, Validity};

/// A generator that counts.
fn drawn(state: &mut u64, below: u64) -> u64 {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) % below
}

/// Digits of a pattern of beginnings and lengths, made when the test runs: none is written out.
fn mobiles(beginnings: &[&str], zeros: usize, count: usize) -> Vec<String> {
    let mut state = 11;
    let mut one = |at: usize| {
        let rest: String = (0..zeros)
            .map(|_| char::from(b'0' + drawn(&mut state, 10) as u8))
            .collect();
        format!("{}{rest}", beginnings[at % beginnings.len()])
    };
    (0..count).map(&mut one).collect()
}

fn read(cells: &[String], home: Option<&str>) -> Result<TargetList, crate::Error> {
    let mut reader = TargetList::reader();
    if let Some(home) = home {
        reader = reader.home(home)?;
    }
    reader.read(
        "list.csv",
        format!("phone\n{}\n", cells.join("\n")).as_bytes(),
    )
}

/// The mobiles of a country as they are written at home, without what is dialed before them.
const NATIONAL: [(&str, &[&str], usize); 5] = [
    (
        "CN",
        &["135", "138", "139", "150", "159", "186", "187", "188"],
        8,
    ),
    (
        "DE",
        &["1511", "1520", "1570", "1601", "170", "172", "175", "176"],
        7,
    ),
    (
        "BR",
        &["119", "219", "319", "419", "519", "619", "719", "819"],
        8,
    ),
    ("MX", &["222", "664", "998", "744"], 7),
    ("IN", &["98", "99", "70", "88", "91"], 8),
];

#[test]
fn national_forms_without_a_home_are_no_international_numbers() {
    let international = "+447700900123".to_owned();
    for (home, beginnings, zeros) in NATIONAL {
        let mut cells = mobiles(beginnings, zeros, 400);
        cells.push(international.clone());
        let list = read(&cells, None).unwrap();
        let told = list.counts().looks_national.as_ref();
        let told = told.unwrap_or_else(|| panic!("{home}: nothing told, {}", list.counts()));
        assert!(told.cells > 380, "{home}: {told:?}");
        assert!(
            told.homes.contains(&Region::named(home).unwrap()),
            "{home}: {told:?}"
        );
        let valid = list.counts().validity.get(&Validity::Valid).copied();
        assert_eq!(valid.unwrap_or(0) + list.distinct(), 1, "{home}");
        assert!(list.to_string().contains("(--home)"), "{home}");
        let rejects = &list.counts().rejects;
        let national = rejects.get(&RejectReason::Number(ParseError::NationalForm));
        assert!(
            national.is_some_and(|rows| *rows > 380),
            "{home}: {rejects:?}"
        );
        // With its home, the list is read.
        let at_home = read(&cells, Some(home)).unwrap();
        assert!(at_home.counts().entries > 390 && at_home.counts().looks_national.is_none());
    }
}

/// Bare international numbers of many countries are read, whatever else they could be.
#[test]
fn international_numbers_without_their_plus_sign_stay_numbers() {
    let kinds: [(&[&str], usize); 6] = [
        (&["21266", "21267"], 7),
        (&["336"], 8),
        (&["97150", "97155"], 7),
        (&["919"], 9),
        (&["52155", "52133"], 8),
        (&["120255501"], 2),
    ];
    let cells: Vec<String> = kinds
        .iter()
        .flat_map(|(beginnings, zeros)| mobiles(beginnings, *zeros, 60))
        .collect();
    let list = read(&cells, None).unwrap();
    assert_eq!(list.counts().looks_national, None);
    assert!(list.counts().entries > 350, "{}", list.counts());
}

#[test]
fn few_cells_tell_nothing() {
    let list = read(&mobiles(&["138"], 8, 9), None);
    assert!(list.is_err() || list.is_ok_and(|list| list.counts().looks_national.is_none()));
}

#[test]
fn what_is_told_reads_well() {
    let region = |code: &str| Region::named(code).unwrap();
    let told = |cells, abroad, countries, homes: &[&str]| {
        let homes = homes.iter().map(|home| region(home)).collect();
        LooksNational {
            cells,
            abroad,
            countries,
            homes,
        }
        .to_string()
    };
    assert_eq!(
        told(1_200, 611, 23, &["CN"]),
        "1,200 cells of bare digits look like national numbers; give a home region (--home). The digits fit the numbering \
         plan of China. With a plus sign in front, 611 would belong to 23 countries; none is counted that way."
    );
    assert_eq!(
        told(10, 0, 0, &["DZ", "MA", "TN", "FR"]),
        "10 cells of bare digits look like national numbers; give a home region (--home). The digits fit the numbering \
         plan of Algeria, Morocco or Tunisia, among others."
    );
}
