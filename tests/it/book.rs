//! The pages of the book: each stands in its table of contents, and each link inside leads to a
//! page, file or heading that exists.

use crate::tree;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The pages and recipes, without what other folders hold.
fn pages() -> Vec<PathBuf> {
    let pages = tree::files("docs")
        .into_iter()
        .chain(tree::files("src/cookbook"));
    pages
        .filter(|path| path.extension().is_some_and(|ext| ext == "md"))
        .collect()
}

/// The targets of the links of a page, code left out.
fn links(text: &str) -> Vec<String> {
    let prose: Vec<&str> = text.split("```").step_by(2).collect();
    let prose = prose.join("\n");
    let behind = prose
        .match_indices("](")
        .map(|(at, mark)| &prose[at + mark.len()..]);
    behind
        .filter_map(|rest| rest.split_once(')'))
        .map(|(target, _)| target.to_owned())
        .filter(|target| !target.starts_with("http"))
        .collect()
}

/// The anchor that mdBook gives a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.to_lowercase().replace(' ', "-");
    kept.chars()
        .filter(|letter| letter.is_alphanumeric() || "-_".contains(*letter))
        .collect()
}

fn anchors(page: &Path) -> BTreeSet<String> {
    let text = std::fs::read_to_string(page).unwrap();
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings
        .map(|line| anchor(line.trim_start_matches('#').trim()))
        .collect()
}

#[test]
fn every_link_of_the_book_leads_somewhere() {
    let (mut seen, mut broken) = (0, Vec::new());
    for page in pages() {
        let text = std::fs::read_to_string(&page).unwrap();
        for link in links(&text) {
            let (file, heading) = link.split_once('#').unwrap_or((&link, ""));
            let target = match file {
                "" => page.clone(),
                file => page.parent().unwrap().join(file),
            };
            let leads =
                target.exists() && (heading.is_empty() || anchors(&target).contains(heading));
            seen += 1;
            if !leads {
                broken.push(format!("{}: {link}", page.display()));
            }
        }
    }
    assert!(broken.is_empty(), "links that lead nowhere: {broken:#?}");
    assert!(seen > 40, "{seen}");
}

#[test]
fn every_page_stands_in_the_table_of_contents() {
    let contents = links(&tree::text("docs/SUMMARY.md"));
    for page in tree::files("docs") {
        let inside = page.strip_prefix(tree::root().join("docs")).unwrap();
        let name = inside.to_str().unwrap();
        if name.ends_with(".md") && name != "SUMMARY.md" {
            assert!(
                contents.iter().any(|link| link == name),
                "docs/SUMMARY.md lacks {name}"
            );
        }
    }
}

#[test]
fn every_recipe_stands_in_the_index() {
    let index = tree::text("src/cookbook/mod.rs");
    for group in ["lists", "whose", "phones"] {
        let text = tree::text(&format!("src/cookbook/{group}.md"));
        for heading in text.lines().filter_map(|line| line.strip_prefix("## ")) {
            let (number, question) = heading.split_once(". ").unwrap();
            let row = format!("| {question} | [`{group}`] {number} |");
            assert!(index.contains(&row), "src/cookbook/mod.rs lacks: {row}");
        }
    }
}
