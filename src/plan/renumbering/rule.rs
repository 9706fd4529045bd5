//! One dated change of one country's numbering plan.

use super::super::Region;
use super::period::{Days, Period};
use super::rewrite::Rewrite;
use std::fmt;
use std::sync::Arc;

/// A rule of a table of changes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Rule {
    pub(super) name: String,
    pub(super) region: Region,
    pub(super) from: Option<Period>,
    pub(super) until: Option<Period>,
    /// A later day on which a published table still had the old form.
    pub(super) listed: Option<Period>,
    pub(super) verified: bool,
    /// Whether another phone may have the digits of an old form today, where today's plan knows
    /// them. Only a source that says so makes it false.
    pub(super) reused: bool,
    /// What is dialed before an old form inside the country, where today's plan would not take it
    /// off.
    pub(super) trunk: String,
    pub(super) source: String,
    pub(super) says: String,
    pub(super) rewrites: Vec<Rewrite>,
}

/// Which form was in force on a date.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum InForce {
    /// The old form still reached its phone.
    Old,
    /// Only the new form did.
    New,
    /// No date, a date that spans the change, or a change whose days are not known well enough.
    Open,
}

/// Whether people still wrote an old form at a time.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Use {
    Yes,
    No,
    /// No date, a date that spans the end, or a change whose dates no source states.
    Open,
}

/// For how many days after its end lists may still hold an old form: people update their address
/// books within a year.
const GRACE: i64 = 365;

impl Rule {
    /// Which form was in force at a time. While both forms worked side by side, the old one still
    /// meant its old phone.
    pub(super) fn in_force(&self, at: Option<Days>) -> InForce {
        let Some(Days { first, last }) = at else {
            return InForce::Open;
        };
        match (&self.until, &self.from) {
            (Some(until), _) if last <= until.first => InForce::Old,
            (Some(until), _) if first > until.last => InForce::New,
            (None, Some(from)) if last < from.first => InForce::Old,
            _ => InForce::Open,
        }
    }

    /// The last day the old form is known to have worked.
    pub(super) fn end(&self) -> Option<i64> {
        self.until
            .as_ref()
            .map(|until| until.last)
            .or(self.from.as_ref().map(|from| from.last))
    }

    /// Whether the old form was in use at a time: until its last known day, and a year after.
    pub(super) fn in_use(&self, at: Option<Days>) -> Use {
        let listed = self.listed.as_ref().map(|listed| listed.last);
        let (Some(at), Some(end)) = (at, self.end().max(listed)) else {
            return Use::Open;
        };
        match end + GRACE {
            end if at.last <= end => Use::Yes,
            end if at.first > end => Use::No,
            _ => Use::Open,
        }
    }

    /// Whether its old forms had ended before the change of the other rule.
    pub(super) fn ended_before(&self, other: &Rule) -> bool {
        matches!((&self.until, &other.from), (Some(until), Some(from)) if until.last < from.first)
    }

    pub(super) fn needs_operator(&self) -> bool {
        self.rewrites
            .iter()
            .any(|rewrite| !rewrite.operator.is_empty())
    }
}

/// One dated change of one country's plan. Eight bytes, cheap to clone.
///
/// ```
/// use targetlist::plan::Renumbering;
/// let mexico = Renumbering::all().find(|change| change.name() == "MX-2019-08").unwrap();
/// assert_eq!(mexico.to_string(), "plan:MX-2019-08");
/// assert_eq!((mexico.from(), mexico.until()), ("2019-08-03", "2020-08-03"));
/// assert_eq!(mexico.forms().next().unwrap(), "+52 1xxxxxxxxxx -> +52 xxxxxxxxxx");
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Renumbering(pub(super) Arc<Rule>);

impl Renumbering {
    /// Every change that ships with the crate, in the order of its table; those not verified are
    /// switched off.
    pub fn all() -> impl Iterator<Item = &'static Renumbering> {
        super::set::SHIPPED.iter()
    }

    /// The rule's name: region, then year or month of the change.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// The region whose plan changed.
    pub fn region(&self) -> Region {
        self.0.region
    }

    /// What changed, as a sentence without its period.
    pub fn description(&self) -> &str {
        &self.0.says
    }

    /// When the new form came into force, `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; empty where no source
    /// states it.
    pub fn from(&self) -> &str {
        self.0.from.as_ref().map_or("", |from| &from.written)
    }

    /// The last day on which the old form still worked, written in the same ways; empty where no
    /// source states it.
    pub fn until(&self) -> &str {
        self.0.until.as_ref().map_or("", |until| &until.written)
    }

    /// Where the change is published.
    pub fn source(&self) -> &str {
        &self.0.source
    }

    /// Whether a published source confirms the rule. One that is not verified is used only when
    /// switched on by name.
    pub(crate) fn is_verified(&self) -> bool {
        self.0.verified
    }

    /// Whether its old forms were also dialed inside the country, without the calling code. A rule
    /// with separate forms for that has others that were only dialed with it.
    pub(crate) fn is_dialed_at_home(&self) -> bool {
        let mut forms = self.0.rewrites.iter();
        forms.all(|rewrite| rewrite.old.code.is_some())
    }

    /// Every old form with its new one, and the operator where it decides: `+225 07xxxxxx -> +225
    /// 0707xxxxxx (Orange)`.
    pub fn forms(&self) -> impl Iterator<Item = String> {
        self.0
            .rewrites
            .iter()
            .map(|rewrite| match rewrite.operator.as_str() {
                "" => format!("{} -> {}", rewrite.old, rewrite.new),
                operator => format!("{} -> {} ({operator})", rewrite.old, rewrite.new),
            })
    }
}

impl fmt::Display for Renumbering {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "plan:{}", self.0.name)
    }
}

impl fmt::Debug for Renumbering {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
