//! Reports in a real browser, where there is one: nothing is asked of the network, nothing is said
//! on the console, nothing sticks out.

mod chromium;

use crate::sample;
use chromium::Chromium;
use std::fs;
use std::path::{Path, PathBuf};
use targetlist::time::Times;
use targetlist::{Clients, Clusters, Corroboration, Findings, TargetList};
use targetlist_publish::{Policy, Publication};

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

/// Tags that are hard to set: long ones, and from right to left.
const TAGS: [&str; 5] = [
    "T01",
    "Directorate-General of the United Services for Interior Order and Telecommunications",
    "المديرية العامة لمراقبة التراب الوطني",
    "中华人民共和国国家安全部第十一局",
    "</title><script>alert(1)</script>",
];

/// The report on a small list with such tags.
fn odd() -> String {
    let rows = (0..200).map(|at| {
        let (tag, time) = (TAGS[at % TAGS.len()], format!("20{:02}-03-01", 10 + at % 9));
        format!("+44 7700 900{at:03},{tag},{time}\n")
    });
    let text = format!("phone,client,selected at\n{}", rows.collect::<String>());
    let reader = TargetList::reader();
    let list = reader.read("list.csv", text.as_bytes()).unwrap();
    let cases = (0..90).map(|at| format!("D{at},+44 7700 900{at:03},infected\n"));
    let cases = format!("device,number,result\n{}", cases.collect::<String>());
    let reader = Findings::reader();
    let findings = reader.read("cases.csv", cases.as_bytes()).unwrap();
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let result = Corroboration::of_clients(&list, &clients, &findings);
    let made = Times::utc().read("2021-07-18").unwrap();
    let publication = Publication::new(TAGS[4], made, &list)
        .clients(&clients)
        .corroboration(&result, &findings);
    let prepared = publication.prepare(&Policy::default()).unwrap();
    prepared.report().html()
}

#[test]
fn pages_are_quiet_and_narrow_in_a_browser() {
    let Some(mut browser) = browser() else { return };
    let odd_page = folder().join("odd.html");
    fs::write(&odd_page, odd()).unwrap();
    let sample = sample::published().join("report.html");
    for (name, page) in [("sample", &sample), ("odd", &odd_page)] {
        for (width, scheme) in [(360, "light"), (768, "light"), (1280, "dark")] {
            browser.open(page, width, scheme);
            let content = browser.content_width();
            assert!(
                content <= f64::from(width),
                "{name} at {width} is {content} wide"
            );
            browser.picture(&folder().join(format!("{name}_{width}_{scheme}.png")));
        }
    }
    assert_eq!(browser.said(), Vec::<String>::new());
    let asked = browser.asked();
    assert!(asked.len() >= 6, "{asked:?}");
    let own = |url: &String| {
        url.starts_with("data:,") || (url.starts_with("file://") && url.ends_with(".html"))
    };
    assert!(asked.iter().all(own), "{asked:?}");
    browser.open(&sample, 1280, "light");
    let colors = browser.forced_colors("svg:has(.c-land) [class^=q]");
    assert!(colors > 3, "{colors} steps of the map with forced colors");
    browser.picture(&folder().join("sample_forced.png"));
    would_tell(&mut browser, &sample);
}

/// The browser tells of a page that asks, speaks and sticks out; and the policy of the report stops
/// such a page.
fn would_tell(browser: &mut Chromium, report: &Path) {
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
    let report = fs::read_to_string(report).unwrap();
    let mut tags = report.split_inclusive('>');
    let policy = tags.find(|tag| tag.contains("Content-Security-Policy"));
    let with_policy = format!("<!doctype html>{}", policy.unwrap());
    fs::write(&page, markup.replace("<!doctype html>", &with_policy)).unwrap();
    browser.events.clear();
    browser.open(&page, 360, "light");
    let said = browser.said().join("\n");
    assert!(
        said.contains("Content Security Policy") && !said.contains("\"said\""),
        "{said}"
    );
}
