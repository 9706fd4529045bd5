//! Every drawing at every size: nothing sticks out of it, and what it cannot draw it says.

use super::canvas::{LABEL, TITLE};
use super::letters::width;
use super::samples::charts;
use super::{NARROW, WIDE};

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
            for svg in chart.inline("c", 0.0).into_string().lines() {
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
            .map(|chart| assert!(chart.svg().contains("Withheld: a count of too few")))
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
