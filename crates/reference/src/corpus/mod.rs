//! Texts that hold telephone numbers, or nearly: of every region and line type, valid and not,
//! written in every way.

pub(crate) mod chance;
mod dress;
pub(crate) mod plan;

use crate::table;
use chance::Chance;
use dress::{DRESSES, Number, slip};
use plan::Plan;
use targetlist::plan::{PlanInfo, Region, Validity};

/// Dresses from the second on that hide a number behind damage and nothing worse.
const DAMAGED: usize = 39;

/// A text, and the region in whose national form it may be.
#[derive(Clone, Debug)]
pub struct Text {
    /// What a cell of a list would hold.
    pub text: String,
    /// The region, where one is given.
    pub home: Option<Region>,
}

/// Texts made from the committed numbering plans. Each has a number, and is always the same.
///
/// ```
/// use targetlist_reference::corpus::Corpus;
///
/// let corpus = Corpus::new();
/// assert!(corpus.clean(0).starts_with('+'));
/// assert_eq!(corpus.text(7).text, corpus.text(7).text);
/// ```
pub struct Corpus {
    pub(crate) plans: Vec<Plan>,
}

impl Default for Corpus {
    fn default() -> Corpus {
        Corpus::new()
    }
}

impl Corpus {
    /// The texts of the committed plans.
    pub fn new() -> Corpus {
        let (_, plans) = table::read(table::COMMITTED);
        Corpus {
            plans: plans.into_iter().map(Plan::new).collect(),
        }
    }

    /// The text with this number.
    pub fn text(&self, at: u64) -> Text {
        let mut chance = Chance::new(at);
        let plan = self.plan(&mut chance);
        let national = plan.nearly_a_number(&mut chance);
        let home = match chance.below(8) {
            0..=2 => None,
            3..=6 => plan.region(),
            _ => self.plan(&mut chance).region(),
        };
        let home_plan = self.plan_of(home).unwrap_or(plan);
        let dress = chance.pick(&DRESSES);
        let number = Number::new(plan, home_plan, &national, &mut chance);
        let mut text = dress(&number, &mut chance);
        // Now and then a slip on top.
        if chance.below(12) == 0 {
            slip(&mut text, &mut chance);
        }
        Text { text, home }
    }

    /// A number in international form: for measuring.
    pub fn clean(&self, at: u64) -> String {
        let mut chance = Chance::new(at);
        let plan = self.plan(&mut chance);
        format!("+{}{}", plan.code(), plan.number(&mut chance))
    }

    /// Valid mobile numbers of a region, in international form.
    pub fn mobiles(&self, region: Region, count: u64) -> Vec<String> {
        let Some(plan) = self.plan_of(Some(region)) else {
            return Vec::new();
        };
        let made = (0..100 * count).map(|at| plan.prefix("mobile", &mut Chance::new(at)));
        made.filter(|national| PlanInfo::lookup(plan.code(), national).validity == Validity::Valid)
            .map(|national| format!("+{}{national}", plan.code()))
            .take(usize::try_from(count).unwrap_or(0))
            .collect()
    }

    /// The same number with damage, one kind after the other, and its own region as home: for
    /// measuring.
    pub fn damaged(&self, at: u64) -> Text {
        let mut chance = Chance::new(at);
        let plan = self.plan(&mut chance);
        let national = plan.number(&mut chance);
        let dress = DRESSES[1 + usize::try_from(at).unwrap_or(0) % DAMAGED];
        let number = Number::new(plan, plan, &national, &mut chance);
        Text {
            text: dress(&number, &mut chance),
            home: plan.region(),
        }
    }

    pub(crate) fn plan(&self, chance: &mut Chance) -> &Plan {
        &self.plans[chance.below(self.plans.len())]
    }

    fn plan_of(&self, home: Option<Region>) -> Option<&Plan> {
        let home = home?;
        self.plans.iter().find(|plan| plan.is_of(home))
    }
}
