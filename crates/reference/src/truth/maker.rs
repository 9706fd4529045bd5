//! A number that is known, ready to be written in every way.

use crate::corpus::chance::Chance;
use crate::corpus::plan::Plan;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat, Region as Theirs};
use targetlist::number::{ParseOptions, parse};
use targetlist::plan::{PlanInfo, Region, Validity};

/// A valid number, and how it is usually written.
pub(super) struct Maker {
    /// With a plus sign and nothing but digits.
    pub(super) e164: String,
    /// The digits with the calling code.
    pub(super) bare: String,
    /// The digits without.
    pub(super) significant: String,
    pub(super) code: u16,
    /// In groups, with a plus sign.
    pub(super) international: String,
    /// In groups, as it is dialed at home.
    pub(super) national: String,
    /// Another number of the same plan.
    pub(super) other: Option<Box<Maker>>,
}

impl Maker {
    /// A number of this plan, a mobile mostly, and another one beside it; `None` where the pattern
    /// made none that both libraries know.
    pub(super) fn new(plan: &Plan, chance: &mut Chance) -> Option<Maker> {
        let mut maker = Maker::alone(plan, chance)?;
        maker.other = Maker::alone(plan, chance)
            .filter(|other| other.e164 != maker.e164)
            .map(Box::new);
        Some(maker)
    }

    fn alone(plan: &Plan, chance: &mut Chance) -> Option<Maker> {
        let mobile = chance.below(10) < 7;
        let significant = if mobile {
            plan.prefix("mobile", chance)
        } else {
            plan.number(chance)
        };
        let code = plan.code();
        let e164 = format!("+{code}{significant}");
        let valid = !significant.is_empty()
            && PlanInfo::lookup(code, &significant).validity == Validity::Valid
            && is_of_today(&e164);
        let util = &*PHONE_NUMBER_UTIL;
        let number = valid.then(|| util.parse(&e164, None).ok())??;
        let same = util.format(&number, PhoneNumberFormat::E164) == e164.as_str();
        same.then(|| Maker {
            bare: format!("{code}{significant}"),
            international: util
                .format(&number, PhoneNumberFormat::International)
                .into_owned(),
            national: util
                .format(&number, PhoneNumberFormat::National)
                .into_owned(),
            e164,
            significant,
            code,
            other: None,
        })
    }

    /// The national form without its separators.
    pub(super) fn dialed(&self) -> String {
        digits(&self.national)
    }

    /// Whether the national form means this number where it is dialed.
    pub(super) fn is_dialed_in(&self, home: Option<Region>) -> bool {
        let home = home.and_then(|home| Theirs::from_code(home.code()).ok());
        let util = &*PHONE_NUMBER_UTIL;
        let number = util.parse(&self.national, home);
        number
            .is_ok_and(|number| util.format(&number, PhoneNumberFormat::E164) == self.e164.as_str())
    }
}

/// Whether no dated change makes another number of it: Gabon's old numbers are in the plan still.
fn is_of_today(e164: &str) -> bool {
    let read = parse(e164, &ParseOptions::default());
    read.is_ok_and(|reading| reading.number.e164() == e164)
}

/// The digits of a text.
pub(super) fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

/// Digits in groups of two to four with a sign between.
pub(super) fn grouped(text: &str, sign: &str, chance: &mut Chance) -> String {
    let mut out = String::new();
    let mut left = 2 + chance.below(3);
    for (at, digit) in text.char_indices() {
        if left == 0 && at + 1 < text.len() {
            out.push_str(sign);
            left = 2 + chance.below(3);
        }
        out.push(digit);
        left = left.saturating_sub(1);
    }
    out
}
