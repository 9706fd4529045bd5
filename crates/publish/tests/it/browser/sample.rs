//! A report of every block and every drawing, small and large, with names that are hard to set.

use targetlist_publish::chart::{
    Amount, Bars, Chart, Dot, Dots, Every, HeatMap, LAG_BINS, LagRow, Lags, Split, Steps, Timeline,
};
use targetlist_publish::report::{Block, Figures, Report, Section, Shown};
use targetlist_publish::{Column, Kind, Table, Value};

pub const LONG: &str =
    "Directorate-General of the United Services for Interior Order and Telecommunications";
const ARABIC: &str = "المديرية العامة لمراقبة التراب الوطني";
const CHINESE: &str = "中华人民共和国国家安全部第十一局";
const HEBREW: &str = "משרד ראש הממשלה";

/// Names as they come: short ones, and some that are hard to set.
fn name(at: usize) -> String {
    match at {
        1 => LONG.into(),
        2 => ARABIC.into(),
        3 => CHINESE.into(),
        5 => HEBREW.into(),
        _ => format!("T{at:02}"),
    }
}

const COUNTRIES: [&str; 14] = [
    "Mexico",
    "Morocco",
    "France",
    "Hungary",
    "Azerbaijan",
    "India",
    "United Arab Emirates",
    "Saudi Arabia",
    "الجزائر",
    "中国",
    "Rwanda",
    "Congo, Democratic Republic of the",
    "Togo",
    "Kazakhstan",
];

/// A figure that looks drawn by chance and is the same in every run.
fn figure(seed: usize) -> u64 {
    let mixed = (seed as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9) >> 33
}

/// A count with a long tail: zero, small and withheld, and some very large.
fn amount(seed: usize, most: u64) -> Amount {
    let drawn = figure(seed) % 1_000;
    match drawn {
        0..=299 => Amount::Count(0),
        300..=399 => Amount::Withheld,
        _ => Amount::Count((most as f64 * ((drawn - 399) as f64 / 600.0).powi(7)) as u64 + 5),
    }
}

fn bars(rows: usize, most: u64) -> Chart {
    let mut counts: Vec<Amount> = (0..rows).map(|at| amount(at + 31, most)).collect();
    counts.sort_by_key(|amount| std::cmp::Reverse(amount.count().map_or(1, |count| count + 1)));
    let bars = Bars::new(
        "client",
        "numbers",
        counts
            .into_iter()
            .enumerate()
            .map(|(at, amount)| (name(at), amount)),
    );
    Chart::new(
        "clients",
        format!("Numbers by client, {rows} clients"),
        "One client has far more numbers than all others.",
        bars,
    )
}

fn heat_map(rows: usize, columns: usize, most: u64) -> Chart {
    let countries = (0..columns).map(|at| match COUNTRIES.get(at) {
        Some(country) => (*country).to_owned(),
        None => format!("Country {at}"),
    });
    let cells = (0..rows).map(|row| {
        let amounts = (0..columns).map(|column| {
            if (row, column) == (2, 3) {
                Amount::Missing
            } else {
                amount(row * 61 + column, most)
            }
        });
        (name(row), amounts.collect())
    });
    let map = HeatMap::new("client", "target country", "numbers", countries, cells);
    Chart::new(
        "clients_countries",
        "Whom each client selects",
        "Most numbers lie in the country of the client itself.",
        map,
    )
}

fn timeline(rows: usize, every: Every, periods: usize) -> Chart {
    let series = (0..rows).map(|row| {
        let amounts = (0..periods).map(|period| match period * 100 / periods {
            20..=29 => Amount::Count(0),
            60..=66 if row % 3 == 1 => Amount::Missing,
            _ => amount(row * 977 + period, 1_200),
        });
        (name(row), amounts.collect())
    });
    let timeline = Timeline::new(every, (2016, 2), "client", "selections", series);
    Chart::new(
        "timeline",
        "Selections over time",
        "Nothing was selected for most of 2018.",
        timeline,
    )
}

fn dots() -> Chart {
    let rows = [
        Dot::new("All phones", 37, 67)
            .interval(0.433_6, 0.665_2)
            .bounds(0.552_2, 1.0),
        Dot::new("iPhone", 34, 40)
            .interval(0.709_3, 0.929_4)
            .bounds(0.85, 0.95),
        Dot::new("Android", 3, 15)
            .interval(0.070_5, 0.451_9)
            .bounds(0.2, 1.0),
        Dot::new(LONG, 0, 12)
            .interval(0.0, 0.242_5)
            .bounds(0.0, 0.0),
        Dot::new(ARABIC, 5, 5)
            .interval(0.565_5, 1.0)
            .bounds(1.0, 1.0),
        Dot::new("Feature phones", 0, 0),
        Dot::withheld("Unknown system"),
    ];
    let dots = Dots::new(
        "phones",
        "share of examined phones with traces of infection or of an attempt",
        "95 % interval, Wilson",
        rows,
    );
    Chart::new(
        "strata",
        "Phones with traces, by system",
        "Traces were found on 37 of 67 phones; on 34 of 40 iPhones.",
        dots,
    )
}

