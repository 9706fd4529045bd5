//! The parts of a cell of outcomes, by the signs and words between them.

use super::fold::folded;
use super::is_doubtful;
use super::lexicon::{Class, class};
use super::turns::is_no_longer;

/// What stands between two parts of a cell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Joint {
    /// A semicolon, a bar, a line break: one finding after the other.
    List,
    /// A comma, a slash, `and`: a denial may reach across it.
    Weak,
    /// A colon, a dash or an arrow: the second part may explain the first.
    Colon,
    /// `but`: two statements.
    But,
    /// An opening bracket.
    Bracket,
}

/// A part of a cell with what stands before it.
pub(super) struct Part<'c> {
    pub(super) joint: Option<Joint>,
    pub(super) text: &'c str,
    /// The cell from here on.
    pub(super) rest: &'c str,
}

/// The parts of a cell.
pub(super) fn parts(cell: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let (mut rest, mut joint) = (cell, None);
    while !rest.is_empty() {
        let (text, next, behind) = cut(rest);
        if text.chars().any(char::is_alphanumeric) || is_doubtful(text) {
            parts.push(Part { joint, text, rest });
            joint = next;
        } else {
            joint = joint.or(next);
        }
        rest = behind;
    }
    parts
}

/// The text up to the next sign or word that parts a cell, that sign, and what is behind it.
fn cut(text: &str) -> (&str, Option<Joint>, &str) {
    for (at, letter) in text.char_indices() {
        let (before, from) = text.split_at(at);
        let behind = from.get(letter.len_utf8()..).unwrap_or("");
        let free = before.ends_with(char::is_whitespace) && behind.starts_with(char::is_whitespace);
        let joint = match letter {
            ';' | '|' | '\n' | '؛' => Some(Joint::List),
            ',' | '/' | '+' | '&' | '،' | '、' => Some(Joint::Weak),
            ':' | '–' | '—' | '→' | '⇒' | '➔' | '>' | '=' | '：' => Some(Joint::Colon),
            '-' if free => Some(Joint::Colon),
            '.' if behind.starts_with(char::is_whitespace) => Some(Joint::List),
            '(' | '（' | '[' => Some(Joint::Bracket),
            letter if letter.is_alphabetic() && !before.ends_with(char::is_alphanumeric) => {
                let end = from
                    .find(|c: char| !c.is_alphanumeric())
                    .unwrap_or(from.len());
                let (word, behind) = from.split_at(end);
                let word = folded(word);
                let next = folded(behind.split_whitespace().next().unwrap_or(""));
                match class(&word) {
                    _ if is_no_longer(&word, &next) => None,
                    Some(Class::And) if at > 0 => return (before, Some(Joint::Weak), behind),
                    Some(Class::But) if at > 0 => return (before, Some(Joint::But), behind),
                    _ => None,
                }
            }
            _ => None,
        };
        if joint.is_some() {
            return (before, joint, behind);
        }
    }
    (text, None, "")
}
