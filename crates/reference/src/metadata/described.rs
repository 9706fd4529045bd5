//! The readable form of the metadata, as the crate `phonenumber` reads it.

use super::plans::{Plan, placed, plain, without_lengths};
use crate::table::{FACTS, Fact, Territory};
use phonenumber::Metadata;
use phonenumber::metadata::{Database, Descriptor};

/// The plans in a database of the crate `phonenumber`.
///
/// # Panics
///
/// Where a plan has no general description.
pub fn described(all: &Database) -> Vec<Territory> {
    // Its iterator loses all but one of the plans that belong to no country; by calling code they
    // are all there.
    let plans = (1..1000_u16).filter_map(|code| all.by_code(&code));
    placed(plans.flatten().map(plan).collect())
}

fn plan(plan: &Metadata) -> Plan {
    let mut facts = with_lengths(plan);
    let prefix = plan
        .national_prefix_for_parsing()
        .map(|pattern| pattern.as_str())
        .or(plan.national_prefix());
    let leading = plan.leading_digits();
    let international = plan.international_prefix();
    facts.extend(without_lengths([
        ("leading", leading.map(|pattern| pattern.as_str())),
        (
            "international_prefix",
            international.map(|pattern| pattern.as_str()),
        ),
        ("national_prefix", prefix),
        ("transform", plan.national_prefix_transform_rule()),
    ]));
    let territory = Territory {
        code: plan.country_code(),
        place: 0,
        region: plan.id().to_owned(),
        facts,
    };
    (plan.is_main_country_for_code(), territory)
}

/// The general description, whose lengths the crate leaves to the kinds of line, and each kind.
fn with_lengths(plan: &Metadata) -> Vec<Fact> {
    let all = plan.descriptors();
    let kinds: [Option<&Descriptor>; 10] = [
        all.premium_rate(),
        all.toll_free(),
        all.shared_cost(),
        all.voip(),
        all.personal_number(),
        all.pager(),
        all.uan(),
        all.voicemail(),
        all.fixed_line(),
        all.mobile(),
    ];
    let known = || kinds.iter().flatten();
    let every = known().fold(0, |mask, kind| mask | lengths(kind.possible_length()));
    let local = known().fold(0, |mask, kind| mask | lengths(kind.possible_local_length()));
    let mut facts = vec![Fact {
        name: "general",
        lengths: every,
        local: local & !every,
        pattern: plain(all.general().national_number().as_str()),
    }];
    let named = FACTS.into_iter().skip(1).zip(kinds);
    facts.extend(named.filter_map(|(name, kind)| {
        let kind = kind?;
        let own = lengths(kind.possible_length());
        Some(Fact {
            name,
            lengths: if own == 0 { every } else { own },
            local: 0,
            pattern: plain(kind.national_number().as_str()),
        })
    }));
    facts
}

fn lengths(listed: &[u16]) -> u32 {
    listed.iter().fold(0, |mask, length| mask | 1_u32 << length)
}
