//! The dated changes that numbers are read with, each switched on or off.

use super::super::plan_error::PlanError;
use super::compiled::Compiled;
use super::index::Index;
use super::rule::{Renumbering, Rule};
use super::rule_error::RuleError;
use super::{clash, table};
use crate::error::Error;
use crate::sheet::{Layout, Sheet};
use crate::table::{Cell, Document, Table, noun};
use std::io::Read;
use std::path::Path;
use std::sync::{Arc, LazyLock};

/// The dated changes that numbers are read with: a set of rules, each switched on or off.
///
/// The default is every rule that ships and is verified. Eight bytes, cheap to clone: clones share
/// one set.
///
/// ```
/// use targetlist::number::{ParseOptions, parse};
/// use targetlist::plan::Renumberings;
/// let old = "+52 1 10 1000 0000";
/// assert_eq!(parse(old, &ParseOptions::default())?.applied(), "plan:MX-2019-08");
/// let changes = Renumberings::shipped().without("MX-2019-08").unwrap();
/// assert_eq!(parse(old, &ParseOptions { changes, ..ParseOptions::default() })?.applied(), "");
/// # Ok::<(), targetlist::number::ParseError>(())
/// ```
#[derive(Clone)]
pub struct Renumberings(pub(super) Arc<Compiled>);

/// The rules that ship, read once.
pub(super) static SHIPPED: LazyLock<Renumberings> = LazyLock::new(|| {
    // The table is part of the crate, and a test reads it: it cannot fail here.
    Renumberings::none()
        .read("renumberings.csv", Renumberings::TABLE.as_bytes())
        .unwrap_or_else(|_| Renumberings::none())
});

impl Renumberings {
    /// The table of rules that ships with the crate, as CSV.
    pub const TABLE: &str = include_str!("renumberings.csv");

    /// The rules that ship with the crate. One that is not verified is switched off.
    pub fn shipped() -> Renumberings {
        SHIPPED.clone()
    }

    /// No rules at all: every text is read by today's plans alone.
    pub fn none() -> Renumberings {
        Renumberings::of(Vec::new())
    }

