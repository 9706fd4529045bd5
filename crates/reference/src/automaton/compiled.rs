//! The states of every plan.

use super::general;
use super::pool::{Pool, State};
use super::prefix::{self, Actions};
use super::verdicts::{self, Verdicts};
use crate::table::Territory;
use std::collections::BTreeMap;

/// Every plan, compiled.
#[derive(Default)]
pub(super) struct Compiled<'p> {
    pub(super) pool: Pool,
    pub(super) actions: Actions,
    pub(super) verdicts: Verdicts,
    /// By calling code: where its national numbers begin.
    pub(super) roots: BTreeMap<u16, State>,
    pub(super) plans: Vec<CompiledPlan<'p>>,
}

/// One plan, and the states that only a reader at home in it asks.
pub(super) struct CompiledPlan<'p> {
    pub(super) plan: &'p Territory,
    pub(super) international_prefix: State,
    pub(super) national_prefix: State,
    pub(super) general: State,
}

impl<'p> Compiled<'p> {
    /// Compiles plans that are sorted by calling code, as a table has them.
    pub(super) fn new(plans: &'p [Territory], regions: &[&str]) -> Compiled<'p> {
        let mut compiled = Compiled::default();
        for sharers in plans.chunk_by(|one, other| one.code == other.code) {
            for plan in sharers {
                let national_prefix = compiled.plan(plan);
                if plan.place == 0 {
                    let Compiled { pool, verdicts, .. } = &mut compiled;
                    let root = verdicts::compile(sharers, regions, national_prefix, pool, verdicts);
                    compiled.roots.insert(plan.code, root);
                }
            }
        }
        compiled
    }

    /// Compiles one plan, and gives the state of its national prefix.
    fn plan(&mut self, plan: &'p Territory) -> State {
        let mut prefix = |fact| prefix::compile(plan, fact, &mut self.pool, &mut self.actions);
        let international_prefix = prefix("international_prefix");
        let national_prefix = prefix("national_prefix");
        self.plans.push(CompiledPlan {
            plan,
            international_prefix,
            national_prefix,
            general: general::compile(plan, &mut self.pool),
        });
        national_prefix
    }

    /// The states after the first three digits of an international number, for all thousand of them.
    pub(super) fn jumps(&mut self) -> Vec<Option<State>> {
        (0..1000_u16).map(|three| self.jump(three)).collect()
    }

    fn jump(&mut self, three: u16) -> Option<State> {
        let digits = [three / 100, three / 10 % 10, three % 10];
        if digits[0] == 0 {
            return None;
        }
        let codes = [three / 100, three / 10, three];
        let at = codes
            .iter()
            .position(|code| self.roots.contains_key(code))?;
        let rest = digits[at + 1..].iter();
        let root = self.roots[&codes[at]];
        Some(rest.fold(root, |state, digit| {
            self.pool.after(state, usize::from(*digit))
        }))
    }
}
