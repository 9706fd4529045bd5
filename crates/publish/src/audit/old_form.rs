//! The forms of a number before dated changes of its country's plan.

use std::collections::BTreeMap;
use targetlist::plan::Renumbering;

/// Every rule that ships, used or not, by calling code: the new form and the old one.
pub(super) struct OldForms(BTreeMap<String, Vec<(Form, Form)>>);

/// A form's digits; none for a place that any of several digits may take.
type Form = Vec<Option<u8>>;

impl OldForms {
    pub(super) fn shipped() -> OldForms {
        let mut forms: BTreeMap<String, Vec<(Form, Form)>> = BTreeMap::new();
        for form in Renumbering::all().flat_map(Renumbering::forms) {
            let Some((old, new)) = form.split_once(" -> ") else {
                continue;
            };
            let new = new.split_once(" (").map_or(new, |(new, _)| new);
            // An old form without a plus is what was dialed at home: today's number behind a
            // prefix, which is found as such.
            if let (Some((code, old)), Some((_, new))) = (international(old), international(new)) {
                forms.entry(code.to_owned()).or_default().push((new, old));
            }
        }
        OldForms(forms)
    }

    /// The national digits that a number of a calling code had.
    pub(super) fn of(&self, code: &str, national: &[u8]) -> Vec<Vec<u8>> {
        let rules = self.0.get(code).map_or(&[][..], Vec::as_slice);
        rules
            .iter()
            .filter_map(|(new, old)| rewritten(national, new, old))
            .collect()
    }
}

/// The calling code and the places of a form with a plus sign.
fn international(form: &str) -> Option<(&str, Form)> {
    let (code, rest) = form.strip_prefix('+')?.split_once(' ')?;
    let (mut places, mut choice) = (Form::new(), false);
    for letter in rest.bytes() {
        match letter {
            b'[' => (choice, ()) = (true, places.push(None)),
            b']' => choice = false,
            b'x' => places.push(None),
            b'0'..=b'9' if !choice => places.push(Some(letter)),
            _ => {}
        }
    }
    Some((code, places))
}

/// Digits of one form in another: the free places carry over in their order. Which digits a choice
/// names is not asked: a form too many costs nothing here.
fn rewritten(digits: &[u8], from: &[Option<u8>], to: &[Option<u8>]) -> Option<Vec<u8>> {
    let fits = digits.len() == from.len()
        && from
            .iter()
            .zip(digits)
            .all(|(place, digit)| place.is_none_or(|fixed| fixed == *digit));
    let mut free = from
        .iter()
        .zip(digits)
        .filter(|(place, _)| place.is_none())
        .map(|(_, digit)| *digit);
    let out = fits.then(|| {
        to.iter()
            .map(|place| place.or_else(|| free.next()))
            .collect::<Option<Vec<u8>>>()
    })??;
    free.next().is_none().then_some(out)
}

#[cfg(test)]
mod tests {
    use super::OldForms;
    use targetlist::plan::Renumbering;

    #[test]
    fn old_forms_of_a_number() {
        let forms = OldForms::shipped();
        assert_eq!(forms.of("52", b"1010000000"), [b"11010000000"]);
        assert_eq!(forms.of("229", b"0142000000"), [b"42000000"]);
        assert!(forms.of("44", b"7700900123").is_empty());
    }

    #[test]
    fn every_rule_with_a_plus_can_be_turned_back() {
        let forms = OldForms::shipped();
        let rules = forms.0.values().map(Vec::len).sum::<usize>();
        let plus = Renumbering::all()
            .flat_map(Renumbering::forms)
            .filter(|form| form.starts_with('+'))
            .count();
        assert_eq!(rules, plus);
        for (new, old) in forms.0.values().flatten() {
            let digits: Vec<u8> = new.iter().map(|place| place.unwrap_or(b'5')).collect();
            assert!(super::rewritten(&digits, new, old).is_some());
        }
    }
}
