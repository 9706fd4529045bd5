//! Gives texts that hold telephone numbers, or nearly: of every region and line type, valid and
//! not, in every dress.

use super::chance::Chance;
use super::pattern::{Program, Step};
use super::table::{self, FACTS, Fact, Territory};
use targetlist::plan::Region;

const TABLE: &str = include_str!("../../plans/numbering_plans.tsv");

/// A text, and the region in whose national form it may be.
#[derive(Clone, Debug)]
pub struct Text {
    pub text: String,
    pub home: Option<Region>,
}

/// The plans that numbers are made from.
pub struct Corpus {
    plans: Vec<Plan>,
}

/// A plan, and its patterns ready to be followed, in the order of its facts.
struct Plan {
    territory: Territory,
    patterns: Vec<(Program, usize)>,
}

const NOTES: [&str; 12] = [
    " WhatsApp",
    " (mobile)",
    " home",
    " - office",
    " (2nd phone)",
    " only sms",
    "?",
    " или дом",
    " (عمل)",
    " ok",
    " old",
    "  Telegram 2",
];
const LABELS: [&str; 8] = [
    "Tel: ", "mobile ", "Mob.:", "T. ", "☎ ", "тел. ", "phone=", "(",
];
const EXTENSIONS: [&str; 16] = [
    " ext. 12",
    " ext 4567",
    "x12",
    " x 305",
    " extn. 7",
    " extension 1234567",
    ";ext=99",
    ",,4#",
    ", 45",
    "#33",
    " ~5",
    " - 503#",
    " int 12",
    " доб. 7",
    " anexo 3",
    ";8",
];
const ZEROS: [u32; 12] = [
    0x0660, 0x06F0, 0x0966, 0x09E6, 0xFF10, 0x0E50, 0x1040, 0x07C0, 0x0BE6, 0x1D7CE, 0x11066,
    0x17E0,
];
const SIGNS: &[char] = &[
    '0', '7', '+', ' ', '-', '.', '/', '(', ')', '[', ']', '~', '*', '#', ',', ';', ':', '=', 'x',
    'e', 'E', 'a', 'O', 'é', '\u{a0}', '\u{ad}', '\u{200b}', '\u{2060}', '\u{3000}', '\u{2013}',
    '\u{2212}', '\u{ff0b}', '\u{ff08}', '\u{30fc}', '\u{202f}', '\u{200e}', '\t', '\n', '٣', '५',
    '\u{ff5e}', '\u{2053}', '@', '\'', '"', '_', '&', '|',
];

/// The ways of dressing a number: none; those that hide the number behind nothing worse than
/// damage; harmful ones; nonsense.
const DAMAGED: usize = 39;
const DRESSES: usize = 48;
const NONSENSE: usize = 4;

impl Corpus {
    pub fn new() -> Corpus {
        let plans = table::read(TABLE).1.into_iter().map(|territory| {
            let compiled = |fact: &Fact| {
                let mut program = Program::default();
                let pattern = if fact.name == "transform" {
                    ""
                } else {
                    &fact.pattern
                };
                let start = program.add(pattern, FACTS.len());
                (program, start)
            };
            let patterns = territory.facts.iter().map(compiled).collect();
            Plan {
                territory,
                patterns,
            }
        });
        Corpus {
            plans: plans.collect(),
        }
    }

    /// The text with this number: always the same.
    pub fn text(&self, at: u64) -> Text {
        let mut chance = Chance::new(at);
        let plan = chance.below(self.plans.len());
        let plan = &self.plans[plan];
        let national = national(plan, &mut chance);
        let home = match chance.below(8) {
            0..=2 => None,
            3..=6 => Region::named(&plan.territory.region).ok(),
            _ => Region::named(&self.plans[chance.below(self.plans.len())].territory.region).ok(),
        };
        let home_plan = home
            .and_then(|home| {
                self.plans
                    .iter()
                    .find(|plan| plan.territory.region == home.code())
            })
            .unwrap_or(plan);
        let dress = chance.below(DRESSES + NONSENSE);
        let mut text = dressed(plan, home_plan, &national, dress, &mut chance);
        // Now and then a slip on top.
        if chance.below(12) == 0 {
            slip(&mut text, &mut chance);
        }
        Text { text, home }
    }