fn lags(rows: usize) -> Chart {
    let rows = (0..rows).map(|row| {
        let phones = [5, 0, 1, 14, 3, 40][row % 6];
        let seconds =
            (0..phones).map(|at| 10_f64.powf((figure(row * 50 + at) % 760) as f64 / 100.0));
        LagRow::each(name(row), seconds.collect::<Vec<_>>(), (row % 3) as u64)
    });
    Chart::new(
        "lags",
        "From selection to trace",
        "A third of the phones have a trace within 15 minutes.",
        Lags::new("client", rows),
    )
}

fn binned() -> Chart {
    let row = |at: usize| {
        (0..LAG_BINS.len())
            .map(move |bin| amount(at * 7 + bin + 3, 60))
            .collect::<Vec<_>>()
    };
    let rows = (0..3).map(|at| {
        LagRow::binned(
            name(at),
            row(at),
            if at == 1 {
                Amount::Withheld
            } else {
                Amount::Count(7)
            },
        )
    });
    Chart::new(
        "lags_binned",
        "From selection to trace, in spans",
        "Where few phones stand behind a client.",
        Lags::new("client", rows),
    )
}

fn steps() -> Chart {
    let names = [
        "Azerbaijan",
        "Bahrain",
        "Hungary",
        "India",
        "Kazakhstan",
        "Mexico",
        "Morocco",
        "Rwanda",
        "Saudi Arabia",
        "Togo",
        "Emirates",
    ];
    let steps = [
        (0.5, 11),
        (0.6, 11),
        (0.7, 10),
        (0.8, 8),
        (0.9, 7),
        (0.95, 3),
    ]
    .map(|(at, count)| (at, names[..count].to_vec()));
    let steps = Steps::new("governments", steps).used(0.8);
    Chart::new(
        "threshold",
        "How the threshold moves the answer",
        "From 50 % to 95 % the number of governments named falls.",
        steps,
    )
}

fn table(rows: u64) -> Table {
    let columns = vec![
        Column {
            name: "client",
            heading: "client",
            says: "The client's label.",
            kind: Kind::Text,
        },
        Column {
            name: "government",
            heading: "likely government",
            says: "The region's code.",
            kind: Kind::Code,
        },
        Column {
            name: "entries",
            heading: "entries",
            says: "How many.",
            kind: Kind::Count,
        },
        Column {
            name: "probability",
            heading: "probability",
            says: "From 0 to 1.",
            kind: Kind::Figure,
        },
        Column {
            name: "evidence",
            heading: "evidence",
            says: "In words.",
            kind: Kind::Text,
        },
        Column {
            name: "first",
            heading: "first selection",
            says: "UTC.",
            kind: Kind::Time,
        },
    ];
    let mut table = Table::new("clients", "Clients and their likely governments", columns);
    for at in 0..rows {
        table.push(vec![
            Value::text(name(at as usize)),
            if at % 4 == 3 {
                Value::Missing
            } else {
                Value::text("MA")
            },
            if at == 4 {
                Value::Withheld
            } else {
                Value::Count(figure(at as usize) % 20_000)
            },
            if at % 4 == 3 {
                Value::Missing
            } else {
                Value::Figure((figure(at as usize + 9) % 1_000) as f64 / 1_000.0)
            },
            Value::text(
                "two thirds of its numbers lie in one country; its hours are those of its offices",
            ),
            Value::text("2017-03-01"),
        ]);
    }
    table.note("Nobody is named below 80 %.");
    table
}

fn split(parts: [(&str, u64); 4]) -> Split {
    Split::new("phones examined from the list", parts)
}

