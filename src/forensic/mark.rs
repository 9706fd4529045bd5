//! The marks in a column of outcomes: yes, no, blank, or a doubt.

use super::words::is_doubtful;
use crate::sheet::{Sheet, normalized};

/// What such a cell says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Mark {
    Yes,
    No,
    /// An open circle: "no" beside filled ones, "yes" beside crosses.
    Circle,
    Blank,
    Doubt,
    Other,
}

const YES: &str = " x × + ✓ ✔ ☑ ✅ ● ⬤ yes y true t 1 1.0 si oui ja j sim да так evet igen tak نعم بله بلی כן हाँ हां ya ano joo da wahr vrai vero verdadero verdadeiro истина ";
const NO: &str = " no n false f 0 0.0 - − – — ✗ ✘ ☐ ❌ non nein nao nie nem нет ні hayir لا نه خیر לא नहीं tidak nee ne nej ei nu falsch faux falso ложь ";

impl Mark {
    pub(super) fn of(cell: &str) -> Mark {
        let cell = cell.trim().trim_matches('\u{fe0f}');
        let boxed = cell
            .strip_prefix('[')
            .and_then(|cell| cell.strip_suffix(']'));
        let cell = match boxed.map(str::trim) {
            Some("") => return Mark::No,
            Some(inside) => inside,
            None => cell,
        };
        let plain = normalized(&cell.to_lowercase());
        let word = if plain.is_empty() {
            cell
        } else {
            plain.as_str()
        };
        let stands = |table: &str| {
            table
                .split(' ')
                .any(|known| normalized(known) == word || known == word)
        };
        match () {
            () if cell.is_empty() => Mark::Blank,
            () if "○◯⚪".contains(cell) => Mark::Circle,
            () if is_doubtful(cell) => Mark::Doubt,
            () if stands(YES) => Mark::Yes,
            () if stands(NO) => Mark::No,
            () => Mark::Other,
        }
    }
}

/// The answers that a heading offers: `Excluded (Y/N)`.
#[rustfmt::skip]
const ANSWERS: [&str; 14] = [
    " y n", " yes no", " j n", " ja nein", " o n", " oui non", " s n", " si no", " sim nao", " t f", " true false", " 1 0", " 0 1", " да нет",
];

/// A heading in its normalized form, without the answers that it offers and without `is` or `was`
/// before it.
pub(super) fn asked(heading: &str) -> String {
    let plain = normalized(heading);
    let ends = ANSWERS
        .iter()
        .find_map(|answers| plain.strip_suffix(answers));
    let asks = ends.unwrap_or(&plain).trim();
    let mut begins = ["is ", "was ", "ist ", "war "].iter();
    let bare = begins.find_map(|begin| asks.strip_prefix(begin));
    bare.unwrap_or(asks).to_owned()
}

/// Whether a cell is marked with a word or a sign for "no"; a dash may stand for a blank.
pub(super) fn says_no(cell: &str) -> bool {
    let dash = |sign: char| "-–—−".contains(sign);
    Mark::of(cell) == Mark::No && !cell.trim().chars().all(dash)
}

/// Whether a column holds nothing but yes and no, and a yes at least.
pub(super) fn says_yes_and_no(sheet: &Sheet, at: usize) -> bool {
    let marks = || sheet.rows().map(|row| Mark::of(row.cell(at)));
    marks().any(|mark| mark == Mark::Yes) && !marks().any(|mark| mark == Mark::Other)
}

/// Whether a column holds nothing but marks, and one at least.
pub(super) fn holds_marks_alone(sheet: &Sheet, at: usize) -> bool {
    let marks = || sheet.rows().map(|row| Mark::of(row.cell(at)));
    let says = |mark: Mark| matches!(mark, Mark::Yes | Mark::No);
    marks().any(says) && !marks().any(|mark| mark == Mark::Other)
}

/// Whether a column headed by an outcome holds marks: one in four of its cells, blank ones left out.
pub(super) fn holds_marks(sheet: &Sheet, at: usize) -> bool {
    let (mut marks, mut others) = (0, 0);
    for row in sheet.rows() {
        match Mark::of(row.cell(at)) {
            Mark::Yes | Mark::No | Mark::Circle | Mark::Doubt => marks += 1,
            Mark::Other => others += 1,
            Mark::Blank => {}
        }
    }
    marks > 0 && 3 * marks >= others
}

#[cfg(test)]
mod tests {
    use super::Mark;

    #[test]
    fn a_mark_with_a_sign_of_doubt_is_a_doubt() {
        for cell in ["x?", "(x)", "yes?", "no?", "~x", "x*", "?x", "1?", "?"] {
            assert_eq!(Mark::of(cell), Mark::Doubt, "{cell}");
        }
    }

    #[test]
    fn marks_of_several_languages_and_programs_are_known() {
        for (yes, no) in [
            ("WAHR", "FALSCH"),
            ("VRAI", "FAUX"),
            ("T", "F"),
            ("1.0", "0.0"),
            ("بله", "خیر"),
            ("[x]", "[ ]"),
        ] {
            assert_eq!(
                (Mark::of(yes), Mark::of(no)),
                (Mark::Yes, Mark::No),
                "{yes}"
            );
        }
        assert_eq!((Mark::of("●"), Mark::of("○")), (Mark::Yes, Mark::Circle));
    }
}
