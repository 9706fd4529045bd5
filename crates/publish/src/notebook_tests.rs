use super::Charted;
use targetlist::prelude::*;

fn sketches() -> Vec<super::Sketch> {
    let list = samples::list().unwrap();
    let cases = samples::cases().unwrap();
    let result = Corroboration::new(&list, &cases);
    vec![
        result.devices().chart(),
        result.by(Stratum::System).chart(),
        result.lags(Timing::default()).chart(),
        Attribution::of(&list).unwrap().chart(),
        Countries::of(&list).chart(),
    ]
}

#[test]
fn every_chart_says_that_it_is_not_for_publication() {
    for sketch in sketches() {
        for drawn in [sketch.svg(), sketch.html(), format!("{sketch:?}")] {
            assert!(drawn.contains("Not for publication"), "{sketch:?}");
        }
    }
}

/// The figures of a chart are those of its noun.
#[test]
fn charts_show_the_figures_of_their_nouns() {
    let shown: Vec<String> = sketches().iter().map(super::Sketch::html).collect();
    assert!(shown[0].contains("37 of 67"), "{}", shown[0]);
    assert!(shown[1].contains("34 of 52") && shown[1].contains("3 of 15"));
    assert!(shown[3].contains("Mexico"));
}

/// Two charts of one notebook share no id, and no rule of a style reaches the page.
#[test]
fn charts_in_one_notebook_keep_apart() {
    let shown: Vec<String> = sketches().iter().map(super::Sketch::html).collect();
    let ids = |html: &str| -> Vec<String> {
        let parts = html.split(" id=\"").skip(1);
        parts
            .map(|part| part.split('"').next().unwrap().to_owned())
            .collect()
    };
    let all: Vec<String> = shown.iter().flat_map(|html| ids(html)).collect();
    let unique: std::collections::BTreeSet<&String> = all.iter().collect();
    assert!(all.len() >= 10 && unique.len() == all.len(), "{all:?}");
    for html in shown {
        let style = html.split("</style>").next().unwrap();
        let style = style.split("<style>").nth(1).unwrap();
        assert!(style.starts_with(".targetlist-chart{") && !style.contains(":root"));
        assert_eq!(style.matches('{').count(), style.matches('}').count());
    }
}
