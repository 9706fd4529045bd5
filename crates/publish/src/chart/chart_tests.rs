//! Every drawing at every size: nothing sticks out of it, and what it cannot draw it says.

use super::canvas::{LABEL, TITLE};
use super::letters::width;
use super::{
    Amount, Bars, Chart, Dot, Dots, Every, HeatMap, LAG_BINS, LagRow, Lags, NARROW, Split, Steps,
    Timeline, WIDE,
};

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
fn charts(rows: usize) -> Vec<Chart> {
    let many = |columns: usize| {
        (0..rows).map(move |row| {
            (
                name(row),
                (0..columns)
                    .map(|column| amount(row * 5 + column))
                    .collect::<Vec<_>>(),
            )
        })
    };
    let chart = |drawing: super::Drawing| Chart::new("chart", LONG, "Says.", drawing);
    let lags = |row: usize| match row % 3 {
        0 => LagRow::each(
            name(row),
            (0..row * 3).map(|at| (at * at * at) as f64),
            amount(row),
        ),
        1 => LagRow::each(name(row), [], 0),
        _ => LagRow::binned(
            name(row),
            (0..LAG_BINS.len()).map(|bin| amount(row + bin)),
            Amount::Withheld,
        ),
    };
    let dots = |row: usize| match row % 4 {
        0 => Dot::new(name(row), 0, 0),
        1 => Dot::withheld(name(row)),
        2 => Dot::new(name(row), 1_400_000, 1_500_000)
            .interval(0.0, 1.0)
            .bounds(0.0, 1.0),
        _ => Dot::new(name(row), 37, 67)
            .interval(0.43, 0.67)
            .bounds(0.55, 1.0),
    };
    let steps = (0..rows).map(|at| {
        (
            at as f64 / rows.max(2) as f64,
            (0..rows - at).map(name).collect::<Vec<_>>(),
        )
    });
    vec![
        chart(
            Bars::new(
                "client",
                "numbers",
                (0..rows).map(|at| (name(at), amount(at))),
            )
            .into(),
        ),
        chart(
            HeatMap::new(
                "client",
                "country",
                "numbers",
                (0..rows).map(name),
                many(rows),
            )
            .into(),
        ),
        chart(HeatMap::new("client", "country", "numbers", ["A", "B"], many(2)).into()),
        chart(
            Timeline::new(
                Every::Month,
                (2016, 5),
                "client",
                "selections",
                many(1 + rows * 4),
            )
            .into(),
        ),
        chart(Dots::new("stratum", "share", "95 % interval", (0..rows).map(dots)).into()),
        chart(Split::new(LONG, (0..rows).map(|at| (name(at), amount(at)))).into()),
        chart(Split::new("phones", (0..rows).map(|at| (name(at), 3_u64))).into()),
        chart(Lags::new("client", (0..rows).map(lags)).into()),
        chart(Steps::new("governments", steps).used(0.5).into()),
    ]
}

fn figure(tag: &str, name: &str) -> f64 {
    let value = tag
        .split(&format!(" {name}=\""))
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    value.map_or(0.0, |value| {
        value.parse().unwrap_or_else(|_| panic!("{name} in {tag}"))
    })
}

/// From where to where the parts of a drawing reach, rising labels left out.
fn reaches(svg: &str) -> Vec<(f64, f64, String)> {
    let mut found = Vec::new();
    for (at, _) in svg.match_indices('<') {
        let tag = svg[at..].split('>').next().unwrap();
        let (from, to) = match tag.split(' ').next().unwrap() {
            "<rect" => (figure(tag, "x"), figure(tag, "x") + figure(tag, "width")),
            "<line" => (
                figure(tag, "x1").min(figure(tag, "x2")),
                figure(tag, "x1").max(figure(tag, "x2")),
            ),
            "<circle" => (
                figure(tag, "cx") - figure(tag, "r"),
                figure(tag, "cx") + figure(tag, "r"),
            ),
            "<text" if !svg[..at].ends_with("rotate(-60)\">") => {
                let text = svg[at..]
                    .split("</text>")
                    .next()
                    .unwrap()
                    .rsplit("</title>")
                    .next()
                    .unwrap();
                let text: String = text
                    .split('<')
                    .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
                    .collect();
                let text = text.replace("&amp;", "&");
                let long = width(&text, figure(tag, "font-size"));
                match tag {
                    _ if tag.contains("\"end\"") => (figure(tag, "x") - long, figure(tag, "x")),
                    _ if tag.contains("\"middle\"") => {
                        (figure(tag, "x") - long / 2.0, figure(tag, "x") + long / 2.0)
                    }
                    _ => (figure(tag, "x"), figure(tag, "x") + long),
                }
            }
            _ => continue,
        };
        found.push((from, to, tag.to_owned()));
    }
    found
}

#[test]
fn nothing_sticks_out() {
    for rows in [0, 1, 2, 7, 12, 60, 75] {
        for (at, chart) in charts(rows).iter().enumerate() {
            for svg in chart.inline("c", 0.0).lines() {
                let room = if svg.contains("class=\"narrow\"") {
                    NARROW
                } else {
                    WIDE
                };
                for (from, to, tag) in reaches(svg) {
                    assert!(
                        from >= -2.0 && to <= room + 2.0,
                        "drawing {at} of {rows} rows at {room}: {from}–{to}: {tag}"
                    );
                }
            }
            assert!(!chart.svg().contains("NaN"));
        }
    }
}

#[test]
fn what_is_not_drawn_is_told() {
    for chart in charts(0) {
        assert!(chart.svg().contains("there are no rows"), "{}", chart.svg());
    }
    let long = &charts(75)[0];
    assert!(long.svg().contains("… and 15 more rows") && long.grid().rows.len() == 75);
    let hatched = charts(12)
        .into_iter()
        .filter(|chart| chart.svg().contains("-hatch)\""));
    assert!(
        hatched
            .map(|chart| assert!(chart.svg().contains("withheld: too few people")))
            .count()
            >= 5
    );
}

#[test]
fn titles_and_labels_are_whole_somewhere() {
    let svg = &charts(12)[1].svg();
    assert!(
        svg.contains(&format!("<title>{}</title>", "x".repeat(90))),
        "a label that is cut is whole in its title"
    );
    assert!(TITLE.size > LABEL.size && svg.contains("class=\"c-title\""));
}
