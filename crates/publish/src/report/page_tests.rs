//! The report as text: it is well-formed, has no script, and no label can add to it.

use super::markup::{self, Tag};
use super::{Block, KeyFigures, Report, Section, Shown};
use crate::chart::{
    Amount, Bars, Chart, Dot, Dots, Drawing, Every, HeatMap, LAG_BINS, LagRow, Lags, Map, Split,
    Timeline, samples,
};
use crate::{Column, ColumnType, DataTable, Value};
use std::collections::BTreeSet;
use targetlist::plan::Region;

/// The tags of a page or drawing, where it is well-formed and asks for nothing.
fn checked(name: &str, markup: &str) -> Vec<Tag> {
    let tags = markup::tags(markup).unwrap_or_else(|why| panic!("{name}: {why}"));
    let forbidden = [
        "script", "iframe", "img", "object", "embed", "form", "use", "image",
    ];
    for tag in &tags {
        assert!(!forbidden.contains(&tag.name.as_str()), "{name}: {tag:?}");
        for (key, value) in &tag.attributes {
            let acts = key.starts_with("on") || key == "style" || key == "src";
            assert!(!acts, "{name}: {key} in {tag:?}");
            let plain = !value.contains("//") && !value.to_lowercase().contains("javascript:");
            assert!(plain || key == "xmlns", "{name}: {tag:?}");
        }
    }
    for outside in ["@import", "url(http", "https:", "NaN", "inf\""] {
        assert!(!markup.contains(outside), "{name}: {outside}");
    }
    names_lead_somewhere(name, &tags);
    let count = |wanted: &str| tags.iter().filter(|tag| tag.name == wanted).count();
    assert_eq!(count("svg"), count("desc"), "{name}");
    let mut drawings = tags.iter().filter(|tag| tag.name == "svg");
    assert!(
        drawings.all(|tag| tag.attribute("role") == Some("img")
            && tag.attribute("aria-labelledby").is_some())
    );
    tags
}

/// Ids stand once, and what points to an id finds it.
fn names_lead_somewhere(name: &str, tags: &[Tag]) {
    let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.attribute("id")).collect();
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), distinct.len(), "{name}: an id twice");
    for tag in tags {
        let names = tag.attribute("aria-labelledby").unwrap_or("");
        let mut names = names.split_whitespace();
        assert!(names.all(|id| distinct.contains(id)), "{name}: {tag:?}");
        let target = tag.attribute("href").and_then(|to| to.strip_prefix('#'));
        assert!(
            target.is_none_or(|target| distinct.contains(target)),
            "{name}: {tag:?}"
        );
    }
}

fn column(heading: &'static str, kind: ColumnType) -> Column {
    Column::new("x", heading, "", kind)
}

/// A report of every block and every drawing, with so many rows.
fn report(rows: usize) -> Report {
    let mut section = Section::new("all", "Everything");
    section.push(Block::paragraph(
        "Every phone that was examined is counted.",
    ));
    section.push(Block::heading("Figures"));
    let parts = [
        ("infected", 23_u64),
        ("attempted", 14),
        ("inconclusive", 30),
    ];
    let figures = KeyFigures::k_of_n(37_u64, 67_u64, "phones examined were found with traces")
        .split(Split::new("phones examined", parts))
        .fact("share", "55.2%");
    section.push(Block::figures(figures));
    section.push(Block::points(["One.", "Another."]));
    section.push(Block::answers([("Who", "Somebody.")]));
    section.push(Block::Files(vec!["tables/clients.csv".to_owned()]));
    samples::charts(rows)
        .into_iter()
        .for_each(|chart| section.push(Block::chart(chart)));
    let columns = vec![
        column("client", ColumnType::Text),
        column("code", ColumnType::Code),
        column("count", ColumnType::Count),
    ];
    let mut table = DataTable::new("clients", "Clients", columns);
    for row in 0..rows {
        let count = Value::Count(row as u64);
        table.push(vec![Value::text("T01"), Value::Missing, count]);
    }
    for folded in [false, true] {
        let file = Some("tables/clients.csv".to_owned());
        let shown = Shown {
            at_most: 10,
            file,
            folded,
            without: &["y"],
            percent: &["x"],
            is_wide: !folded,
        };
        section.push(Block::table(table.clone(), shown));
    }
    let mut report = Report::new("A list", "What was read, and what it does not show.");
    report.push(section);
    report.push(Section::new("nothing", "Nothing"));
    report.colophon("Made for a test.");
    report
}

#[test]
fn pages_and_drawings_are_well_formed_and_the_same_each_time() {
    for rows in [0, 1, 7, 75] {
        let report = self::report(rows);
        let html = report.html();
        let tags = checked("page", &html);
        let count = |wanted: &str| tags.iter().filter(|tag| tag.name == wanted).count();
        assert_eq!(
            (count("h1"), count("caption"), count("nav"), count("main")),
            (1, count("table"), 1, 1)
        );
        let mut headings = tags.iter().filter(|tag| tag.name == "th");
        assert!(headings.all(|tag| tag.attribute("scope").is_some()));
        for wanted in [
            " lang=\"en\"",
            "prefers-color-scheme:dark",
            "forced-colors:active",
        ] {
            assert!(html.contains(wanted), "{wanted}");
        }
        assert_eq!(html, self::report(rows).html());
        assert_eq!(report.markdown(), self::report(rows).markdown());
        for chart in report.charts() {
            checked("chart", &chart.svg());
        }
    }
}

