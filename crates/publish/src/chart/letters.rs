//! The width of texts in a drawing, and where they are cut.

use unicode_width::UnicodeWidthChar;

/// The widest a letter is, in parts of the size of the type: sans-serif faces of the usual systems,
/// erring on the wide side.
fn em(letter: char) -> f64 {
    match letter {
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' => 0.3,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '-' => 0.4,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' => 0.92,
        'A'..='Z' => 0.7,
        // Figures are set in bold.
        '0'..='9' => 0.7,
        _ => match letter.width() {
            Some(0) | None => 0.0,
            Some(1) => 0.6,
            Some(_) => 1.04,
        },
    }
}

/// The width of a text at a size of type.
pub(super) fn width(text: &str, size: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * size
}

/// The text, or its beginning and its end with an ellipsis between where it needs more room.
pub(super) fn fitted(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let half = (room - width("…", size)) / 2.0;
    let start = whole_figures(text.chars(), &taken(text.chars(), size, half));
    let end = taken(text.chars().rev(), size, half);
    let end: Vec<char> = whole_figures(text.chars().rev(), &end)
        .chars()
        .rev()
        .collect();
    // A mark that belongs to the letter before it must not stand without one.
    let end: String = end
        .into_iter()
        .skip_while(|letter| em(*letter) == 0.0)
        .collect();
    format!("{}…{}", start.trim_end(), end.trim_start())
}

/// What was taken from letters, without the part of a figure at its end: `653` is not 8,653.
fn whole_figures(mut letters: impl Iterator<Item = char>, taken: &str) -> String {
    let is_figure = |letter: char| letter.is_ascii_digit() || matches!(letter, ',' | '.');
    match letters.nth(taken.chars().count()) {
        Some(next) if is_figure(next) => taken.trim_end_matches(is_figure).to_owned(),
        _ => taken.to_owned(),
    }
}

fn taken(letters: impl Iterator<Item = char>, size: f64, room: f64) -> String {
    let mut used = 0.0;
    let fits = |letter: &char| {
        used += em(*letter) * size;
        used <= room
    };
    letters.take_while(fits).collect()
}

/// The text in lines of at most this width; what does not fit into `lines` lines is shortened in
/// the middle of the last one. A word wider than a line is broken.
pub(super) fn wrapped(text: &str, size: f64, room: f64, lines: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let word = rest.split_inclusive(' ').next().unwrap_or(rest);
        let last = out.len() + 1 >= lines;
        if width(line.trim_end(), size) + width(word.trim_end(), size) <= room - width(" ", size)
            || last
        {
            line.push_str(word);
            rest = rest.get(word.len()..).unwrap_or("");
        } else if line.is_empty() {
            let part = taken(word.chars(), size, room);
            let part = if part.is_empty() {
                word.chars().take(1).collect()
            } else {
                part
            };
            rest = rest.get(part.len()..).unwrap_or("");
            out.push(part);
        } else {
            out.push(std::mem::take(&mut line).trim_end().to_owned());
        }
    }
    if !line.is_empty() {
        out.push(fitted(line.trim_end(), size, room));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{fitted, width, wrapped};

    #[test]
    fn what_fits_stays() {
        assert_eq!(fitted("France", 13.0, 100.0), "France");
        let long =
            "Federation of the United Associations of Very Long Names and Other Words, Region 12";
        let short = fitted(long, 13.0, 200.0);
        assert!(
            short.starts_with("Federation") && short.ends_with("12") && short.contains('…'),
            "{short}"
        );
        assert!(width(&short, 13.0) <= 200.0);
        assert!(width(&fitted("中华人民共和国中央人民政府", 13.0, 80.0), 13.0) <= 80.0);
        assert_eq!(fitted("France", 13.0, 0.0), "…");
        for room in 0..200 {
            let short = fitted("12,317; most 8,653 in 2016", 11.5, f64::from(room));
            let parts = short.split(|c: char| !c.is_ascii_digit() && c != ',');
            let mut figures = parts.filter(|part| !part.is_empty());
            assert!(
                figures.all(|one| ["12,317", "8,653", "2016"].contains(&one)),
                "{short}"
            );
        }
    }

    #[test]
    fn words_are_wrapped_and_broken() {
        assert_eq!(
            wrapped("one two three", 10.0, 50.0, 3),
            ["one two", "three"]
        );
        let broken = wrapped(&"x".repeat(60), 10.0, 60.0, 3);
        assert!(
            broken.len() == 3 && broken.iter().all(|line| width(line, 10.0) <= 60.0),
            "{broken:?}"
        );
        assert!(wrapped("", 10.0, 50.0, 2).is_empty());
        assert_eq!(wrapped("中华人民共和国", 10.0, 0.0, 2).len(), 2);
    }
}
