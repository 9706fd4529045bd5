//! Figures in a column of countries: calling codes, or the numbers of ISO 3166-1.

use super::homes::Homes;
use crate::number::{self, ParseOptions};
use crate::plan::{Region, Validity};
use crate::sheet::Sheet;
use std::collections::BTreeMap;

const NUMBERS: &str = include_str!("../../plans/country_numbers.tsv");

/// Rows that are looked at.
const SAMPLE: usize = 500;

/// The regions by their number.
pub(super) struct CountryNumbers(BTreeMap<u16, Region>);

impl CountryNumbers {
    pub(super) fn new() -> CountryNumbers {
        let lines = NUMBERS.lines().filter_map(|line| line.split_once('\t'));
        let numbers =
            lines.filter_map(|(code, number)| Some((number.parse().ok()?, Region::find(code)?)));
        CountryNumbers(numbers.collect())
    }

    /// The region of a cell. A spreadsheet drops the zeros at the beginning.
    pub(super) fn region(&self, cell: &str) -> Option<Region> {
        self.0.get(&figures(cell)?.parse().ok()?).copied()
    }

    /// Whether the figures of a column are such numbers and no calling codes: all are known, and one
    /// has a zero that no calling code has, or the numbers beside them fit better so.
    pub(super) fn are_in(&self, sheet: &Sheet, home: usize, phones: &[usize]) -> bool {
        let (mut any, mut all_calling, mut zero) = (false, true, false);
        let mut fits = [0_u32; 2];
        for row in sheet.rows().take(SAMPLE) {
            let cell = row.cell(home).trim();
            let Some(code) = figures(cell) else {
                if cell.starts_with('+') {
                    return false;
                }
                continue;
            };
            let Some(numbered) = self.region(code) else {
                return false;
            };
            let called = Homes::calling(code);
            any = true;
            all_calling &= called.is_some();
            zero |= code.len() == 3 && code.starts_with('0');
            let phones = phones.iter().map(|phone| row.cell(*phone).trim());
            let national: Vec<&str> = phones
                .filter(|cell| !cell.starts_with(['+', '＋']))
                .collect();
            fits[0] += fit(&national, Some(numbered));
            fits[1] += fit(&national, called);
        }
        any && (zero || fits[0] > fits[1] || fits[0] == fits[1] && !all_calling)
    }
}

/// How well numbers fit a home: 2 for each that is valid there, 1 for one that is possible.
fn fit(numbers: &[&str], home: Option<Region>) -> u32 {
    let Some(settings) = home.map(ParseOptions::at_home) else {
        return 0;
    };
    let fit = |cell: &&str| match number::parse(cell, &settings).map(|read| read.validity) {
        Ok(Validity::Valid) => 2,
        Ok(Validity::Possible) => 1,
        _ => 0,
    };
    numbers.iter().map(fit).sum()
}

/// The figures of a cell that holds up to three of them.
fn figures(cell: &str) -> Option<&str> {
    let code = cell.trim();
    let code = code.strip_suffix(".0").unwrap_or(code);
    let is_code = (1..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit());
    (is_code && !code.starts_with("00")).then_some(code)
}
