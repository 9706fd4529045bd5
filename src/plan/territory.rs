//! Takes the metadata of one country or territory and gives its numbering plan, ready to be asked.
//!
//! The patterns come from the metadata of the `phonenumber` crate (Google's libphonenumber); the order of the questions is
//! libphonenumber's own. Every pattern is compiled once, on first use, and read without a lock afterwards.

use super::{LineType, Region};
use phonenumber::Metadata;
use phonenumber::metadata::Descriptor;
use regex::{Regex, RegexBuilder};
use std::sync::OnceLock;

/// The numbering plan of one country or territory.
pub(super) struct Territory {
    pub(super) region: Region,
    pub(super) code: u16,
    pub(super) lengths: Lengths,
    pub(super) international_prefix: Option<Pattern>,
    pub(super) national_prefix: Option<Pattern>,
    pub(super) transform: Option<String>,
    leading: Option<Pattern>,
    general: Kind,
    special: Vec<(LineType, Kind)>,
    fixed: Option<Kind>,
    mobile: Option<Kind>,
}

/// National numbers of one kind: a pattern and the lengths it allows (none: any).
struct Kind {
    pattern: Pattern,
    lengths: u32,
}

/// The lengths of a plan's national numbers, one bit a length.
#[derive(Clone, Copy)]
pub(super) struct Lengths {
    /// Dialable from anywhere.
    full: u32,
    /// Dialable inside an area only.
    local: u32,
}

/// What a length says about a national number, in the terms of libphonenumber.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Length {
    Possible,
    LocalOnly,
    TooShort,
    TooLong,
    Between,
}

impl Territory {
    pub(super) fn new(metadata: &Metadata) -> Option<Territory> {
        let all = metadata.descriptors();
        let kind = |descriptor: Option<&Descriptor>| descriptor.map(Kind::new);
        let special = [
            (LineType::PremiumRate, all.premium_rate()),
            (LineType::TollFree, all.toll_free()),
            (LineType::SharedCost, all.shared_cost()),
            (LineType::Voip, all.voip()),
            (LineType::PersonalNumber, all.personal_number()),
            (LineType::Pager, all.pager()),
            (LineType::Uan, all.uan()),
            (LineType::Voicemail, all.voicemail()),
        ];
        let every = special.iter().filter_map(|(_, descriptor)| *descriptor).chain(all.fixed_line()).chain(all.mobile());
        let (mut full, mut local) = (0, 0);
        for descriptor in every {
            full |= mask(descriptor.possible_length());
            local |= mask(descriptor.possible_local_length());
        }
        let text = Pattern::new;
        Some(Territory {
            region: Region::find(metadata.id())?,
            code: metadata.country_code(),
            lengths: Lengths { full, local: local & !full },
            international_prefix: metadata.international_prefix().map(|p| text(p.as_str())),
            // A plan that names no pattern for its prefix means the prefix itself.
            national_prefix: metadata.national_prefix_for_parsing().map(|p| p.as_str()).or(metadata.national_prefix()).map(text),
            // `$15` would be group fifteen to a Rust pattern; the metadata means group one and a five.
            transform: metadata.national_prefix_transform_rule().map(braced),
            leading: metadata.leading_digits().map(|p| text(p.as_str())),
            general: Kind::new(all.general()),
            special: special.into_iter().filter_map(|(line, descriptor)| Some((line, kind(descriptor)?))).collect(),
            fixed: kind(all.fixed_line()),
            mobile: kind(all.mobile()),
        })
    }

    /// Whether the plan has leading digits of its own, and whether these match: `None` when it shares its code without any.
    pub(super) fn leads(&self, national: &str) -> Option<bool> {
        self.leading.as_ref().map(|pattern| pattern.start(national).is_some())
    }

    /// Whether the digits match the plan's general pattern, whatever their kind.
    pub(super) fn matches_general(&self, national: &str) -> bool {
        self.general.pattern.whole(national)
    }

    /// The line type, by libphonenumber's order of precedence.
    pub(super) fn line_type(&self, national: &str) -> LineType {
        if !self.general.holds(national) {
            return LineType::Unknown;
        }
        if let Some((line, _)) = self.special.iter().find(|(_, kind)| kind.holds(national)) {
            return *line;
        }
        let holds = |kind: &Option<Kind>| kind.as_ref().is_some_and(|kind| kind.holds(national));
        match (holds(&self.fixed), holds(&self.mobile)) {
            (true, true) => LineType::FixedLineOrMobile,
            (true, false) => LineType::FixedLine,
            (false, true) => LineType::Mobile,
            (false, false) => LineType::Unknown,
        }
    }
}

