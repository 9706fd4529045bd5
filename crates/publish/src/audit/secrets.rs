//! What must not stand in any output, ready to be looked for.

use super::digests::Digests;
use super::keys::Keys;
use super::masked::holds_masked;
use super::names::Names;
use super::old_form::OldForms;
use super::parted::holds_parted;
use super::plain;
use super::set::Numbers;
use super::{Options, What};
use super::{run, spelling};
use std::collections::BTreeSet;
use targetlist::list::TargetList;
use targetlist::mask::Reveal;
use targetlist::number::Number;

/// What must not leave.
pub(super) struct Secrets {
    numbers: Numbers,
    names: Names,
    keys: Keys,
    digests: Digests,
}

/// The fewest digits that an old cell must have to be looked for as it stands.
const FEWEST_WRITTEN: usize = 8;

impl Secrets {
    pub(super) fn of(list: &TargetList, options: &Options) -> Secrets {
        let mut secrets = Secrets {
            numbers: Numbers::default(),
            names: Names::default(),
            keys: Keys::new(),
            digests: Digests::default(),
        };
        let old = OldForms::shipped();
        list.numbers()
            .for_each(|listed| secrets.number(listed.number, &old));
        options
            .numbers
            .iter()
            .for_each(|number| secrets.number(*number, &old));
        list.entries()
            .for_each(|entry| secrets.written(&entry.written(Reveal::Numbers)));
        if options.names {
            let heading = list.name_column();
            let cells =
                (0..list.counts().entries as usize).filter_map(|entry| list.other(heading?, entry));
            cells.for_each(|name| secrets.names.add(&plain::text(name)));
        }
        options.keys.iter().for_each(|key| secrets.keys.add(key));
        secrets
    }

    fn number(&mut self, number: Number, old: &OldForms) {
        self.digests.add(number);
        let (code, national) = number.parts();
        let code = if code == 0 {
            String::new()
        } else {
            code.to_string()
        };
        let forms = old.of(&code, national.as_bytes());
        for national in forms.iter().map(Vec::as_slice).chain([national.as_bytes()]) {
            self.numbers.full.add(&[code.as_bytes(), national].concat());
            self.numbers.national.add(national);
        }
    }

    /// A cell as it stood in the list, where its digits are none that would be found anyway.
    fn written(&mut self, cell: &str) {
        self.digests.add_written(cell);
        let plain = plain::text(cell);
        if spelling::holds_number(&plain, &self.numbers) {
            return;
        }
        let runs = run::runs(&plain);
        for digits in runs.iter().filter(|digits| digits.len() >= FEWEST_WRITTEN) {
            self.numbers.national.add(digits);
            self.numbers.full.add(digits);
        }
        // Letters for digits, as on the keys of a telephone.
        if runs.iter().all(|digits| digits.len() < FEWEST_WRITTEN)
            && cell.chars().any(char::is_alphabetic)
        {
            self.names.add(&plain);
        }
    }

    /// What of it stands in a text in its plain form.
    pub(super) fn look(&self, plain: &[u8], found: &mut BTreeSet<What>) {
        if !found.contains(&What::Number) && spelling::holds_number(plain, &self.numbers) {
            found.insert(What::Number);
            // The same, seen before its escapes and tags were read.
            found.remove(&What::Parted);
            found.remove(&What::Masked);
        }
        if !found.contains(&What::Number) {
            if !found.contains(&What::Parted) && holds_parted(plain, &self.numbers) {
                found.insert(What::Parted);
            }
            if !found.contains(&What::Masked) && holds_masked(plain, &self.numbers) {
                found.insert(What::Masked);
            }
        }
        if !found.contains(&What::Digest) && self.digests.stand_in(plain) {
            found.insert(What::Digest);
        }
        if !found.contains(&What::Name) && self.names.stand_in(plain) {
            found.insert(What::Name);
        }
        if !found.contains(&What::Key) && self.keys.stand_in(plain) {
            found.insert(What::Key);
        }
    }
}
