//! Every drawing with made-up figures of any size and names that are hard to set, for tests.

use super::{
    Amount, Bars, Chart, Dot, Dots, Drawing, Every, HeatMap, LAG_BINS, LagRow, Lags, Map, Split,
    Timeline,
};
use targetlist::plan::Region;

const LONG: &str =
    "Directorate-General of the United Services for Interior Order and Telecommunications";

fn name(at: usize) -> String {
    match at % 7 {
        1 => LONG.into(),
        2 => "المديرية العامة لمراقبة التراب الوطني".into(),
        3 => "中华人民共和国国家安全部第十一局".into(),
        4 => "x".repeat(90),
        _ => format!("T{at}"),
    }
}

fn amount(at: usize) -> Amount {
    match at % 9 {
        0 => Amount::Withheld,
        1 => Amount::Missing,
        2 => Amount::Count(0),
        3 => Amount::Count(1_500_000),
        _ => Amount::Count(at as u64 * at as u64),
    }
}

/// Every drawing with so many rows.
pub(crate) fn charts(rows: usize) -> Vec<Chart> {
    let many = |columns: usize| {
        (0..rows).map(move |row| {
            let amounts = (0..columns).map(|column| amount(row * 5 + column));
            (name(row), amounts.collect::<Vec<_>>())
        })
    };
    let one = || (0..rows).map(|at| (name(at), amount(at)));
    let squares = (0..rows).map(|at| (name(at), 3_u64));
    let quarters = many(1 + rows * 4);
    let drawings: [Drawing; 9] = [
        Bars::new("client", "numbers", one()).into(),
        HeatMap::new(
            "client",
            "country",
            "numbers",
            (0..rows).map(name),
            many(rows),
        )
        .into(),
        HeatMap::new("client", "country", "numbers", ["A", "B"], many(2)).into(),
        Timeline::new(Every::Quarter, (2016, 3), "client", "selections", quarters).into(),
        dots(rows).into(),
        Split::new(LONG, one()).into(),
        Split::new("phones", squares).into(),
        lags(rows).into(),
        map(rows).into(),
    ];
    drawings
        .map(|drawing| Chart::new("chart", LONG, "Says.", drawing))
        .to_vec()
}

fn dots(rows: usize) -> Dots {
    let dot = |row: usize| match row % 4 {
        0 => Dot::new(name(row), 0, 0),
        1 => Dot::withheld(name(row), Some(row as u64)),
        2 => Dot::new(name(row), 1_400_000, 1_500_000).interval(0.0, 1.0),
        _ => Dot::new(name(row), 37, 67).interval(0.43, 0.67),
    };
    let (first, second) = (0..rows)
        .map(dot)
        .partition(|dot: &Dot| dot.share().is_none());
    let groups: [(&str, Vec<Dot>); 2] = [("", first), (LONG, second)];
    let groups = groups.into_iter().filter(|(_, rows)| !rows.is_empty());
    Dots::new("group", "share", "95% interval", groups)
}

fn lags(rows: usize) -> Lags {
    let row = |row: usize| {
        let counts = (0..LAG_BINS.len()).map(|bin| amount(row + bin));
        LagRow::binned(name(row), counts, amount(row))
    };
    Lags::new("client", (0..rows).map(row))
}

fn map(rows: usize) -> Map {
    let countries = (0..).map(amount).take(rows);
    Map::new("numbers", Region::all().zip(countries))
}
