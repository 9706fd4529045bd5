//! The notebooks as pages of the book: text, code and what each cell showed.

use super::{NOTEBOOKS, text};
use crate::tree;
use serde_json::Value;
use std::path::PathBuf;

/// A notebook as Markdown. A blank line would end the HTML of an output.
fn page(name: &str) -> String {
    let notebook = tree::text(&format!("examples/notebooks/{name}.ipynb"));
    let notebook: Value = serde_json::from_str(&notebook).unwrap();
    let mut page = String::new();
    for cell in notebook["cells"].as_array().unwrap() {
        let source = text(&cell["source"]);
        if cell["cell_type"] != "code" {
            page.push_str(&format!("{source}\n\n"));
            continue;
        }
        page.push_str(&format!("```rust,ignore\n{source}\n```\n\n"));
        for output in cell["outputs"].as_array().unwrap() {
            let shown = text(&output["data"]["text/html"]);
            let lines = shown.lines().filter(|line| !line.is_empty());
            lines.for_each(|line| page.push_str(&format!("{line}\n")));
            page.push('\n');
        }
    }
    page
}

fn file(name: &str) -> PathBuf {
    tree::root().join(format!("docs/notebooks/{name}.md"))
}

/// Writes the page of a notebook anew.
pub fn keep(name: &str) {
    std::fs::write(file(name), page(name)).unwrap();
}

/// Where `UPDATE_GOLDEN` is set, the pages are written with the notebooks.
#[test]
fn the_book_shows_the_notebooks_as_they_are() {
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        return;
    }
    for (name, _, _) in NOTEBOOKS {
        let kept = std::fs::read_to_string(file(name)).unwrap_or_default();
        assert!(
            kept == page(name),
            "{name}: UPDATE_GOLDEN=1 writes its page"
        );
    }
}
