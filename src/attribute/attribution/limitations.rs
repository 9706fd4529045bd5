//! Which limitations apply to an attribution.

use super::Attribution;
use super::clocks::clocks;
use super::limitation::Limitation;
use crate::attribute::abstain::of_one_country;
use crate::attribute::telling::Tags;
use crate::plan::Region;

impl Attribution {
    /// What this list does not show about its clients; empty if nothing is missing.
    pub fn limitations(&self) -> Vec<Limitation> {
        let basis = &self.basis;
        let some = |count: u64| (count > 0).then_some(count);
        let when = |limitation, holds: bool| holds.then_some(limitation);
        let alone = some(basis.alone).filter(|_| basis.tagged > 0);
        let one_country = self.judged.distinct() > 0 && of_one_country(&self.judged);
        let read = [
            when(Limitation::NoTime, basis.dated == 0),
            some(basis.undated)
                .filter(|_| basis.dated > 0)
                .map(Limitation::Undated),
            some(basis.repeated).map(Limitation::Repeated),
            some(basis.slips).map(Limitation::Slips),
            when(Limitation::DaysAlone, basis.dated > 0 && !basis.has_hours),
            alone.map(Limitation::FarFromTags),
            no_tags(basis.tags, basis.tagged),
            when(Limitation::NoKnownCustomer, basis.customers == 0),
            clocks(self),
            when(Limitation::OneCountry, one_country),
        ];
        let answered = [
            when(Limitation::Nobody, self.governments.is_empty()),
            when(
                Limitation::ChainsDisagree(self.agreement),
                self.agreement < 0.9,
            ),
        ];
        let seats = self
            .vendors_seats()
            .map(|seat| Some(Limitation::VendorsSeat(seat)));
        let all = read.into_iter().chain(seats).chain(answered);
        all.flatten().collect()
    }

    /// The vendors' seats whose government is the likeliest for at least one entry.
    fn vendors_seats(&self) -> impl Iterator<Item = Region> {
        let held = |region| self.likely.iter().any(|client| client.government == region);
        let seats = self.governments.iter().filter(|one| one.is_vendors_seat());
        seats
            .map(|one| one.region)
            .filter(move |region| held(*region))
    }
}

/// Why tags were not used.
fn no_tags(tags: Tags, tagged: u64) -> Option<Limitation> {
    match tags {
        Tags::None => Some(Limitation::NoTag),
        Tags::SayNoMore => Some(Limitation::TagsTellNothing),
        Tags::Telling | Tags::Few { .. } if tagged == 0 => Some(Limitation::TagsLeftOut),
        Tags::Telling | Tags::Few { .. } => None,
    }
}
