//! The report in a real browser, where there is one: nothing is asked of the network, nothing is
//! said on the console, nothing sticks out. And the report as text: it is well-formed, has no
//! script, and no label can add to it.

mod chromium;
mod markup;
mod sample;

use chromium::Chromium;
use markup::Tag;
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use targetlist_publish::chart::{
    Amount, Bars, Chart, Dot, Dots, Every, HeatMap, LagRow, Lags, Split, Steps, Timeline,
};
use targetlist_publish::report::{Block, Figures, Report, Section, Shown};
use targetlist_publish::{Column, Kind, Table, Value};

/// Where the pictures and pages of these tests are left for people to look at.
fn folder() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("report");
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The browser, or why there is none; a machine that should have one says so with
/// `TARGETLIST_BROWSER=required`.
#[allow(clippy::print_stdout, reason = "a test that looks at nothing says so")]
fn browser() -> Option<Chromium> {
    let program = chromium::installed();
    if program.is_none() {
        let required = std::env::var("TARGETLIST_BROWSER").is_ok_and(|value| value == "required");
        assert!(
            !required,
            "no chromium, chromium-browser or google-chrome in PATH"
        );
        println!(
            "not looked at in a browser: no chromium, chromium-browser or google-chrome in PATH"
        );
    }
    program.map(|program| Chromium::start(&program))
}

#[test]
fn the_page_is_quiet_and_narrow_in_a_browser() {
    let Some(mut browser) = browser() else { return };
    for (name, looks) in [
        ("large", &[(360, "light"), (1280, "dark")][..]),
        ("small", &[(360, "light"), (768, "light"), (1280, "dark")]),
    ] {
        let page = folder().join(format!("{name}.html"));
        fs::write(&page, sample::report(name == "large").html()).unwrap();
        for (width, scheme) in looks {
            browser.open(&page, *width, scheme);
            let content = browser.content_width();
            assert!(
                content <= f64::from(*width),
                "{name} at {width} is {content} wide"
            );
            if name == "small" {
                browser.picture(&folder().join(format!("{name}_{width}_{scheme}.png")));
            }
        }
    }
    assert_eq!(browser.said(), Vec::<String>::new());
    let asked = browser.asked();
    assert!(asked.len() >= 5, "{asked:?}");
    let own = |url: &String| {
        url.starts_with("data:,") || (url.starts_with("file://") && url.ends_with(".html"))
    };
    assert!(asked.iter().all(own), "{asked:?}");
    would_tell(&mut browser);
}

/// The browser tells of a page that asks, speaks and sticks out; and the policy of the report stops
/// such a page.
fn would_tell(browser: &mut Chromium) {
    let page = folder().join("bad.html");
    let markup = "<!doctype html><meta name=viewport content='width=device-width'><div style='width:700px'>wide</div>\
                  <img src='http://outside.invalid/x.png'><script>console.log('said')</script>";
    fs::write(&page, markup).unwrap();
    browser.open(&page, 360, "light");
    assert!(browser.content_width() > 360.0);
    assert!(
        !browser.said().is_empty() && browser.asked().iter().any(|url| url.contains("outside")),
        "{:?}",
        browser.events
    );
    // The policy of the report stops both, and the browser says so.
    let policy = sample::report(false).html();
    let policy = policy
        .lines()
        .find(|line| line.contains("Content-Security-Policy"))
        .unwrap()
        .to_owned();
    fs::write(
        &page,
        markup.replace("<!doctype html>", &format!("<!doctype html>{policy}")),
    )
    .unwrap();
    browser.events.clear();
    browser.open(&page, 360, "light");
    let said = browser.said().join("\n");
    assert!(
        said.contains("Content Security Policy") && !said.contains("\"said\""),
        "{said}"
    );
}

/// The tags of a page or drawing, where it is well-formed and asks for nothing.
fn checked(name: &str, markup: &str) -> Vec<Tag> {
    let tags = markup::tags(markup).unwrap_or_else(|why| panic!("{name}: {why}"));
    for tag in &tags {
        assert!(
            ![
                "script", "iframe", "img", "object", "embed", "form", "use", "image"
            ]
            .contains(&tag.name.as_str()),
            "{name}: {tag:?}"
        );
        for (key, value) in &tag.attributes {
            assert!(
                !key.starts_with("on") && key != "style" && key != "src",
                "{name}: {key} in {tag:?}"
            );
            let plain = !value.contains("//") && !value.to_lowercase().contains("javascript:");
            assert!(plain || key == "xmlns", "{name}: {tag:?}");
        }
    }
    for outside in ["@import", "url(http", "https:"] {
        assert!(!markup.contains(outside), "{name}: {outside}");
    }
    assert!(
        !markup.contains("NaN") && !markup.contains("inf\""),
        "{name}"
    );
    let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.attribute("id")).collect();
    let distinct: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), distinct.len(), "{name}: an id twice");
    for tag in &tags {
        let names = tag
            .attribute("aria-labelledby")
            .unwrap_or("")
            .split_whitespace();
        assert!(
            names.into_iter().all(|id| distinct.contains(id)),
            "{name}: {tag:?}"
        );
        if let Some(target) = tag
            .attribute("href")
            .and_then(|target| target.strip_prefix('#'))
        {
            assert!(distinct.contains(target), "{name}: {tag:?}");
        }
    }
    let count = |wanted: &str| tags.iter().filter(|tag| tag.name == wanted).count();
    assert_eq!(count("svg"), count("desc"), "{name}");
    assert!(
        tags.iter()
            .filter(|tag| tag.name == "svg")
            .all(|tag| tag.attribute("role") == Some("img")
                && tag.attribute("aria-labelledby").is_some())
    );
    tags
}

