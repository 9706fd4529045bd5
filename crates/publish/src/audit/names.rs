//! Names of persons in a text: in any case, with accents or without, between words.

use super::set::Spread;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use targetlist::sheet::normalized;

type By = BuildHasherDefault<Spread>;

/// The shortest name that is looked for, in letters; and in letters of scripts in which each one is
/// a syllable or a word.
const SHORTEST: usize = 5;
const SHORTEST_OF_SYLLABLES: usize = 3;

/// The most words of a name that are looked for; the words behind them are not needed to know it.
const MOST_WORDS: usize = 12;

/// The most words of a name whose last words are looked for before the others.
const MOST_TURNED: usize = 4;

/// How many signs may stand between two words of a name.
const MOST_BETWEEN: usize = 3;

/// What stands in columns of names and is none.
const NOBODY: [&str; 12] = [
    "unknown",
    "anonymous",
    "redacted",
    "withheld",
    "no name",
    "not known",
    "nobody",
    "name unknown",
    "unnamed",
    "inconnu",
    "desconocido",
    "unbekannt",
];

/// Names, as sums of their words.
#[derive(Default)]
pub(super) struct Names {
    held: HashSet<u64, By>,
    /// The first words of names, with a bit for each count of words.
    first: HashMap<u64, u16, By>,
}

impl Names {
    /// Adds a name in its plain form, and the same with its last words before the others.
    pub(super) fn add(&mut self, plain: &[u8]) {
        let name = &*String::from_utf8_lossy(plain);
        let letters = name
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .count();
        let syllables = name.chars().filter(|letter| is_syllable(*letter)).count();
        if letters < SHORTEST && syllables < SHORTEST_OF_SYLLABLES
            || NOBODY.contains(&normalized(name).as_str())
        {
            return;
        }
        let mut sums: Vec<u64> = words(plain).map(|word| word.sum).take(MOST_WORDS).collect();
        self.hold(&sums);
        // Last names first: however many words they have.
        if syllables == 0 && sums.len() <= MOST_TURNED {
            for _ in 1..sums.len() {
                sums.rotate_left(1);
                self.hold(&sums);
            }
        }
    }

    fn hold(&mut self, sums: &[u64]) {
        if let Some(first) = sums.first() {
            *self.first.entry(*first).or_default() |= 1 << sums.len();
            self.held
                .insert(sums.iter().fold(0, |sum, word| joined(sum, *word)));
        }
    }

    pub(super) fn stand_in(&self, text: &[u8]) -> bool {
        if self.held.is_empty() {
            return false;
        }
        // The words before the present one that may be beginnings of a name.
        let mut open: Vec<(u64, u16, usize)> = Vec::new();
        let mut end = 0;
        words(text).any(|word| {
            if word.from > end + MOST_BETWEEN {
                open.clear();
            }
            end = word.to;
            for (sum, _, count) in &mut open {
                (*sum, *count) = (joined(*sum, word.sum), *count + 1);
            }
            if let Some(counts) = self.first.get(&word.sum) {
                open.push((joined(0, word.sum), *counts, 1));
            }
            let hit = open
                .iter()
                .any(|(sum, counts, count)| counts & (1 << count) != 0 && self.held.contains(sum));
            open.retain(|(_, counts, count)| counts >> count > 1);
            hit
        })
    }
}

/// A word of a text, as a sum.
struct Word {
    from: usize,
    to: usize,
    sum: u64,
}

/// The words of a text: letters and digits without anything between; in scripts of syllables each
/// letter by itself.
fn words(text: &[u8]) -> impl Iterator<Item = Word> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let letter = |at: usize| text.get(at).copied();
        while letter(at).is_some_and(|byte| byte < 128 && !byte.is_ascii_alphanumeric()) {
            at += 1;
        }
        let from = at;
        while letter(at).is_some_and(|byte| byte.is_ascii_alphanumeric()) {
            at += 1;
        }
        if at > from && letter(at).is_none_or(|byte| byte < 128) {
            let sum = text
                .get(from..at)
                .unwrap_or(&[])
                .iter()
                .fold(0, |sum, byte| summed(sum, byte.to_ascii_lowercase()));
            return Some(Word { from, to: at, sum });
        }
        at = from;
        other_word(text, &mut at)
    })
}

/// The next word in letters beyond ASCII.
fn other_word(text: &[u8], at: &mut usize) -> Option<Word> {
    let (mut from, mut word) = (*at, String::new());
    while let Some(first) = text.get(*at) {
        let length = if *first < 128 {
            1
        } else {
            (first.leading_ones() as usize).clamp(1, 4)
        };
        let letter = text
            .get(*at..*at + length)
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .and_then(|text| text.chars().next());
        let length = if letter.is_some() { length } else { 1 };
        let letter = letter.unwrap_or(' ');
        let ends = !letter.is_alphanumeric() || is_syllable(letter);
        if ends && !word.is_empty() {
            break;
        }
        *at += length;
        if letter.is_alphanumeric() {
            word.push(letter);
            if is_syllable(letter) {
                break;
            }
        } else {
            from = *at;
        }
    }
    let word_in_plain = if word.is_ascii() {
        word.to_ascii_lowercase()
    } else {
        normalized(&word)
    };
    let sum = word_in_plain.bytes().fold(0, summed);
    (!word.is_empty()).then_some(Word { from, to: *at, sum })
}

/// Han, Kana and Hangul: written without spaces.
fn is_syllable(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

fn summed(sum: u64, byte: u8) -> u64 {
    (sum ^ u64::from(byte))
        .wrapping_add(0x51)
        .wrapping_mul(0x0000_0100_0000_01B3)
        .rotate_left(11)
}

fn joined(sum: u64, word: u64) -> u64 {
    let mut spread = Spread::default();
    spread.write_u64(sum.rotate_left(17));
    spread.write_u64(word);
    spread.finish()
}