    /// These rules and those of a file. A file's rule is switched on if its status is `verified`.
    ///
    /// The file is a table (CSV) with the headings
    /// `rule, status, region, from, until, old form, new form, operator, reuse, source, says`. A
    /// row without a rule name is another form of the rule above it. A form is a calling code, a
    /// space and the digits behind it (`+84 12[068]xxxxxxx`), where `x` is any digit and `[068]`
    /// one of those; an old form without a plus sign is what is dialed inside the country. The new
    /// form is today's, and has the free digits of the old one in the same order. `from` and
    /// `until` are a day, a month or a year: when the new form came, and when the old one last
    /// worked. `operator` names whose numbers took this form, where the rule has one for each.
    /// `reuse` is `never` where the source says that the old digits were not given to others since;
    /// otherwise it is empty. Two more columns are optional: `trunk` is what is dialed before the
    /// old forms inside the country (`0`), and `listed` is a later date at which a published table
    /// still had the old form.
    ///
    /// # Errors
    /// A file that cannot be read; `no_column` for a missing column; `rule` for a row that is not a
    /// rule, with row and column, and for rules that overlap or contradict each other.
    ///
    /// ```
    /// use targetlist::number::{ParseOptions, parse};
    /// use targetlist::plan::Renumberings;
    /// let mine = "rule,status,region,from,until,old form,new form,operator,reuse,source,says\n\
    ///             TO-2030,verified,TO,2030,,+676 11xxx,+676 1100xxx,,,my notes,Tonga lengthened some numbers\n";
    /// let changes = Renumberings::shipped().read("mine.csv", mine.as_bytes())?;
    /// let reading = parse("+676 11 000", &ParseOptions { changes, ..ParseOptions::default() }).unwrap();
    /// assert_eq!((reading.number.e164().as_str(), reading.applied().as_str()), ("+6761100000", "plan:TO-2030"));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn open(&self, path: impl AsRef<Path>) -> Result<Renumberings, Error> {
        self.and(&Sheet::open(path.as_ref(), &layout(), &table::knows)?)
    }

    /// The same from a reader, read to its end; `name` identifies the file in errors.
    ///
    /// # Errors
    /// As for [`Renumberings::open`].
    pub fn read(&self, name: &str, from: impl Read) -> Result<Renumberings, Error> {
        self.and(&Sheet::read(name, from, &layout(), &table::knows)?)
    }

    /// These rules with one of them switched on.
    ///
    /// # Errors
    /// `settings` for a name that no rule has; `rule` for a rule that contradicts one that is on.
    ///
    /// ```
    /// use targetlist::plan::Renumberings;
    /// let changes = Renumberings::shipped().with("EC-2012-09")?; // no source was seen for it, so it ships switched off
    /// assert!(changes.iter().any(|change| change.name() == "EC-2012-09" && changes.uses(change)));
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn with(&self, rule: &str) -> Result<Renumberings, Error> {
        self.switch(rule, true)
    }

    /// These rules with one of them switched off.
    ///
    /// # Errors
    /// `settings` for a name that no rule has.
    pub fn without(&self, rule: &str) -> Result<Renumberings, Error> {
        self.switch(rule, false)
    }

    /// Every rule, on or off, in the order of the tables.
    pub fn iter(&self) -> impl Iterator<Item = &Renumbering> {
        self.0.rules.iter().map(|(change, _)| change)
    }

    /// Whether a rule is among these and switched on.
    pub fn uses(&self, change: &Renumbering) -> bool {
        self.0.on().any(|rule| *rule == *change.0)
    }

    #[inline]
    pub(super) fn index(&self) -> &Index {
        &self.0.index
    }

    fn of(rules: Vec<(Renumbering, bool)>) -> Renumberings {
        Renumberings(Arc::new(Compiled::new(rules)))
    }

    fn switch(&self, name: &str, to: bool) -> Result<Renumberings, Error> {
        let mut rules = self.0.rules.clone();
        let Some(at) = rules.iter().position(|(rule, _)| rule.name() == name) else {
            let name = name.to_owned();
            return Err(PlanError::UnknownChange { name }.into());
        };
        if let Some((change, on)) = rules.get_mut(at) {
            *on = to;
            let others = self.0.on().filter(|rule| rule.name != name);
            if let Some(why) = clash::clash(&change.0, others).filter(|_| to) {
                return Err(why.into());
            }
        }
        Ok(Renumberings::of(rules))
    }

    /// Adds the rules of a table: all of them, or none if one is refused.
    fn and(&self, sheet: &Sheet) -> Result<Renumberings, Error> {
        let mut rules = self.0.rules.clone();
        let mut added: Vec<Rule> = Vec::new();
        for (rule, row) in table::rules(sheet)? {
            let refused = |why: Error| {
                why.in_file(sheet.origin.name())
                    .at_row(row)
                    .at_column("rule")
            };
            if rules.iter().any(|(known, _)| known.name() == rule.name) {
                let name = rule.name;
                return Err(refused(RuleError::Known { name }.into()));
            }
            let others = self.0.on().chain(added.iter().filter(|rule| rule.verified));
            if let Some(why) = clash::clash(&rule, others).filter(|_| rule.verified) {
                return Err(refused(why.into()));
            }
            added.push(rule);
        }
        for rule in added {
            let on = rule.verified;
            rules.push((Renumbering(Arc::new(rule)), on));
        }
        Ok(Renumberings::of(rules))
    }

    fn screen(&self) -> Document {
        let mut table = Table::new(
            "Dated changes of numbering plans",
            &["rule", "from", "until", "used", "what changed"],
        );
        for change in self.iter() {
            let used = match (self.uses(change), change.is_verified()) {
                (true, _) => "yes",
                (false, true) => "switched off",
                (false, false) => "no, not verified",
            };
            let date = |text: &str| Cell::said(if text.is_empty() { "not known" } else { text });
            table.row(vec![
                Cell::label(change.name()),
                date(change.from()),
                date(change.until()),
                Cell::said(used),
                Cell::label(change.description()),
            ]);
        }
        table.into()
    }
}

fn layout() -> Layout {
    Layout {
        header: Some(true),
        ..Layout::default()
    }
}

impl Default for Renumberings {
    fn default() -> Renumberings {
        Renumberings::shipped()
    }
}

impl PartialEq for Renumberings {
    fn eq(&self, other: &Renumberings) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.rules == other.0.rules
    }
}

impl Eq for Renumberings {}

noun!(Renumberings);
