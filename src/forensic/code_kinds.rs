//! What kind a code is of: an IMEI, the code of a laboratory, a model, a running number, a word.

use super::row_codes::Identifier;

/// How far a code alone makes one device of several rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Strength {
    /// A model, a running number, a placeholder, words: many devices may have it.
    Weak,
    /// The code of a laboratory or a maker, as far as can be told.
    Usual,
    /// An IMEI, by its check digit: no two devices have it.
    Imei,
}

/// The most digits of a running number.
const RUNNING: usize = 5;

/// The digits of an IMEI, its check digit among them.
const IMEI: usize = 15;

/// Makes and lines of telephones: a code that holds one is a model.
const MAKES: [&str; 20] = [
    "iphone", "ipad", "ipod", "samsung", "galaxy", "pixel", "xiaomi", "redmi", "poco", "huawei",
    "oppo", "realme", "oneplus", "nokia", "motorola", "xperia", "lenovo", "infinix", "tecno",
    "android",
];

/// Beginnings of the codes that makers give their models, with a figure behind them.
const MODELS: [&str; 7] = ["sm-", "gt-", "lm-", "cph", "rmx", "moto ", "moto-"];

impl Identifier {
    /// The code itself.
    fn text(&self) -> &str {
        match self.whole() {
            Identifier::Hardware(code)
            | Identifier::Person(code)
            | Identifier::Device { code, .. }
            | Identifier::Across { code, .. }
            | Identifier::Case { code, .. }
            | Identifier::CaseOfFile { code, .. } => code,
            Identifier::Part { .. } | Identifier::Number(_) => "",
        }
    }

    /// The code that it is a part of; else itself.
    fn whole(&self) -> &Identifier {
        match self {
            Identifier::Part { of, .. } => of.whole(),
            code => code,
        }
    }

    /// The code for some of the rows that have it.
    pub(super) fn part(self, part: usize) -> Identifier {
        let of = Box::new(self);
        Identifier::Part { of, part }
    }

    pub(super) fn has_figure(&self) -> bool {
        self.text().contains(char::is_numeric)
    }

    pub(super) fn is_running(&self) -> bool {
        let code = self.text().trim_end_matches('.');
        code.len() <= RUNNING && is_digits(code)
    }

    /// Whether it is the name of a model, or digits that only fill a cell.
    pub(super) fn is_of_model(&self) -> bool {
        is_of_model(self.text())
    }

    /// Whether it is the code of a device, and nobody says of which laboratory.
    pub(super) fn names_no_laboratory(&self) -> bool {
        matches!(self, Identifier::Device { laboratory, .. } if laboratory.is_empty())
    }

    /// How far it makes one device of rows. A laboratory that is named numbers its own.
    pub(super) fn strength(&self) -> Strength {
        let code = self.text().trim();
        let named =
            matches!(self.whole(), Identifier::Device { laboratory, .. } if !laboratory.is_empty());
        let words = code.contains(char::is_whitespace) || !self.has_figure();
        let weak = words || is_of_model(code) || self.is_running() && !named;
        match () {
            () if weak => Strength::Weak,
            () if is_imei(code) => Strength::Imei,
            () => Strength::Usual,
        }
    }

    pub(super) fn is_person(&self) -> bool {
        matches!(self, Identifier::Person(_))
    }

    pub(super) fn is_across_person(&self) -> bool {
        matches!(self, Identifier::Across { owner, .. } if owner.is_person())
    }

    pub(super) fn is_across(&self, line: &Identifier) -> bool {
        matches!(self, Identifier::Across { owner, .. } if **owner == *line)
    }
}

fn is_digits(code: &str) -> bool {
    code.chars().all(|sign| sign.is_ascii_digit())
}

/// Whether a folded code is the name of a model, or digits that only fill a cell.
pub(super) fn is_of_model(code: &str) -> bool {
    is_model(code) || is_pattern(code)
}

/// Whether a code names a make, or begins as those of models do.
fn is_model(code: &str) -> bool {
    let begins = |model: &&str| {
        let rest = code.strip_prefix(*model);
        rest.is_some_and(|rest| rest.contains(char::is_numeric))
    };
    MAKES.iter().any(|make| code.contains(make)) || MODELS.iter().any(begins)
}

/// Whether the digits are only a filler: consecutive digits, or one digit repeated.
fn is_pattern(code: &str) -> bool {
    let steps = || code.bytes().zip(code.bytes().skip(1));
    let next = |(one, other): (u8, u8)| other == one + 1 || (one, other) == (b'9', b'0');
    let long = code.len() > RUNNING && is_digits(code);
    long && (steps().all(next) || steps().all(|(one, other)| one == other))
}

/// Whether a code has the length of an IMEI and the check digit of one (Luhn).
fn is_imei(code: &str) -> bool {
    let sum: u32 = code
        .bytes()
        .zip(0_usize..)
        .map(|(digit, at)| {
            let digit = u32::from(digit.saturating_sub(b'0'));
            match at % 2 {
                0 => digit,
                _ => digit * 2 / 10 + digit * 2 % 10,
            }
        })
        .sum();
    code.len() == IMEI && is_digits(code) && sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::{Identifier, Strength};

    #[test]
    fn models_and_placeholders_are_weak_codes() {
        let strength = |code: &str| Identifier::Hardware(code.to_owned()).strength();
        for code in [
            "iphone13,2",
            "sm-a515f/dsn",
            "cph2145x",
            "123456789012345",
            "111111111111",
            "12",
            "redacted",
            "galaxy s10",
        ] {
            assert_eq!(strength(code), Strength::Weak, "{code}");
        }
        for code in ["d1", "hw001", "m2101k6g", "r58m123abcd", "350000000000001"] {
            assert_eq!(strength(code), Strength::Usual, "{code}");
        }
        assert_eq!(strength("352099001761481"), Strength::Imei);
    }
}
