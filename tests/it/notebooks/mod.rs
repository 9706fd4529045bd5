//! The notebooks of `examples/notebooks`: each cell runs, in order, and shows what was kept with it.
//!
//! The kernel is not needed: the cells stand in `cells.rs` as programs, and a notebook whose cells
//! are not those of its program fails. `.ci/run` runs the notebooks with the kernel where
//! `NOTEBOOKS=required` is set.

mod cells;
mod pages;

use crate::tree;
use serde_json::Value;
use std::collections::HashSet;
use targetlist::prelude::*;

/// What the cells of a program showed, as HTML.
#[derive(Default)]
pub struct Shown(Vec<String>);

impl Shown {
    pub fn show(&mut self, value: &(impl Face + ?Sized)) {
        self.0.push(value.face().html());
    }
}

/// The first cell of every notebook: it takes the crate from the clone the notebook lies in.
const FIRST: &str = ":dep targetlist = { path = \"../..\", features = [\"notebook\"] }\nuse targetlist::prelude::*;";

type Program = fn(&mut Shown) -> Result<(), Error>;

const NOTEBOOKS: [(&str, &str, Program); 3] = [
    ("1_the_whole_job", "the_whole_job", cells::the_whole_job),
    (
        "2_whose_list_is_this",
        "whose_list_is_this",
        cells::whose_list_is_this,
    ),
    (
        "3_how_sure_are_we",
        "how_sure_are_we",
        cells::how_sure_are_we,
    ),
];

/// Code without its spaces: rustfmt breaks lines where a cell need not.
fn packed(code: &str) -> String {
    code.split_whitespace().collect()
}

/// The cells of a program, as a notebook has them: what is shown is the last expression.
fn written(program: &str) -> Vec<String> {
    let source = include_str!("cells.rs");
    let body = source.split(&format!("pub fn {program}(")).nth(1).unwrap();
    let body = body.split("    Ok(())\n").next().unwrap();
    let cell = |code: &str| {
        let (start, end) = code.split_once("shown.show(").unwrap();
        let end = packed(end);
        let shown = end.strip_suffix(");").unwrap();
        packed(start)
            + shown
                .strip_suffix(',')
                .unwrap_or(shown)
                .trim_start_matches('&')
    };
    body.split("// cell\n").skip(1).map(cell).collect()
}

fn text(value: &Value) -> String {
    match value {
        Value::Array(lines) => lines.iter().filter_map(Value::as_str).collect(),
        other => other.as_str().unwrap_or_default().to_owned(),
    }
}

/// The cells of code of a notebook: the source, and what it shows as HTML.
fn kept(name: &str) -> Vec<(String, String)> {
    let notebook = tree::text(&format!("examples/notebooks/{name}.ipynb"));
    let notebook: Value = serde_json::from_str(&notebook).unwrap();
    let cells = notebook["cells"].as_array().unwrap().iter();
    let code = cells.filter(|cell| cell["cell_type"] == "code");
    let shown = |cell: &Value| {
        let outputs = cell["outputs"].as_array().unwrap().iter();
        outputs
            .map(|output| text(&output["data"]["text/html"]))
            .collect()
    };
    code.map(|cell| (text(&cell["source"]), shown(cell)))
        .collect()
}

/// Keeps what each cell after the first shows, in the form Jupyter writes.
fn keep(name: &str, shown: &[String]) {
    let file = tree::root().join(format!("examples/notebooks/{name}.ipynb"));
    let mut notebook: Value =
        serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
    let cells = notebook["cells"].as_array_mut().unwrap().iter_mut();
    let code = cells.filter(|cell| cell["cell_type"] == "code").skip(1);
    let code: Vec<&mut Value> = code.collect();
    assert_eq!(code.len(), shown.len(), "{name}");
    for (cell, html) in code.into_iter().zip(shown) {
        let lines = html.split_inclusive('\n').collect::<Vec<_>>();
        cell["outputs"][0]["data"]["text/html"] = lines.into();
    }
    let mut text = Vec::new();
    let indented = serde_json::ser::PrettyFormatter::with_indent(b" ");
    let mut writer = serde_json::Serializer::with_formatter(&mut text, indented);
    serde::Serialize::serialize(&notebook, &mut writer).unwrap();
    text.push(b'\n');
    std::fs::write(&file, text).unwrap();
}

/// `UPDATE_GOLDEN=1` keeps the outputs anew; then they are read whole.
#[test]
fn each_cell_runs_and_shows_what_was_kept() {
    for (name, program, run) in NOTEBOOKS {
        let kept = kept(name);
        assert_eq!(kept[0].0, FIRST, "{name}: the first cell");
        let mut shown = Shown::default();
        run(&mut shown).unwrap();
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            keep(name, &shown.0);
            pages::keep(name);
            continue;
        }
        let written = written(program);
        assert_eq!(
            (written.len(), shown.0.len()),
            (kept.len() - 1, kept.len() - 1),
            "{name}"
        );
        for (at, (source, html)) in kept.iter().skip(1).enumerate() {
            assert_eq!(packed(source), written[at], "{name}: cell {}", at + 1);
            assert_eq!(
                html.trim_end(),
                shown.0[at].trim_end(),
                "{name}, cell {}: run the notebook again and keep its output",
                at + 1
            );
        }
    }
}

#[test]
fn no_notebook_holds_a_whole_number_or_a_path() {
    let list = samples::list().unwrap();
    let spelled = list.numbers().flat_map(|listed| {
        let (code, national) = listed.number.parts();
        [format!("{code}{national}"), national]
    });
    let numbers: HashSet<String> = spelled.filter(|digits| digits.len() > 6).collect();
    let (mut runs, signs) = (0, [' ', '-', '(', ')', '.']);
    for path in tree::files("examples/notebooks") {
        let text = std::fs::read_to_string(&path).unwrap();
        for place in ["/home/", "/root/", "/tmp/", "/Users/", "C:\\"] {
            assert!(!text.contains(place), "{}: {place}", path.display());
        }
        let joined = text.replace(signs, "");
        for digits in joined.split(|sign: char| !sign.is_ascii_digit()) {
            runs += u64::from(!digits.is_empty());
            assert!(!numbers.contains(digits), "{}", path.display());
        }
    }
    assert!(runs > 500 && numbers.len() > 40_000);
}
