//! The oracle: what a faithful port of Google's libphonenumber makes of a text.

use crate::corpus::Text;
use rlibphonenumber::{
    PHONE_NUMBER_UTIL, PhoneNumber, PhoneNumberFormat, PhoneNumberType, Region as Theirs,
};
use targetlist::plan::{LineType, Region, Validity};

/// What the oracle says.
#[derive(Debug, PartialEq, Eq)]
pub struct Said {
    /// With a plus sign.
    pub e164: String,
    /// The region, where it knows one.
    pub region: Option<&'static str>,
    /// Every region the number is valid in.
    pub valid_in: Vec<&'static str>,
    /// The kind of line.
    pub line_type: LineType,
    /// Whether it is in a range given to operators.
    pub validity: Validity,
}

/// What the oracle makes of a text: nothing where it refuses, and `Err` where it panics.
#[allow(
    clippy::result_unit_err,
    reason = "a panic of the oracle has no reason to give on"
)]
pub fn read(text: &Text) -> Result<Option<Said>, ()> {
    let home = text
        .home
        .and_then(|home| Theirs::from_code(home.code()).ok());
    let parsed = std::panic::catch_unwind(|| PHONE_NUMBER_UTIL.parse(&text.text, home).ok());
    Ok(parsed.map_err(drop)?.map(|number| said(&number)))
}

fn said(number: &PhoneNumber) -> Said {
    let util = &*PHONE_NUMBER_UTIL;
    let validity = match (
        util.is_valid_number(number),
        util.is_possible_number(number),
    ) {
        (true, _) => Validity::Valid,
        (false, true) => Validity::Possible,
        (false, false) => Validity::Invalid,
    };
    let sharers = util.get_regions_for_country_calling_code(number.country_code);
    let valid_in = sharers
        .into_iter()
        .flatten()
        .filter(|region| util.is_valid_number_for_region(number, *region));
    Said {
        e164: util.format(number, PhoneNumberFormat::E164).into_owned(),
        region: util.get_region_for_number(number).map(code),
        valid_in: valid_in.map(code).collect(),
        line_type: line_type(util.get_number_type(number)),
        validity,
    }
}

fn code(region: Theirs) -> &'static str {
    Region::named(region.as_region_str().as_str()).map_or("", Region::code)
}

fn line_type(theirs: PhoneNumberType) -> LineType {
    match theirs {
        PhoneNumberType::FixedLine => LineType::FixedLine,
        PhoneNumberType::Mobile => LineType::Mobile,
        PhoneNumberType::FixedLineOrMobile => LineType::FixedLineOrMobile,
        PhoneNumberType::TollFree => LineType::TollFree,
        PhoneNumberType::PremiumRate => LineType::PremiumRate,
        PhoneNumberType::SharedCost => LineType::SharedCost,
        PhoneNumberType::VoIP => LineType::Voip,
        PhoneNumberType::PersonalNumber => LineType::PersonalNumber,
        PhoneNumberType::Pager => LineType::Pager,
        PhoneNumberType::UAN => LineType::Uan,
        PhoneNumberType::VoiceMail => LineType::Voicemail,
        PhoneNumberType::Unknown => LineType::Unknown,
    }
}

/// Every example number of the metadata, each region and each kind of line, as written abroad and
/// at home.
pub fn examples() -> Vec<Text> {
    let util = &*PHONE_NUMBER_UTIL;
    let mut regions: Vec<Theirs> = util.get_supported_regions().collect();
    regions.sort_by_key(|region| code(*region));
    let lines = regions
        .into_iter()
        .flat_map(|region| LINES.map(|line| (region, line)));
    let of_regions = lines.flat_map(|(region, line)| {
        let number = util.get_example_number_for_type_and_region(region, line);
        number.map_or_else(|_| Vec::new(), |number| forms(&number, region).into())
    });
    let mut services: Vec<i32> = util.get_supported_global_network_calling_codes().collect();
    services.sort_unstable();
    let of_services = services
        .into_iter()
        .filter_map(|code| util.get_example_number_for_non_geo_entity(code).ok())
        .map(|number| form(&number, PhoneNumberFormat::E164, None));
    of_regions.chain(of_services).collect()
}

fn forms(number: &PhoneNumber, region: Theirs) -> [Text; 3] {
    [
        form(number, PhoneNumberFormat::E164, None),
        form(number, PhoneNumberFormat::International, None),
        form(
            number,
            PhoneNumberFormat::National,
            Region::named(region.as_region_str().as_str()).ok(),
        ),
    ]
}

fn form(number: &PhoneNumber, form: PhoneNumberFormat, home: Option<Region>) -> Text {
    Text {
        text: PHONE_NUMBER_UTIL.format(number, form).into_owned(),
        home,
    }
}

const LINES: [PhoneNumberType; 10] = [
    PhoneNumberType::FixedLine,
    PhoneNumberType::Mobile,
    PhoneNumberType::TollFree,
    PhoneNumberType::PremiumRate,
    PhoneNumberType::SharedCost,
    PhoneNumberType::VoIP,
    PhoneNumberType::PersonalNumber,
    PhoneNumberType::Pager,
    PhoneNumberType::UAN,
    PhoneNumberType::VoiceMail,
];
