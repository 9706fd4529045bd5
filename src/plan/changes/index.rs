//! Takes the rules that are switched on and gives those that a number of some calling code and length may need.

use super::rewrite::Rewrite;
use super::rule::Rule;

/// The rules in the order they are looked up. A calling code without rules costs one look at a bit.
#[derive(Default)]
pub(super) struct Index {
    codes: [u64; 16],
    lines: Vec<Line>,
}

/// One old form of one rule.
#[derive(Clone, Copy)]
pub(super) struct Line {
    key: u32,
    pub(super) rule: &'static Rule,
    pub(super) rewrite: &'static Rewrite,
}

impl Index {
    /// Files every old form of the rules. `home` gives the calling code of a rule's region, for digits dialed inside it.
    pub(super) fn new(rules: impl Iterator<Item = &'static Rule>, home: impl Fn(&Rule) -> Option<u16>) -> Index {
        let mut index = Index::default();
        for rule in rules {
            for rewrite in &rule.rewrites {
                let abroad = rewrite.old.code;
                let Some(code) = abroad.or_else(|| home(rule)) else { continue };
                if let Some(word) = index.codes.get_mut(usize::from(code >> 6)) {
                    *word |= 1 << (code & 63);
                }
                index.lines.push(Line { key: key(code, abroad.is_none(), rewrite.old.len()), rule, rewrite });
            }
        }
        // The order of the table stays within a key.
        index.lines.sort_by_key(|line| line.key);
        index
    }

    /// The old forms with this calling code and length, or dialed in the country of the calling code.
    pub(super) fn lines(&self, code: u16, at_home: bool, length: usize) -> &[Line] {
        let any = self.codes.get(usize::from(code >> 6)).is_some_and(|word| word >> (code & 63) & 1 == 1);
        if !any {
            return &[];
        }
        let wanted = key(code, at_home, length);
        let from = self.lines.partition_point(|line| line.key < wanted);
        let rest = self.lines.get(from..).unwrap_or(&[]);
        rest.get(..rest.partition_point(|line| line.key == wanted)).unwrap_or(&[])
    }
}

fn key(code: u16, at_home: bool, length: usize) -> u32 {
    u32::from(code) << 8 | u32::from(at_home) << 7 | u32::try_from(length).unwrap_or(0).min(127)
}