impl Kind {
    fn new(descriptor: &Descriptor) -> Kind {
        Kind { pattern: Pattern::new(descriptor.national_number().as_str()), lengths: mask(descriptor.possible_length()) }
    }

    fn holds(&self, national: &str) -> bool {
        (self.lengths == 0 || self.lengths & bit(national.len()) != 0) && self.pattern.whole(national)
    }
}

impl Lengths {
    /// What the length of a national number says, as libphonenumber's `testNumberLength` does.
    pub(super) fn test(self, length: usize) -> Length {
        let shortest = self.full.trailing_zeros() as usize;
        let longest = 31_usize.saturating_sub(self.full.leading_zeros() as usize);
        if self.local & bit(length) != 0 {
            Length::LocalOnly
        } else if self.full & bit(length) != 0 {
            Length::Possible
        } else if length < shortest {
            Length::TooShort
        } else if length > longest {
            Length::TooLong
        } else {
            Length::Between
        }
    }
}

/// A pattern of the metadata, compiled on first use.
pub(super) struct Pattern {
    text: String,
    whole: OnceLock<Option<Regex>>,
    start: OnceLock<Option<Regex>>,
}

impl Pattern {
    fn new(text: &str) -> Pattern {
        Pattern { text: text.to_owned(), whole: OnceLock::new(), start: OnceLock::new() }
    }

    /// Whether the whole text matches.
    pub(super) fn whole(&self, text: &str) -> bool {
        self.whole.get_or_init(|| compile(&format!("^(?:{})$", self.text))).as_ref().is_some_and(|regex| regex.is_match(text))
    }

    /// What matches at the start of the text, groups included.
    pub(super) fn start<'t>(&self, text: &'t str) -> Option<regex::Captures<'t>> {
        self.start.get_or_init(|| compile(&format!("^(?:{})", self.text))).as_ref()?.captures(text)
    }
}

/// `None` for a pattern that does not compile: its plan then knows no such numbers, and a test asserts there is none.
fn compile(pattern: &str) -> Option<Regex> {
    RegexBuilder::new(pattern).ignore_whitespace(true).unicode(false).build().ok()
}

fn braced(rule: &str) -> String {
    let mut out = String::new();
    let mut letters = rule.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, letters.peek()) {
            ('$', Some(digit)) if digit.is_ascii_digit() => {
                out.push_str("${");
                out.extend(letters.next());
                out.push('}');
            }
            _ => out.push(letter),
        }
    }
    out
}

fn mask(lengths: &[u16]) -> u32 {
    lengths.iter().fold(0, |mask, length| mask | bit(usize::from(*length)))
}

fn bit(length: usize) -> u32 {
    u32::try_from(length).ok().and_then(|shift| 1_u32.checked_shl(shift)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::super::codes::{calling_codes, territories};
    use super::{Length, Lengths};

    #[test]
    fn every_pattern_of_the_metadata_compiles() {
        let mut seen = 0;
        for code in calling_codes() {
            for territory in territories(code) {
                territory.line_type("0");
                let patterns = [&territory.general.pattern]
                    .into_iter()
                    .chain(territory.special.iter().map(|(_, kind)| &kind.pattern))
                    .chain(territory.fixed.iter().chain(&territory.mobile).map(|kind| &kind.pattern))
                    .chain(territory.leading.iter().chain(&territory.international_prefix).chain(&territory.national_prefix));
                for pattern in patterns {
                    pattern.whole("0");
                    pattern.start("0");
                    assert!(
                        matches!((pattern.whole.get(), pattern.start.get()), (Some(Some(_)), Some(Some(_)))),
                        "{}",
                        territory.region.code()
                    );
                    seen += 1;
                }
            }
        }
        assert!(seen > 1_500, "{seen}");
    }

    #[test]
    fn lengths_answer_as_libphonenumber_does() {
        let lengths = Lengths { full: 1 << 8 | 1 << 10, local: 1 << 6 };
        let said: Vec<Length> = [5, 6, 8, 9, 10, 11, 40].into_iter().map(|length| lengths.test(length)).collect();
        use Length::{Between, LocalOnly, Possible, TooLong, TooShort};
        assert_eq!(said, [TooShort, LocalOnly, Possible, Between, Possible, TooLong, TooLong]);
    }
}