    /// A number in international form: for measuring.
    #[allow(dead_code, reason = "for the benchmarks, which share this file")]
    pub fn clean(&self, at: u64) -> String {
        let mut chance = Chance::new(at);
        let plan = &self.plans[chance.below(self.plans.len())];
        format!("+{}{}", plan.territory.code, of_a_kind(plan, &mut chance))
    }

    /// The same number with damage, one kind after the other, and its own region as home: for
    /// measuring.
    #[allow(dead_code, reason = "for the benchmarks, which share this file")]
    pub fn damaged(&self, at: u64) -> Text {
        let mut chance = Chance::new(at);
        let plan = &self.plans[chance.below(self.plans.len())];
        let national = of_a_kind(plan, &mut chance);
        let dress = 1 + usize::try_from(at).unwrap_or(0) % DAMAGED;
        Text {
            text: dressed(plan, plan, &national, dress, &mut chance),
            home: Region::named(&plan.territory.region).ok(),
        }
    }
}

/// A national number of one of the kinds of a plan.
fn of_a_kind(plan: &Plan, chance: &mut Chance) -> String {
    let kinds = plan
        .territory
        .facts
        .iter()
        .filter(|fact| fact.lengths != 0)
        .count();
    sample(&plan.patterns[1 + chance.below(kinds - 1)], chance)
}

/// A national number of a plan: mostly of one of its kinds, now and then of none.
fn national(plan: &Plan, chance: &mut Chance) -> String {
    let kinds = plan
        .territory
        .facts
        .iter()
        .filter(|fact| fact.lengths != 0)
        .count();
    let mut digits = sample(&plan.patterns[chance.below(kinds)], chance);
    match chance.below(10) {
        0 => {
            let at = chance.below(digits.len());
            digits.replace_range(at..=at, &chance.below(10).to_string());
        }
        1 => drop(digits.pop()),
        2 => digits.push_str(&chance.below(1000).to_string()),
        3 => {
            digits = (0..3 + chance.below(11))
                .map(|_| char::from(b'0' + chance.below(10) as u8))
                .collect()
        }
        _ => {}
    }
    digits
}

/// Digits that a pattern matches.
fn sample((program, start): &(Program, usize), chance: &mut Chance) -> String {
    let mut at = *start;
    let mut digits = String::new();
    loop {
        at = match program.steps[at] {
            Step::Digit(mask, next) => {
                let possible: Vec<u8> = (0..10).filter(|digit| mask >> digit & 1 == 1).collect();
                digits.push(char::from(b'0' + chance.pick(&possible)));
                next
            }
            Step::Either(first, second) => chance.pick(&[first, second]),
            Step::Note(_, next) | Step::End(next) => next,
            Step::Matched(_) => return digits,
        };
    }
}

fn prefix(plan: &Plan, fact: &str, chance: &mut Chance) -> String {
    let place = plan
        .territory
        .facts
        .iter()
        .position(|known| known.name == fact);
    place
        .map(|place| sample(&plan.patterns[place], chance))
        .unwrap_or_default()
}

/// Digits in groups with a sign between.
fn grouped(digits: &str, sign: &str, chance: &mut Chance) -> String {
    let mut out = String::new();
    let mut left = 2 + chance.below(3);
    for (at, digit) in digits.char_indices() {
        if left == 0 && at + 1 < digits.len() {
            out.push_str(sign);
            left = 2 + chance.below(3);
        }
        out.push(digit);
        left = left.saturating_sub(1);
    }
    out
}

