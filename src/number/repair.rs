//! The repairs that make a text readable.
//!
//! Each has a name, is counted, and can be switched off.

use std::fmt;

macro_rules! repairs {
    ($($variant:ident $name:literal $label:literal $says:literal;)*) => {
        /// A repair that makes the text of a number readable.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Repair {
            $(#[doc = $says] $variant,)*
        }

        impl Repair {
            /// Every repair, in the order reports list them.
            pub const ALL: &'static [Repair] = &[$(Repair::$variant,)*];

            /// The name that counts and reports use.
            pub fn name(self) -> &'static str {
                match self { $(Repair::$variant => $name,)* }
            }

            /// What was done, as a sentence.
            pub fn description(self) -> &'static str {
                match self { $(Repair::$variant => $says,)* }
            }
        }

        /// What was repaired, in a few words.
        impl fmt::Display for Repair {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(match self { $(Repair::$variant => $label,)* })
            }
        }
    };
}

repairs! {
    ZeroZero "zero_zero" "two zeros for the plus sign"
        "A leading 00 was read as the plus sign of an international number.";
    MissingPlus "missing_plus" "a missing plus sign"
        "International digits without a plus sign were read as an international number.";
    TrunkZero "trunk_zero" "a national prefix inside"
        "A national prefix inside an international number was left out: +44 (0)7700 …";
    ArabicDigits "arabic_digits" "Arabic-Indic digits"
        "Arabic-Indic digits were read.";
    PersianDigits "persian_digits" "Persian digits"
        "Persian digits were read.";
    DevanagariDigits "devanagari_digits" "Devanagari digits"
        "Devanagari digits were read.";
    BengaliDigits "bengali_digits" "Bengali digits"
        "Bengali digits were read.";
    FullwidthDigits "fullwidth_digits" "full-width digits"
        "Full-width digits were read.";
    OtherDigits "other_digits" "digits of another script"
        "Decimal digits of another script were read.";
    InvisibleMarks "invisible_marks" "invisible marks"
        "Invisible marks (text direction, zero width) were left out.";
    OddSigns "odd_signs" "odd signs"
        "Signs that do not belong in a telephone number were left out or read as plain ones.";
    LeadingApostrophe "leading_apostrophe" "an apostrophe in front"
        "The leading apostrophe with which a spreadsheet marks a text was left out.";
    Formula "formula" "a formula around a text"
        "A formula that holds only a text, =\"…\", was replaced by the text.";
    ExcelFloat "excel_float" "the “.0” of a decimal number"
        "The .0 that a spreadsheet or data frame adds to a decimal number was left out.";
    Scientific "scientific" "scientific notation"
        "Scientific notation that still holds every digit was written out.";
    TelUri "tel_uri" "a tel: address"
        "The number of a tel: address was read.";
    WhatsappId "whatsapp_id" "a WhatsApp id"
        "A WhatsApp ID was read as the international number that it is.";
    Extension "extension" "an extension"
        "An extension after the number was left out.";
    NoteBefore "note_before" "words before the number"
        "Words, or a label such as 2. or #31#, before the number were left out.";
    NoteAfter "note_after" "words after the number"
        "Words after the number were left out: they are a note, not digits to dial.";
    VanityLetters "vanity_letters" "letters for digits"
        "Letters were read as the digits on their keys.";
    SeveralNumbers "several_numbers" "several numbers in the cell"
        "The cell held several numbers; this is one of them.";
}

/// A set of repairs.
///
/// ```
/// use targetlist::number::{Repair, Repairs};
/// let set: Repairs = [Repair::ZeroZero, Repair::ArabicDigits].into_iter().collect();
/// assert_eq!(set.to_string(), "zero_zero arabic_digits");
/// assert!(set.contains(Repair::ZeroZero) && !set.contains(Repair::MissingPlus));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Repairs(u32);

impl Repairs {
    /// No repair: the text was read as it is.
    pub const NONE: Repairs = Repairs(0);

    /// Adds one.
    pub fn insert(&mut self, repair: Repair) {
        self.0 |= 1 << repair as u32;
    }

    /// Removes one.
    pub fn remove(&mut self, repair: Repair) {
        self.0 &= !(1 << repair as u32);
    }

    /// Whether it is in the set.
    pub fn contains(self, repair: Repair) -> bool {
        self.0 >> repair as u32 & 1 == 1
    }

    /// Whether there is no repair.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The repairs in the set, in the order reports list them.
    pub fn iter(self) -> impl Iterator<Item = Repair> {
        Repair::ALL
            .iter()
            .copied()
            .filter(move |repair| self.contains(*repair))
    }

    /// The first repair that is in both sets.
    #[inline]
    pub(super) fn common(self, other: Repairs) -> Option<Repair> {
        if self.0 & other.0 == 0 {
            None
        } else {
            Repairs(self.0 & other.0).iter().next()
        }
    }

    /// Those in either set.
    #[must_use]
    pub fn union(self, other: Repairs) -> Repairs {
        Repairs(self.0 | other.0)
    }
}

impl FromIterator<Repair> for Repairs {
    fn from_iter<I: IntoIterator<Item = Repair>>(repairs: I) -> Repairs {
        let mut set = Repairs::NONE;
        repairs.into_iter().for_each(|repair| set.insert(repair));
        set
    }
}

/// The names with a space between.
impl fmt::Display for Repairs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<&str> = self.iter().map(Repair::name).collect();
        f.pad(&names.join(" "))
    }
}

impl fmt::Debug for Repairs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::Repair;

    #[test]
    fn every_repair_has_its_bit() {
        assert!(Repair::ALL.len() <= 32);
        let names: std::collections::BTreeSet<&str> =
            Repair::ALL.iter().map(|repair| repair.name()).collect();
        assert_eq!(names.len(), Repair::ALL.len());
    }
}
