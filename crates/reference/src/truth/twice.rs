//! Texts with two kinds of damage at once: what stands before a number, how it is written, what stands
//! behind it. They tell which repairs may stand together.

use super::maker::Maker;
use super::{Damaged, kinds};
use crate::corpus::chance::Chance;
use crate::corpus::{Corpus, Text};
use crate::words::{EXTENSIONS, NOTES, PLACES, WORDS_BEFORE};

/// The text with this number; the same one each time.
pub fn twice(corpus: &Corpus, at: u64) -> Damaged {
    let mut chance = Chance::new(at ^ 0x7477_6963 << 20);
    loop {
        if let Some(damaged) = attempt(corpus, &mut chance) {
            return damaged;
        }
    }
}

fn attempt(corpus: &Corpus, chance: &mut Chance) -> Option<Damaged> {
    let plan = corpus.plan(chance);
    let own = plan.region().filter(|region| region.code() != "001");
    let number = Maker::new(plan, chance)?;
    let other = corpus.plan(chance).region();
    let home = chance.pick(&[None, own, own, other]);
    let core = core(&number, home == own && home.is_some(), chance);
    let before = match chance.below(4) {
        0 => chance.pick(WORDS_BEFORE),
        1 => "'",
        _ => "",
    };
    let behind = match chance.below(6) {
        0 => chance.pick(NOTES).to_owned(),
        1 => format!(", {}", chance.pick(PLACES)),
        2 => format!(" {}", chance.pick(PLACES)),
        3 => chance.pick(EXTENSIONS).to_owned(),
        4 => format!(" {}", word(chance)),
        _ => String::new(),
    };
    Some(Damaged {
        text: Text {
            text: format!("{before}{core}{behind}"),
            home: home.filter(|home| home.code() != "001"),
        },
        truth: vec![number.e164],
        kind: kinds().count(),
    })
}

/// The number, without its plus sign mostly.
fn core(number: &Maker, at_home: bool, chance: &mut Chance) -> String {
    match chance.below(if at_home { 12 } else { 8 }) {
        0 => number.e164.clone(),
        1 => format!("00{}", number.bare),
        2 if number.dialed().starts_with('0') => format!("{}{}", number.code, number.dialed()),
        3 => number.international.replacen('+', "", 1),
        4 => format!("{}.0", number.bare),
        5 => {
            let (first, rest) = number.bare.split_at(1);
            format!("{first}.{rest}E+{}", rest.len())
        }
        2 | 6 | 7 => number.bare.clone(),
        8 | 9 => number.national.clone(),
        _ => number.dialed(),
    }
}

/// Capitals that mean nothing.
fn word(chance: &mut Chance) -> String {
    let length = 3 + chance.below(6);
    let letter = |_| char::from(b'A' + chance.below(26) as u8);
    (0..length).map(letter).collect()
}