fn dressed(plan: &Plan, home: &Plan, national: &str, dress: usize, chance: &mut Chance) -> String {
    let code = plan.territory.code;
    let whole = format!("+{code}{national}");
    let form = match chance.below(3) {
        0 => format!("{}{national}", prefix(plan, "national_prefix", chance)),
        1 => format!("+{code} {national}"),
        _ => whole.clone(),
    };
    match dress {
        0 => whole,
        1 => format!("00{code}{national}"),
        2 => format!(
            "{}{code}{national}",
            prefix(home, "international_prefix", chance)
        ),
        3 => format!("{code}{national}"),
        4 => format!("{}{national}", prefix(plan, "national_prefix", chance)),
        5 => national.to_owned(),
        6 => format!(
            "+{code} ({}) {national}",
            prefix(plan, "national_prefix", chance)
        ),
        7 => format!(
            "+{code}{}{national}",
            prefix(plan, "national_prefix", chance)
        ),
        8 => grouped(&form, " ", chance),
        9 => grouped(&form, "-", chance),
        10 => grouped(&form, ".", chance),
        11 => grouped(&form, "/", chance),
        12 => format!(
            "+{code} ({}) {}",
            &national[..national.len().min(3)],
            &national[national.len().min(3)..]
        ),
        13 => grouped(&form, "\u{a0}", chance),
        14 => grouped(&form, "\u{202f}", chance),
        15 => grouped(
            &form,
            chance.pick(&["\u{2010}", "\u{2013}", "\u{2212}", "\u{30fc}", "\u{ff0d}"]),
            chance,
        ),
        16 => format!("\u{202a}{form}\u{202c}"),
        17 => grouped(
            &form,
            chance.pick(&["\u{200b}", "\u{2060}", "\u{ad}", "\u{feff}", "\u{200e}"]),
            chance,
        ),
        18..=23 => {
            let zero = chance.pick(&ZEROS);
            let script = |letter: char| {
                letter
                    .to_digit(10)
                    .and_then(|digit| char::from_u32(zero + digit))
                    .unwrap_or(letter)
            };
            let text: String = form.chars().map(script).collect();
            if chance.below(2) == 0 {
                text.replace('+', "\u{ff0b}")
            } else {
                text
            }
        }
        24..=26 => format!("{form}{}", chance.pick(&EXTENSIONS)),
        27 => format!("tel:{form}"),
        28 => format!("tel:{national};phone-context=+{code}"),
        29 => format!(
            "tel:{form};phone-context={}",
            chance.pick(&["example.org", "+", "", "-x", "+4(4)", "a.b.", "7seven"])
        ),
        30 => format!("{code}{national}@s.whatsapp.net"),
        31 => format!("https://wa.me/{code}{national}"),
        32 | 33 => format!("{form}{}", chance.pick(&NOTES)),
        34 => format!("{}{form}", chance.pick(&LABELS)),
        35 => format!("{code}{national}.0"),
        36 => format!("{}.{}E+{}", code / 100 + 1, national, national.len()),
        37 => format!("'{form}"),
        38 => format!("=\"{form}\""),
        39 => {
            let keys = [
                "0", "1", "ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ",
            ];
            let from = national.len().saturating_sub(3 + chance.below(4));
            let letter = |digit: char| {
                let among: Vec<char> = keys[digit.to_digit(10).unwrap_or(0) as usize]
                    .chars()
                    .collect();
                chance.pick(&among)
            };
            let words: String = national[from..].chars().map(letter).collect();
            format!("+{code} {} {words}", &national[..from])
        }
        40 => form.replacen('0', "O", 1).replacen('1', "l", 1),
        41 => format!("{form} x302/x2303"),
        42 => format!("\"{form}\""),
        43 => format!(
            "{form}{}",
            chance.pick(&[".", ",", ")", " -", "…", "\u{fffd}", "*", "#", ";", "+"])
        ),
        44 => format!("+{form}"),
        45 => format!("{form};isub=12"),
        46 => format!(
            "{form}{}",
            chance.pick(&[";ext=12", ";ext=123456789012", ";ext="])
        ),
        47 => format!("{form} / {form}"),
        48 | 49 => (0..chance.below(24)).map(|_| chance.pick(SIGNS)).collect(),
        50 => (0..chance.below(16))
            .map(|_| char::from(b'!' + chance.below(94) as u8))
            .collect(),
        _ => (0..chance.below(12))
            .filter_map(|_| char::from_u32(chance.below(0x1_1000) as u32))
            .collect(),
    }
}

/// One character too many, too few, or another.
fn slip(text: &mut String, chance: &mut Chance) {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    if places.is_empty() {
        return;
    }
    let at = chance.pick(&places);
    match chance.below(3) {
        0 => text.insert(at, chance.pick(SIGNS)),
        1 => drop(text.remove(at)),
        _ => {
            text.remove(at);
            text.insert(at, chance.pick(SIGNS));
        }
    }
}
