//! Gives the dated changes of numbering plans: which old form is which number today.
//!
//! A list from 2016 holds forms that today's tables call invalid. A rule here joins the old form and the new one under today's
//! digits; its name (`plan:MX-2019-08`) is on every reading it was applied to.

use std::fmt;

/// One dated change of one country's plan.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Change(&'static Rule);

#[derive(PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Rule {
    name: &'static str,
    says: &'static str,
    from: &'static str,
    until: &'static str,
    source: &'static str,
    code: u16,
    /// Old beginnings of a national number in international form, and what replaces them.
    old: &'static [(&'static str, &'static str)],
    /// Old beginnings when dialed inside the country.
    domestic: &'static [(&'static str, &'static str)],
    /// Digits that follow the beginning.
    rest: usize,
}

/// Every rule that ships, in the order it is tried. One that is not verified does not ship.
static RULES: [Rule; 1] = [Rule {
    name: "MX-2019-08",
    says: "Mexico dropped the 1 that marked a mobile in international form, and the domestic prefixes 01, 044 and 045",
    from: "2019-08-03",
    until: "2020-08-03",
    source: "ITU Operational Bulletin 1151; Plan Técnico Fundamental de Numeración, Instituto Federal de Telecomunicaciones",
    code: 52,
    old: &[("1", "")],
    domestic: &[("044", ""), ("045", ""), ("01", "")],
    rest: 10,
}];

impl Change {
    /// Every change the crate knows, in the order they are tried.
    pub fn all() -> impl Iterator<Item = Change> {
        RULES.iter().map(Change)
    }

    /// The rule's name: region and month of the change.
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// What changed, as a sentence without its full stop.
    pub fn says(self) -> &'static str {
        self.0.says
    }

    /// The day the new form came into force, `YYYY-MM-DD`.
    pub fn from(self) -> &'static str {
        self.0.from
    }

    /// The last day the old form still worked beside the new one.
    pub fn until(self) -> &'static str {
        self.0.until
    }

    /// Where the change is published.
    pub fn source(self) -> &'static str {
        self.0.source
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "plan:{}", self.0.name)
    }
}

impl fmt::Debug for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Today's national number of one written in an old international form, and the rule that says so.
pub(crate) fn modernize(code: u16, national: &str) -> Option<(Change, String)> {
    RULES.iter().filter(|rule| rule.code == code).find_map(|rule| Some((Change(rule), rewrite(rule.old, rule.rest, national)?)))
}

/// The same for the digits dialed inside the country.
pub(crate) fn modernize_domestic(code: u16, dialed: &str) -> Option<(Change, String)> {
    RULES.iter().filter(|rule| rule.code == code).find_map(|rule| Some((Change(rule), rewrite(rule.domestic, rule.rest, dialed)?)))
}

fn rewrite(beginnings: &[(&str, &str)], rest: usize, digits: &str) -> Option<String> {
    beginnings.iter().find_map(|(old, new)| {
        let tail = digits.strip_prefix(old)?;
        (tail.len() == rest).then(|| format!("{new}{tail}"))
    })
}
