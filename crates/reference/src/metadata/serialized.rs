//! The serialized form of the metadata, as protocol buffers.
#![allow(
    deprecated,
    reason = "the collection's own parser shadows these fields with compiled patterns, which are not wanted here"
)]

use super::plans::{Plan, placed, plain, without_lengths};
use crate::table::{FACTS, Fact, Territory};
use prost::Message;
use rlibphonenumber::{PhoneMetadata, PhoneMetadataCollection, PhoneNumberDesc};

/// The plans in a serialized collection.
pub(super) fn serialized(bytes: &[u8]) -> Vec<Territory> {
    let all = PhoneMetadataCollection::decode(bytes).expect("a serialized collection");
    placed(all.metadata.into_iter().map(plan).collect())
}

fn plan(plan: PhoneMetadata) -> Plan {
    let mut facts = with_lengths(&plan);
    facts.extend(without_lengths([
        ("leading", plan.leading_digits.as_deref()),
        ("international_prefix", plan.international_prefix.as_deref()),
        (
            "national_prefix",
            plan.national_prefix_for_parsing.as_deref(),
        ),
        ("transform", plan.national_prefix_transform_rule.as_deref()),
    ]));
    let code = u16::try_from(plan.country_code.expect("a calling code")).expect("three digits");
    let territory = Territory {
        code,
        place: 0,
        region: plan.id,
        facts,
    };
    (plan.main_country_for_code == Some(true), territory)
}

/// The general description, and each kind of line.
fn with_lengths(plan: &PhoneMetadata) -> Vec<Fact> {
    let general = plan.general_desc.as_ref().expect("a general description");
    let (every, local) = (
        lengths(&general.possible_length),
        lengths(&general.possible_length_local_only),
    );
    let kinds: [&Option<PhoneNumberDesc>; 11] = [
        &plan.general_desc,
        &plan.premium_rate,
        &plan.toll_free,
        &plan.shared_cost,
        &plan.voip,
        &plan.personal_number,
        &plan.pager,
        &plan.uan,
        &plan.voicemail,
        &plan.fixed_line,
        &plan.mobile,
    ];
    let facts = FACTS.into_iter().zip(kinds).filter_map(|(name, kind)| {
        let kind = kind.as_ref()?;
        let pattern = plain(kind.national_number_pattern.as_ref()?);
        let own = lengths(&kind.possible_length);
        Some(Fact {
            name,
            lengths: if own == 0 { every } else { own },
            local: if name == "general" { local } else { 0 },
            pattern,
        })
    });
    facts.collect()
}

fn lengths(listed: &[i32]) -> u32 {
    listed
        .iter()
        .filter_map(|length| u32::try_from(*length).ok())
        .fold(0, |mask, length| mask | 1 << length)
}