#[test]
fn pages_and_drawings_are_well_formed_and_the_same_each_time() {
    for (name, large) in [("large", true), ("small", false)] {
        let report = sample::report(large);
        let html = report.html();
        let tags = checked(name, &html);
        let count = |wanted: &str| tags.iter().filter(|tag| tag.name == wanted).count();
        assert_eq!(
            (count("h1"), count("caption"), count("nav"), count("main")),
            (1, count("table"), 1, 1)
        );
        assert!(
            tags.iter()
                .filter(|tag| tag.name == "th")
                .all(|tag| tag.attribute("scope").is_some())
        );
        assert!(
            html.contains(" lang=\"en\"")
                && html.contains("prefers-color-scheme:dark")
                && html.contains("forced-colors:active")
        );
        assert_eq!(html, sample::report(large).html());
        assert_eq!(report.markdown(), sample::report(large).markdown());
        fs::write(folder().join(format!("{name}.md")), report.markdown()).unwrap();
        for chart in report.charts() {
            checked(chart.name(), &chart.svg());
            fs::write(
                folder().join(format!("{name}_{}.svg", chart.name())),
                chart.svg(),
            )
            .unwrap();
        }
    }
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

fn hostile() -> Report {
    let counts = || {
        HOSTILE.map(|label| {
            (
                label,
                vec![Amount::Count(3), Amount::Withheld, Amount::Missing],
            )
        })
    };
    let bars = Bars::new("client", "numbers", HOSTILE.map(|label| (label, 5_u64)));
    let map = HeatMap::new("client", "country", "numbers", HOSTILE, counts());
    let strips = Timeline::new(Every::Quarter, (2017, 0), "client", "selections", counts());
    let dots = Dots::new(
        "client",
        "share",
        "interval",
        HOSTILE.map(|label| {
            Dot::new(label, 1, 2)
                .interval(f64::NAN, 2.0)
                .bounds(0.9, 0.1)
        }),
    );
    let lags = Lags::new(
        "client",
        HOSTILE
            .map(|label| LagRow::each(label, [f64::NAN, f64::INFINITY, -1.0, 0.0, 1e300], 0_u64)),
    );
    let steps = Steps::new(
        "governments",
        [
            (f64::NAN, HOSTILE.to_vec()),
            (0.5, HOSTILE.to_vec()),
            (0.6, vec![]),
        ],
    )
    .used(f64::INFINITY);
    let split = Split::new("phones", HOSTILE.map(|label| (label, u64::MAX)));
    let mut section = Section::new("\"><b", HOSTILE[..7].join(" "));
    let says = HOSTILE[0];
    section.push(Block::chart(Chart::new("bars", says, says, bars)));
    section.push(Block::chart(Chart::new("map", says, says, map)));
    section.push(Block::chart(Chart::new("strips", says, says, strips)));
    section.push(Block::chart(Chart::new("dots", says, says, dots)));
    section.push(Block::chart(Chart::new("lags", says, says, lags)));
    section.push(Block::chart(Chart::new("steps", says, says, steps)));
    section.push(Block::chart(Chart::new("split", says, says, split.clone())));
    section.push(Block::figures(
        Figures::k_of_n(u64::MAX, u64::MAX, says)
            .split(split)
            .fact(HOSTILE[7], HOSTILE[1]),
    ));
    section.push(Block::points(HOSTILE.iter().take(7)));
    section.push(Block::warning(says));
    let column = |heading, kind| Column {
        name: "x",
        heading,
        says: "",
        kind,
    };
    let mut table = Table::new(
        "odd",
        HOSTILE[6],
        vec![column("<b>", Kind::Text), column("|", Kind::Figure)],
    );
    for label in HOSTILE {
        table.push(vec![Value::text(label), Value::Figure(f64::NAN)]);
    }
    section.push(Block::table(
        table,
        Shown {
            at_most: 100,
            file: Some("javascript:alert(1)".into()),
            folded: true,
        },
    ));
    let mut report = Report::new(HOSTILE[6], says);
    report.colophon(HOSTILE[1]);
    report.push(Section::new("\"><b", "again"));
    report.push(section);
    report
}

#[test]
fn no_label_adds_to_a_page() {
    let own = hostile();
    let mut written = vec![("page".to_owned(), own.html())];
    written.extend(
        own.charts()
            .map(|chart| (chart.name().to_owned(), chart.svg())),
    );
    for (name, markup) in &written {
        checked(name, markup);
    }
    written.push(("markdown".into(), own.markdown()));
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
    assert!(
        !markdown.replace("\\](", "").contains("](javascript")
            && markdown
                .lines()
                .filter(|line| line.starts_with('|'))
                .all(|line| line.ends_with('|'))
    );
}
