//! What could not be asked of a list.

use super::Attribution;
use super::clocks::Clocks;
use crate::attribute::abstain::of_one_country;
use crate::attribute::telling::Tags;
use crate::stats::percent;
use crate::table::counted;

impl Attribution {
    /// What could not be asked of this list, as sentences; empty if everything could.
    pub fn not_possible(&self) -> Vec<String> {
        let mut says = Vec::new();
        let basis = &self.basis;
        if basis.dated == 0 {
            says.push("No entry has a usable time: sessions, hours, weekends and months say nothing here.".to_owned());
        } else if basis.undated > 0 {
            let undated = counted(basis.undated, "entry has", "entries have");
            says.push(format!("{undated} neither a time nor a place in a list in time order: only country, number and tag speak."));
        }
        if basis.repeated > 0 {
            let repeated = counted(basis.repeated, "entry repeats", "entries repeat");
            says.push(format!(
                "{repeated} number, time and tag of an earlier one: equal entries are one observation."
            ));
        }
        if basis.slips > 0 {
            let slips = counted(basis.slips, "time lies", "times lie");
            says.push(format!(
                "{slips} outside the twenty years that hold most, and counted as no time."
            ));
        }
        if basis.dated > 0 && !basis.has_hours {
            says.push("Times are days: hours say nothing, weekends and months do.".to_owned());
        }
        if basis.alone > 0 && basis.tagged > 0 {
            let alone = counted(basis.alone, "entry has", "entries have");
            says.push(format!(
                "{alone} neither a tag nor, within half an hour, an entry near it that has one. These entries are attributed to nobody."
            ));
        }
        says.extend(no_tags(basis.tags, basis.tagged).map(str::to_owned));
        if basis.customers == 0 {
            let without = "No government is known as a customer: names are taken to be less sure than the evidence says.";
            says.push(without.to_owned());
        }
        says.extend(Clocks::of(self).map(|clocks| clocks.says()));
        if self.judged.distinct() > 0 && of_one_country(&self.judged) {
            let says_nothing = "Nearly all numbers are of one country: whether its own government or another looks at it, countries cannot tell.";
            says.push(says_nothing.to_owned());
        }
        if self.governments.is_empty() {
            says.push("No government explains enough of the list to be named: nobody.".to_owned());
        }
        if self.agreement < 0.9 {
            let share = percent(self.agreement);
            says.push(format!("The chains agree on {share} of the entries only: more sweeps may help, or the list does not decide."));
        }
        says
    }
}

/// Why no tag was looked at.
fn no_tags(tags: Tags, tagged: u64) -> Option<&'static str> {
    match tags {
        Tags::None => Some("No entry has a tag."),
        Tags::SayNoMore => Some(
            "The tags are one word, or say no more than the countries of the numbers: no tags were looked at.",
        ),
        Tags::Telling | Tags::Few { .. } if tagged == 0 => Some("No tags were looked at."),
        Tags::Telling | Tags::Few { .. } => None,
    }
}
