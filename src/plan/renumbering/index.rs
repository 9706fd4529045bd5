//! The old forms of the rules that are switched on, by calling code and length.

use super::super::lengths::bit;
use super::form::Head;
use super::rewrite::Rewrite;
use super::rule::{Renumbering, Rule};

/// Calling codes have one to three digits.
const CODES: usize = 1000;

/// The rules in the order they are looked up. A number without rules for its calling code and
/// length costs one lookup.
pub(super) struct Index {
    /// For each calling code the lengths of its old forms, a bit each.
    lengths: [u32; CODES],
    lines: Vec<Line>,
}

/// One old form of one rule.
pub(super) struct Line {
    key: u32,
    pub(super) head: Head,
    pub(super) change: Renumbering,
    /// The place of the form in its rule.
    form: usize,
}

impl Line {
    #[inline]
    pub(super) fn rule(&self) -> &Rule {
        &self.change.0
    }

    /// The old form and its new one.
    #[inline]
    #[allow(
        clippy::indexing_slicing,
        reason = "the place was counted over these rewrites"
    )]
    pub(super) fn rewrite(&self) -> &Rewrite {
        &self.rule().rewrites[self.form]
    }
}

impl Index {
    /// Files every old form of the rules. `home` gives the calling code of a rule's region, for
    /// digits dialed inside it.
    pub(super) fn new<'r>(
        changes: impl Iterator<Item = &'r Renumbering>,
        home: impl Fn(&Rule) -> Option<u16>,
    ) -> Index {
        let mut index = Index {
            lengths: [0; CODES],
            lines: Vec::new(),
        };
        for change in changes {
            let rule = &change.0;
            for (form, rewrite) in rule.rewrites.iter().enumerate() {
                let abroad = rewrite.old.code;
                let Some(code) = abroad.or_else(|| home(rule)) else {
                    continue;
                };
                if let Some(lengths) = index.lengths.get_mut(usize::from(code)) {
                    *lengths |= bit(rewrite.old.len());
                }
                index.lines.push(Line {
                    key: key(code, abroad.is_none(), rewrite.old.len()),
                    head: rewrite.old.head(),
                    change: change.clone(),
                    form,
                });
            }
        }
        // The order of the table stays within a key.
        index.lines.sort_by_key(|line| line.key);
        index
    }

    /// The old forms with this calling code and length, or dialed in the country of the calling
    /// code.
    #[inline]
    pub(super) fn lines(&self, code: u16, at_home: bool, length: usize) -> &[Line] {
        if self
            .lengths
            .get(usize::from(code))
            .is_none_or(|lengths| lengths & bit(length) == 0)
        {
            return &[];
        }
        self.under(key(code, at_home, length))
    }

    /// Whether any old form has this calling code and length.
    #[inline]
    pub(super) fn concerns(&self, code: u16, length: usize) -> bool {
        self.lengths
            .get(usize::from(code))
            .is_some_and(|lengths| lengths >> (length & 31) & 1 == 1)
    }

    /// Whether any old form has this calling code.
    #[inline]
    pub(super) fn concerns_code(&self, code: u16) -> bool {
        self.lengths
            .get(usize::from(code))
            .is_some_and(|lengths| *lengths != 0)
    }

    fn under(&self, wanted: u32) -> &[Line] {
        let from = self.lines.partition_point(|line| line.key < wanted);
        let (_, rest) = self.lines.split_at(from);
        let (under, _) = rest.split_at(rest.partition_point(|line| line.key == wanted));
        under
    }
}

fn key(code: u16, at_home: bool, length: usize) -> u32 {
    u32::from(code) << 8 | u32::from(at_home) << 7 | length.min(127) as u32
}
