//! The plans before each change, and every exception to the rule that no two phones become one, with
//! the reason.

/// The national numbers of the plan before each change, for the calling code of the new form, in
/// the notation of the table. Of 2017 and later: by the ranges of libphonenumber 8.4.0 (Apache-2.0)
/// and what the changes since had moved; of earlier years: by the lengths and first digits that the
/// rule's source states. Kosovo's calling code had no number before its change.
pub(super) const PLAN_BEFORE: &[(&str, &[&str])] = &[
    ("MX-2019-08", &["xxxxxxxxxx", "1xxxxxxxxxx"]),
    ("BR-2012-07", &["[1-9][1-9][2-9]xxxxxxx"]),
    ("BR-2013-08", &["[1-9][1-9][2-9]xxxxxxx", "119xxxxxxxx"]),
    ("BR-2013-10", &["[1-9][1-9][2-9]xxxxxxx", "1[1-9]9xxxxxxxx"]),
    ("BR-2014", &["[1-9][1-9][2-9]xxxxxxx", "[12][1-9]9xxxxxxxx"]),
    (
        "BR-2015",
        &["[1-9][1-9][2-9]xxxxxxx", "[129][1-9]9xxxxxxxx"],
    ),
    (
        "BR-2016",
        &["[1-9][1-9][2-9]xxxxxxx", "[1-37-9][1-9]9xxxxxxxx"],
    ),
    ("CI-2021-01", &["[02-9]xxxxxxx"]),
    ("BJ-2024-11", &["[24-9]xxxxxxx"]),
    ("GA-2019-11", &["[1-7]xxxxxx", "0[1-7]xxxxxx"]),
    (
        "VN-2018-09",
        &[
            "2xxxxxxxxx",
            "9xxxxxxxx",
            "12xxxxxxxx",
            "16[2-9]xxxxxxx",
            "18[68]xxxxxxx",
            "199xxxxxxx",
            "8[689]8xxxxxx",
        ],
    ),
    (
        "VN-2018-09-satellite",
        &[
            "2xxxxxxxxx",
            "9xxxxxxxx",
            "12xxxxxxxx",
            "16[2-9]xxxxxxx",
            "18[68]xxxxxxx",
            "199xxxxxxx",
            "8[689]8xxxxxx",
        ],
    ),
    (
        "VN-2017-02",
        &[
            "2[025-79]xxxxxxx",
            "21[0189]xxxxxxx",
            "23[01]xxxxxxx",
            "2[48][01]xxxxxxx",
            "3[0136-9]xxxxxxx",
            "3[25][01]xxxxxxx",
            "4xxxxxxxx",
            "5[2-9]xxxxxxx",
            "5[01][01]xxxxxxx",
            "6[0-46-8]xxxxxxx",
            "65[01]xxxxxxx",
            "7[02-79]xxxxxxx",
            "7[18][01]xxxxxxx",
            "8[1-9]xxxxxxx",
            "9xxxxxxxx",
            "1xxxxxxxxx",
        ],
    ),
    (
        "VN-2017-04",
        &[
            "2[5-7]xxxxxxx",
            "21[0-689]xxxxxxx",
            "23[2-9]xxxxxxx",
            "2[48][01]xxxxxxx",
            "3[0136]xxxxxxx",
            "3[25][01]xxxxxxx",
            "4xxxxxxxx",
            "5[5-9]xxxxxxx",
            "50[01]xxxxxxx",
            "6[0-46-8]xxxxxxx",
            "65[01]xxxxxxx",
            "7[02-79]xxxxxxx",
            "7[18][01]xxxxxxx",
            "8[1-9]xxxxxxx",
            "9xxxxxxxx",
            "1xxxxxxxxx",
        ],
    ),
    (
        "VN-2017-06",
        &[
            "20[3-9]xxxxxxx",
            "21[0-689]xxxxxxx",
            "22[0-25-9]xxxxxxx",
            "23[2-9]xxxxxxx",
            "29[0-4679]xxxxxxx",
            "4xxxxxxxx",
            "5[5-9]xxxxxxx",
            "50[01]xxxxxxx",
            "6[0-46-8]xxxxxxx",
            "65[01]xxxxxxx",
            "7[0235]xxxxxxx",
            "8[1-9]xxxxxxx",
            "9xxxxxxxx",
            "1xxxxxxxxx",
        ],
    ),
    (
        "PH-2019-10",
        &["2xxxxx", "2xxxxxxx", "[3-9]xxxxxxxx", "[3-9]xxxxxxxxx"],
    ),
    (
        "SA-2013-06",
        &["[1-467]xxxxxxx", "[589]xxxxxxxx", "8xxxxxxxxx"],
    ),
    (
        "SA-2013-08",
        &["[1-467]xxxxxxx", "11xxxxxxx", "[589]xxxxxxxx", "8xxxxxxxxx"],
    ),
    ("CL-2013", &["[2-7]xxxxxxx", "9xxxxxxxx"]),
    ("CO-2021-09", &["[124-8]xxxxxxx", "3xxxxxxxxx"]),
    (
        "NG-2024-01",
        &["[1-9]xxxxxx", "[1-9]xxxxxxx", "[789]xxxxxxxxx"],
    ),
    ("CM-2014-11", &["[2-9]xxxxxxx"]),
    ("MU-2013-09", &["[2-9]xxxxxx"]),
    ("QA-2010-07", &["[2-9]xxxxxx"]),
    ("MA-2009-03", &["[1-9]xxxxxxx"]),
    ("XK-2016-12", &[]),
];

/// New forms that were in use before, as other people's would be.
pub(super) const NEW_FORM_IN_USE_BEFORE: &[(&str, &str)] = &[(
    "MX-2019-08",
    "The ten digits were given once, to a fixed line or to a mobile: the 1 told callers abroad who pays, not which phone. A mobile \
     written without it and a fixed line with the same ten digits never existed side by side.",
)];

/// Old forms that today's plan knows as valid.
pub(super) const OLD_FORM_KNOWN_TODAY: &[(&str, &str)] = &[
    (
        "CO-2021-09",
        "Eight digits with 46 are listed again since 2024: the date decides, and without one nothing is chosen.",
    ),
    (
        "GA-2019-11",
        "The table keeps the old form; the regulator ended it on 2024-04-06 and gave it to nobody: reuse is never.",
    ),
    ("VN-2017-02", VIET_NAM),
    ("VN-2017-04", VIET_NAM),
    ("VN-2017-06", VIET_NAM),
    (
        "XK-2016-12",
        "Serbia, Monaco and Slovenia still list the ranges they lent: the date decides before 2016-12-15, and nothing is chosen after.",
    ),
];

const VIET_NAM: &str = "Mobiles have had 03, 05, 07 and 08 since 2018, more than a year after the last area code there ended: the date decides, \
                        and without one nothing is chosen.";

/// Rules in which two old forms become one number.
pub(super) const SPELLINGS: &[(&str, &str)] = &[
    (
        "GA-2019-11",
        "The 0 behind the calling code was written or left out: with seven digits or eight it was one phone.",
    ),
    (
        "MX-2019-08",
        "044, 045, 01 and +52 1 were ways of dialing the same ten digits.",
    ),
];
