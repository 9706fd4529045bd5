//! The text of a cell in a form that no spreadsheet computes.
//!
//! To a spreadsheet `+212…` is a sum and `=HYPERLINK(…)` a way out of the machine (OWASP, CSV
//! Injection). Such a text gets an apostrophe in front, which spreadsheets take for "this is text".

use std::borrow::Cow;

/// What makes a spreadsheet compute a cell that starts with it, in the widths and sizes that are
/// folded into it.
const STARTS: [char; 13] = [
    '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹢', '﹣', '﹦', '﹫', '−',
];

/// Characters that end a cell, or that are dropped so that the next one comes first.
const BREAKS: [char; 3] = ['\t', '\r', '\n'];

/// What separates cells where a comma does not: a French spreadsheet splits a line of a CSV file at
/// its semicolons, quoted or not.
const SEPARATOR: char = ';';

/// The text with an apostrophe before everything that a spreadsheet would compute: a text, or a
/// part of it behind a semicolon, that begins with `= + - @` (full-width and small forms too), a
/// tab, or the end of a line, whatever spaces, quotation marks and invisible signs stand before.
/// The original text can be restored; a test does so. Source: OWASP, CSV Injection.
pub(crate) fn neutral(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| STARTS.contains(&c) || BREAKS.contains(&c)) || !parts(text).any(computes)
    {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 1);
    for part in parts(text) {
        out.extend(computes(part).then_some('\''));
        out.push_str(part);
    }
    Cow::Owned(out)
}

/// The parts of a text that could become cells of their own, each with the separator that ends it.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(SEPARATOR)
}

/// Whether a spreadsheet would compute it. An apostrophe in front does not count as protection, so
/// that it can be told from ours.
fn computes(part: &str) -> bool {
    let skipped = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                '"' | '\'' | '\u{feff}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}'
            )
    };
    for c in part.chars() {
        if STARTS.contains(&c) || BREAKS.contains(&c) {
            return true;
        }
        if !skipped(c) {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{computes, neutral, parts};
    use std::borrow::Cow;

    /// What [`neutral`] was given: the text without the apostrophes it put in.
    fn plain(cell: &str) -> Cow<'_, str> {
        let added = |part: &str| part.strip_prefix('\'').is_some_and(computes);
        if !parts(cell).any(added) {
            return Cow::Borrowed(cell);
        }
        Cow::Owned(
            parts(cell)
                .map(|part| {
                    if added(part) {
                        part.strip_prefix('\'').unwrap_or(part)
                    } else {
                        part
                    }
                })
                .collect(),
        )
    }

    #[test]
    fn what_a_spreadsheet_computes_is_text() {
        for text in [
            "=1",
            "+44••",
            "-1",
            "@SUM(1)",
            "\tx",
            "\rx",
            "\nx",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            "  =1",
            "\"=1",
            "'=1",
            "\u{feff}=1",
            "\t",
        ] {
            assert_eq!(neutral(text), format!("'{text}"), "{text:?}");
        }
        assert_eq!(neutral("a;=1; -2"), "a;'=1;' -2");
        for text in [
            "",
            "a=b",
            "Médecins-",
            "2017-03-01",
            "a; b",
            "O'Neill",
            "x\ty",
            "one\ntwo",
        ] {
            assert_eq!(neutral(text), text);
        }
    }

    #[test]
    fn every_text_comes_back() {
        // All texts of up to five of these signs.
        let signs = ['a', '=', '\'', ' ', ';', '\t', '\n'];
        let mut texts = vec![String::new()];
        for _ in 0..5 {
            let longer: Vec<String> = texts
                .iter()
                .flat_map(|text| signs.map(|sign| format!("{text}{sign}")))
                .collect();
            texts.extend(longer);
            texts.sort();
            texts.dedup();
        }
        for text in &texts {
            let safe = neutral(text);
            assert_eq!(plain(&safe), *text, "{text:?} became {safe:?}");
            let start = safe.trim_start_matches(' ');
            assert!(
                !start.starts_with(['=', '\t', '\n']),
                "{text:?} became {safe:?}"
            );
        }
        assert!(texts.len() > 15_000);
    }
}
