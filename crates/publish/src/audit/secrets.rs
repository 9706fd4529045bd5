//! What must not stand in any output, ready to be looked for.

use super::digests::Digests;
use super::keys::Keys;
use super::masked::holds_masked;
use super::names::Names;
use super::old_form::OldForms;
use super::parted::holds_parted;
use super::plain;
use super::set::{LONGEST, Numbers};
use super::unread::Unread;
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
    /// What cannot be looked for as a number.
    pub(super) unread: Unread,
}

/// What stands between several numbers of a cell.
const PARTS: &[u8] = b"/+;,|&\n";

/// The fewest digits that an old cell must have to be looked for as it stands.
const FEWEST_WRITTEN: usize = 8;

impl Secrets {
    pub(super) fn of(list: &TargetList, options: &Options) -> Secrets {
        let mut secrets = Secrets {
            numbers: Numbers::default(),
            names: Names::default(),
            keys: Keys::new(),
            digests: Digests::default(),
            unread: Unread::default(),
        };
        let old = OldForms::shipped();
        list.numbers()
            .for_each(|listed| secrets.number(listed.number, &old));
        options
            .numbers
            .iter()
            .for_each(|number| secrets.number(*number, &old));
        let in_parts = list.counts().pieces_unread > 0;
        list.entries()
            .for_each(|entry| secrets.written(&entry.written(Reveal::Numbers), in_parts));
        secrets.unread = Unread::of(list, &options.cases, &mut secrets);
        if options.names {
            let heading = list.name_column();
            let cells =
                (0..list.counts().entries as usize).filter_map(|entry| list.other(heading?, entry));
            let names = cells.chain(options.cases.names.iter().map(String::as_str));
            names.for_each(|name| secrets.names.add(&plain::text(name)));
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

    /// A cell as it stood in the list, where its digits are none that would be found anyway. Some
    /// cells have parts that were not read, beside a number.
    fn written(&mut self, cell: &str, in_parts: bool) {
        self.digests.add_written(cell);
        let plain = plain::text(cell);
        if spelling::holds_number(&plain, &self.numbers) {
            let parts = plain.split(|byte| PARTS.contains(byte));
            for part in parts.filter(|_| in_parts) {
                if !spelling::holds_number(part, &self.numbers) {
                    self.as_written(part);
                }
            }
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

    /// A cell that was not read, and whether it has digits to look for.
    pub(super) fn unread(&mut self, cell: &str) -> bool {
        let any = self.as_written(&plain::text(cell));
        if any {
            self.digests.add_unread(cell);
        }
        any
    }

    /// Digits that were not read as a number, as they stand and without the zeros that are dialed
    /// first. Without a plus sign or two zeros they are looked for as national digits are, because
    /// so many short ones would be met by chance among all the figures of a report.
    fn as_written(&mut self, plain: &[u8]) -> bool {
        let is_explicit = plain.contains(&b'+');
        let parts = plain.split(|byte| PARTS.contains(byte)).flat_map(run::runs);
        let mut any = false;
        for digits in run::runs(plain).into_iter().chain(parts) {
            let same = digits
                .windows(2)
                .all(|pair| matches!(pair, [one, two] if one == two));
            if same || !(run::FEWEST..=LONGEST).contains(&digits.len()) {
                continue;
            }
            any = true;
            match digits.len() {
                run::FEWEST => self.numbers.alone.add(&digits),
                _ => self.numbers.national.add(&digits),
            }
            let zeros = digits.iter().take_while(|digit| **digit == b'0').count();
            let dialed = digits.get(zeros..).unwrap_or(&[]);
            if zeros > 0 && dialed.len() >= run::FEWEST {
                self.numbers.national.add(dialed);
            }
            if is_explicit || zeros >= 2 {
                self.numbers.full.add(dialed);
            }
        }
        any
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
