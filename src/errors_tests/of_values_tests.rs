//! The errors of values: figures, times, rules, governments.

use crate::attribute::governments::governments_error::GovernmentsError;
use crate::attribute::mixture::mixture_error::MixtureError;
use crate::error::Error;
use crate::plan::plan_error::PlanError;
use crate::plan::renumbering::clash_error::Clash;
use crate::plan::renumbering::form_error::FormError;
use crate::plan::renumbering::rule_error::RuleError;
use crate::stats::figures_error::FiguresError;
use crate::time::times_error::TimesError;
use std::io;

pub(super) fn figures() -> Vec<Error> {
    let [hits, of, unknown] = [37, 67, 31];
    [
        FiguresError::Hits { hits: 68, of },
        FiguresError::Undecided { hits, unknown, of },
        FiguresError::NoBounds,
        FiguresError::NoCorrection,
        FiguresError::Trial,
        FiguresError::Useless,
        FiguresError::EmptyGroup,
        FiguresError::LargeList { population: 100 },
        FiguresError::Overlap {
            first: 50,
            second: 41,
            population: 100,
            shared: 42,
        },
        FiguresError::OneAnswer,
        FiguresError::Probability,
        FiguresError::Members,
        FiguresError::FewStrata,
        FiguresError::Unlimited,
        FiguresError::NoDraws,
        FiguresError::Confidence { level: 95.0 },
        FiguresError::NoWords { of: "denominator" },
    ]
    .map(Error::new)
    .into()
}

pub(super) fn times(text: &str) -> Vec<Error> {
    [
        TimesError::UnknownZone { name: text.into() },
        TimesError::Contradiction,
        TimesError::DayOrMonth,
        TimesError::DayOrYear,
        TimesError::MonthOrYear,
        TimesError::AnyOrder,
        TimesError::Compact,
    ]
    .map(Error::new)
    .into()
}

pub(super) fn plans(text: &str) -> Vec<Error> {
    [
        PlanError::UnknownRegion { code: text.into() },
        PlanError::UnknownChange { name: text.into() },
    ]
    .map(Error::new)
    .into()
}

pub(super) fn rules(text: &str) -> Vec<Error> {
    let forms = [
        FormError::NoSpace,
        FormError::CallingCode { code: text.into() },
        FormError::Choice {
            inside: text.into(),
        },
        FormError::Sign { sign: 'y' },
        FormError::Length {
            digits: 2,
            longest: 15,
        },
        FormError::NotInternational,
        FormError::FreeDigits {
            old: text.into(),
            new: text.into(),
        },
        FormError::Operator,
        FormError::Same,
    ];
    let errors = [
        RuleError::Nameless,
        RuleError::Name,
        RuleError::Twice { name: text.into() },
        RuleError::Known { name: text.into() },
        RuleError::Region,
        RuleError::Status,
        RuleError::Reuse,
        RuleError::Trunk,
        RuleError::NoSource,
        RuleError::Date,
        RuleError::Reversed,
    ];
    let forms = forms.map(RuleError::Form).into_iter();
    errors.into_iter().chain(forms).map(Error::new).collect()
}

pub(super) fn clashes(text: &str) -> Vec<Error> {
    let rule = || text.to_owned();
    let two = || [rule(), rule()];
    [
        Clash::Operator { rule: rule() },
        Clash::TwoAnswers {
            rule: rule(),
            old: two(),
        },
        Clash::Chained {
            rule: rule(),
            new: rule(),
            old: rule(),
        },
        Clash::SameOld {
            rules: two(),
            old: two(),
        },
        Clash::SameNew {
            rules: two(),
            old: two(),
            new: rule(),
        },
        Clash::Contradiction {
            rules: two(),
            old: two(),
        },
    ]
    .map(Error::new)
    .into()
}

pub(super) fn attribution(text: &str) -> Vec<Error> {
    let table = csv::Error::from(io::Error::other(text.to_owned()));
    let governments = [
        GovernmentsError::Table(table),
        GovernmentsError::Degrees { text: text.into() },
        GovernmentsError::Weekend { text: text.into() },
        GovernmentsError::Twice { region: "MX" },
        GovernmentsError::NotListed { region: "MX" },
    ];
    let mixture = [
        MixtureError::NoEntries,
        MixtureError::ManyEntries,
        MixtureError::NoGovernments,
        MixtureError::AllTests,
        MixtureError::Canceled,
    ];
    let governments = governments.map(Error::new).into_iter();
    governments.chain(mixture.map(Error::new)).collect()
}
