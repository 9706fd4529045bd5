//! What a document prints as text, HTML and Markdown.

use super::{Cell, Document, Table, counted, thousands};

fn screen() -> Document {
    let mut table = Table::new("Numbers", &["client", "numbers"]);
    table.row(vec![Cell::label("T01 <b>"), Cell::count(15_000)]);
    table.row(vec![Cell::label("الهاتف"), Cell::count(3)]);
    table.row(vec![Cell::label("+44 7700 900123"), Cell::count(0)]);
    table.note("A note.");
    let mut screen = Document::new();
    screen.heading("List");
    screen.paragraph("Two & two.");
    screen.table(table);
    screen
}

#[test]
fn text_is_aligned_and_masked() {
    let text = screen().to_string();
    assert!(text.contains("  T01 <b>           15,000\n"), "{text}");
    assert!(text.contains("+•• •••• ••••••"), "{text}");
    assert!(!text.contains("900123"));
}

#[test]
fn html_is_escaped() {
    let html = screen().html();
    assert!(
        html.contains("T01 &lt;b&gt;") && html.contains("Two &amp; two.") && !html.contains("<b>"),
        "{html}"
    );
    assert!(!html.contains("900123") && !html.contains("<script"));
}

#[test]
fn html_folds_what_text_and_markdown_show() {
    let mut folded = Document::new();
    folded.folded("By <system>", screen());
    let html = folded.html();
    assert!(
        html.starts_with("<div class=\"targetlist\"><details><summary>By &lt;system&gt;</summary>")
    );
    assert!(
        html.contains("<td style=\"") && html.contains("</details>"),
        "{html}"
    );
    assert_eq!(folded.to_string(), screen().to_string());
    assert_eq!(folded.markdown(), screen().markdown());
}

#[test]
fn html_keeps_indents_and_lists() {
    let mut table = Table::new("", &["what"]);
    table.part(1, vec![Cell::said("part")]);
    let mut screen = Document::new();
    screen.paragraph("All:");
    screen.points(["one", "two"]);
    screen.table(table);
    let html = screen.html();
    assert!(
        html.contains("<ul><li>one</li>\n<li>two</li>\n</ul>")
            && html.contains("1.8em\">part</td>"),
        "{html}"
    );
}

#[test]
fn counts_read_as_newspapers_print_them() {
    assert_eq!(
        [
            thousands(0),
            thousands(999),
            thousands(1_000),
            thousands(1_500_000)
        ],
        ["0", "999", "1,000", "1,500,000"]
    );
    assert_eq!(
        [
            counted(1, "phone", "phones"),
            counted(67, "phone", "phones")
        ],
        ["1 phone", "67 phones"]
    );
}
