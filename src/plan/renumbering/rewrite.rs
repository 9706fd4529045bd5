//! The old form of a range of numbers, and the new form that replaced it.

use super::super::digits::{Digits, MOST};
use super::form::Form;
use super::form_error::FormError;

/// An old form and its new one. Every digit that the old form leaves free is in the new one, in the
/// same order: so no two numbers can become one, whatever the digits.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Rewrite {
    pub(super) old: Form,
    pub(super) new: Form,
    /// The calling code of the new form.
    pub(super) code: u16,
    /// The operator whose numbers took this new form; empty where all did.
    pub(super) operator: String,
}

impl Rewrite {
    /// An old form and its new one; an error where the new one is not a rewriting of the old.
    pub(super) fn new(old: Form, new: Form, operator: &str) -> Result<Rewrite, FormError> {
        let Some(code) = new.code else {
            return Err(FormError::NotInternational);
        };
        if !old.free().eq(new.free()) {
            let (old, new) = (old.to_string(), new.to_string());
            return Err(FormError::FreeDigits { old, new });
        }
        if old.code.is_none() && !operator.is_empty() {
            return Err(FormError::Operator);
        }
        if old == new {
            return Err(FormError::Same);
        }
        Ok(Rewrite {
            old,
            new,
            code,
            operator: operator.to_owned(),
        })
    }

    /// The new digits of a number of the old form.
    pub(super) fn apply(&self, digits: &[u8]) -> Digits {
        let kept = self
            .old
            .places()
            .iter()
            .zip(digits)
            .filter(|(place, _)| place.only().is_none());
        let mut kept = kept.map(|(_, digit)| *digit);
        let mut new = [b'0'; MOST];
        for (byte, place) in new.iter_mut().zip(self.new.places()) {
            // The free digits of both forms are as many: those that are kept do not run out.
            *byte = place.only().or_else(|| kept.next()).unwrap_or(b'0');
        }
        Digits::of(new, self.new.len())
    }
}

#[cfg(test)]
mod tests {
    use super::{Form, FormError, Rewrite};

    fn rewrite(old: &str, new: &str) -> Result<Rewrite, FormError> {
        Rewrite::new(Form::read(old)?, Form::read(new)?, "")
    }

    #[test]
    fn free_digits_are_carried_over() {
        for (old, new, from, to) in [
            ("+52 1xxxx", "+52 xxxx", "10000", "0000"),
            ("+84 12[3-5]xx", "+84 8[3-5]xx", "12407", "8407"),
            ("+56 3[2-5]xx", "+56 3[2-5]2xx", "3409", "34209"),
            ("+974 3xx", "+974 33xx", "307", "3307"),
            ("+381 28xxxxxx", "+383 28xxxxxx", "28000000", "28000000"),
        ] {
            let rule = rewrite(old, new).unwrap();
            assert!(rule.old.fits(from.as_bytes()));
            assert_eq!(rule.apply(from.as_bytes()).text(), to);
        }
    }

    #[test]
    fn a_new_form_that_loses_or_invents_digits_is_refused() {
        for (old, new) in [
            ("+52 1xxxx", "+52 xxx"),
            ("+52 1xxxx", "+52 xxxxx"),
            ("+52 1[23]x[45]", "+52 x[23][45]"),
            ("+52 1xxxx", "044xxxx"),
            ("+52 1xx", "+52 1xx"),
        ] {
            assert!(rewrite(old, new).is_err(), "{old} {new}");
        }
    }
}