/// The report: `large` as one of 50,000 entries and more, else as one of 12.
pub fn report(large: bool) -> Report {
    let (clients, countries, most) = if large { (24, 40, 15_000) } else { (6, 9, 40) };
    let mut report = Report::new(
        if large {
            "50,000 numbers, 37 of 67 phones"
        } else {
            "12 numbers, three phones"
        },
        "What was read, whose clients likely entered it, how far the examined phones bear it out, and what all of that does not show.",
    );
    let mut result = Section::new("result", "What the phones show");
    let figures = if large {
        Figures::k_of_n(
            37_u64,
            67_u64,
            "phones examined from the list were found with traces of infection or of an attempt",
        )
        .split(split([
            ("with traces of infection", 23),
            ("with traces of an attempt alone", 14),
            ("inconclusive", 30),
            ("failed", 0),
        ]))
    } else {
        Figures::k_of_n(
            1_u64,
            3_u64,
            "phones examined from the list were found with traces",
        )
        .split(split([
            ("with traces of infection", 1),
            ("with traces of an attempt alone", 0),
            ("inconclusive", 2),
            ("failed", 0),
        ]))
    };
    result.push(Block::figures(
        figures
            .fact("share", "55.2 %")
            .fact("95 % interval, Wilson", "43.4–66.5 %")
            .fact("whatever the undecided hold", "between 55.2 % and 100 %"),
    ));
    result.push(Block::paragraph("Every phone that was examined is in the denominator, the inconclusive ones too. Phones were examined where their owners agreed to it, so this is no rate of the list."));
    result.push(Block::warning(
        "A phone without traces was not shown to be free of them: Android keeps few logs, and a reset wipes what was kept.",
    ));
    result.push(Block::chart(dots()));
    report.push(result);
    let mut list = Section::new("list", "The list");
    list.push(Block::figures(
        Figures::count(if large { 50_000_u64 } else { 12 }, "entries were read")
            .fact("rejected", "1,204")
            .fact("distinct numbers", "48,213"),
    ));
    list.push(Block::chart(bars(
        clients,
        if large { 1_500_000 } else { 40 },
    )));
    list.push(Block::heading("Over time"));
    list.push(Block::chart(timeline(
        clients.min(8),
        if large { Every::Month } else { Every::Quarter },
        if large { 66 } else { 14 },
    )));
    report.push(list);
    let mut clients_section = Section::new("clients", "Clients and governments");
    clients_section.push(Block::table(
        table(clients as u64 * 3),
        Shown {
            at_most: 12,
            file: Some("tables/clients.csv".into()),
            folded: false,
        },
    ));
    clients_section.push(Block::chart(heat_map(clients, countries, most)));
    clients_section.push(Block::chart(steps()));
    report.push(clients_section);
    let mut time = Section::new("lag", "How soon traces follow");
    time.push(Block::chart(lags(if large { 8 } else { 2 })));
    time.push(Block::chart(binned()));
    report.push(time);
    let mut limits = Section::new("limits", "What this does not show");
    limits.push(Block::points([
        "That a number on the list was attacked: most phones were never examined.",
        "Who sat at the keyboard: a client is a label, and a government is inferred from it.",
        "How many of the list were infected: nobody drew the examined phones by lot.",
    ]));
    report.push(limits);
    let mut odd = Section::new("odd", "Nothing, and hardly anything");
    let nobody: [(&str, Amount); 0] = [];
    odd.push(Block::chart(Chart::new(
        "none",
        "No rows",
        "Nobody is listed.",
        Bars::new("client", "numbers", nobody),
    )));
    odd.push(Block::chart(Chart::new(
        "one",
        "One row",
        "One client.",
        Bars::new("client", "numbers", [("T01", 1_500_000_u64)]),
    )));
    odd.push(Block::chart(Chart::new(
        "zeros",
        "All zero",
        "No client has a number.",
        Bars::new("client", "numbers", [("T01", 0_u64), ("T02", 0)]),
    )));
    odd.push(Block::figures(
        Figures::k_of_n(0_u64, 0_u64, "phones were examined").split(split([
            ("infected", 0),
            ("attempt", 0),
            ("inconclusive", 0),
            ("failed", 0),
        ])),
    ));
    let hidden = [
        ("infected", Amount::Withheld),
        ("attempt alone", Amount::Withheld),
        ("inconclusive", Amount::Count(31)),
    ];
    odd.push(Block::figures(
        Figures::k_of_n(Amount::Withheld, 67_u64, "phones examined")
            .split(Split::new("phones examined", hidden)),
    ));
    odd.push(Block::figures(
        Figures::k_of_n(1_204_u64, 15_332_u64, "phones examined").split(split([
            ("infected", 1_000),
            ("attempt alone", 204),
            ("inconclusive", 14_000),
            ("failed", 128),
        ])),
    ));
    odd.push(Block::table(table(0), Shown::default()));
    odd.push(Block::table(
        table(3),
        Shown {
            folded: true,
            ..Shown::default()
        },
    ));
    report.push(odd);
    report.colophon("Made with targetlist 0.1.0 from list.csv, SHA-256 3f1a…9c, 50,000 rows.");
    report
}