/// The policy names the style sheet that is in the page by its hash.
#[test]
fn the_policy_lets_the_style_sheet_in_and_nothing_else() {
    use sha2::{Digest, Sha256};
    let html = report(1).html();
    let style = html.split("<style>").nth(1).unwrap();
    let style = style.split("</style>").next().unwrap();
    let hash = data_encoding::BASE64.encode(&Sha256::digest(style.as_bytes()));
    let policy = html.split("Content-Security-Policy").nth(1).unwrap();
    let policy = policy.split('>').next().unwrap();
    assert!(policy.contains("default-src 'none'"), "{policy}");
    assert!(policy.contains(&format!("'sha256-{hash}'")), "{policy}");
}

/// Labels that would be markup, commands or numbers, if anybody let them.
const HOSTILE: [&str; 8] = [
    "<script>alert(1)</script>",
    "\" onload=\"alert(1)",
    "' onclick='x",
    "]]><!-- -->",
    "a\u{0}b\u{1b}[31m\u{7f}\u{85}",
    "\u{202e}txt.exe\u{2066}\u{200f}",
    "</title></svg></style>&amp;&#60;",
    "| x | [y](javascript:z) `call` +44 7700\u{202e} 900123",
];

fn hostile_charts() -> [Chart; 7] {
    let counts = || {
        let amounts = || vec![Amount::Count(3), Amount::Withheld, Amount::Missing];
        HOSTILE.map(|label| (label, amounts()))
    };
    let dots = HOSTILE.map(|label| Dot::new(label, 1, 2).interval(f64::NAN, 2.0));
    let lags =
        HOSTILE.map(|label| LagRow::binned(label, [Amount::Withheld; LAG_BINS.len()], 1_u64));
    let drawings: [Drawing; 7] = [
        Bars::new("client", "numbers", HOSTILE.map(|label| (label, 5_u64))).into(),
        HeatMap::new("client", "country", "numbers", HOSTILE, counts()).into(),
        Timeline::new(Every::Quarter, (2017, 0), "client", "selections", counts()).into(),
        Dots::new("client", "share", "interval", [(HOSTILE[0], dots.to_vec())]).into(),
        Lags::new("client", lags).into(),
        Map::new(
            "numbers",
            [(Region::named("FR").unwrap(), Amount::Withheld)],
        )
        .into(),
        hostile_split().into(),
    ];
    drawings.map(|drawing| Chart::new("hostile", HOSTILE[0], HOSTILE[0], drawing))
}

fn hostile_split() -> Split {
    Split::new("phones", HOSTILE.map(|label| (label, u64::MAX)))
}

fn hostile() -> Report {
    let mut section = Section::new("\"><b", HOSTILE[..7].join(" "));
    for chart in hostile_charts() {
        section.push(Block::chart(chart));
    }
    let figures = KeyFigures::k_of_n(u64::MAX, u64::MAX, HOSTILE[0])
        .split(hostile_split())
        .fact(HOSTILE[7], HOSTILE[1]);
    section.push(Block::figures(figures));
    section.push(Block::points(HOSTILE.iter().take(7)));
    let columns = vec![
        column("<b>", ColumnType::Text),
        column("|", ColumnType::Figure),
    ];
    let mut table = DataTable::new("odd", HOSTILE[6], columns);
    for label in HOSTILE {
        table.push(vec![Value::text(label), Value::Figure(f64::NAN)]);
    }
    let shown = Shown {
        at_most: 100,
        file: Some("javascript:alert(1)".into()),
        folded: true,
        ..Shown::default()
    };
    section.push(Block::table(table, shown));
    let mut report = Report::new(HOSTILE[6], HOSTILE[0]);
    report.colophon(HOSTILE[1]);
    report.push(Section::new("\"><b", "again"));
    report.push(section);
    report
}

#[test]
fn no_label_adds_to_a_page() {
    let own = hostile();
    let mut written = vec![("page", own.html())];
    written.extend(own.charts().map(|chart| ("chart", chart.svg())));
    for (name, markup) in &written {
        checked(name, markup);
    }
    written.push(("markdown", own.markdown()));
    for (name, text) in written {
        let odd = |c: char| {
            (c.is_control() && c != '\n')
                || ('\u{202a}'..='\u{202e}').contains(&c)
                || ('\u{2066}'..='\u{2069}').contains(&c)
        };
        assert!(!text.contains(odd), "{name}");
        for part in ["900123", "7700", "<script", "</title></svg></style>"] {
            assert!(!text.contains(part), "{name}: {part}");
        }
    }
    let markdown = own.markdown();
    assert!(!markdown.replace("\\](", "").contains("](javascript"));
    let mut rows = markdown.lines().filter(|line| line.starts_with('|'));
    assert!(rows.all(|line| line.ends_with('|')));
}
