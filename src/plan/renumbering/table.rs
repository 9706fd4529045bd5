//! The rules of a table (CSV); what cannot be used is an error with file, row and column.
//!
//! A row that names a rule begins one; a row without a name is a further form of the rule above it.

use super::super::Region;
use super::form::Form;
use super::period::Period;
use super::rewrite::Rewrite;
use super::rule::Rule;
use super::rule_error::RuleError;
use crate::error::Error;
use crate::sheet::{Asked, Row, Sheet};

/// The columns of a table of rules, by their headings.
struct Columns<'s> {
    sheet: &'s Sheet,
    /// `None` where a table leaves out an optional column.
    at: [Option<usize>; HEADINGS.len()],
}

const HEADINGS: [&str; 13] = [
    "rule", "status", "region", "from", "until", "old form", "new form", "operator", "reuse",
    "source", "says", "trunk", "listed",
];

/// The headings that a table may leave out.
const OPTIONAL: [&str; 2] = ["trunk", "listed"];

/// Whether a heading is one of a table of rules.
pub(super) fn knows(heading: &str) -> bool {
    HEADINGS.contains(&heading.trim().to_lowercase().as_str())
}

/// The rules of a sheet, in its order, each with its forms.
pub(super) fn rules(sheet: &Sheet) -> Result<Vec<(Rule, u64)>, Error> {
    let columns = Columns::find(sheet)?;
    let mut rules: Vec<(Rule, u64)> = Vec::new();
    for row in sheet.rows() {
        if row.is_blank() {
            continue;
        }
        if !columns.cell(&row, "rule").is_empty() {
            let rule = columns.rule(&row)?;
            if rules.iter().any(|(known, _)| known.name == rule.name) {
                let name = rule.name;
                return Err(columns.wrong(&row, "rule", RuleError::Twice { name }));
            }
            rules.push((rule, row.number()));
        }
        let rewrite = columns.rewrite(&row)?;
        match rules.last_mut() {
            Some((rule, _)) => rule.rewrites.push(rewrite),
            None => return Err(columns.wrong(&row, "rule", RuleError::Nameless)),
        }
    }
    Ok(rules)
}

impl<'s> Columns<'s> {
    fn find(sheet: &'s Sheet) -> Result<Columns<'s>, Error> {
        let mut at = [None; HEADINGS.len()];
        for (place, heading) in at.iter_mut().zip(HEADINGS) {
            let here = sheet
                .headings
                .iter()
                .any(|known| known.trim().eq_ignore_ascii_case(heading));
            if here || !OPTIONAL.contains(&heading) {
                let asked = Asked {
                    says: heading,
                    option: None,
                };
                *place = Some(sheet.column(heading, asked)?);
            }
        }
        Ok(Columns { sheet, at })
    }

    fn cell<'r>(&self, row: &'r Row<'_>, heading: &str) -> &'r str {
        let place = HEADINGS.iter().position(|known| *known == heading);
        let column = place.and_then(|place| *self.at.get(place)?);
        column.map_or("", |column| row.cell(column)).trim()
    }

    fn wrong(&self, row: &Row<'_>, heading: &str, why: impl Into<RuleError>) -> Error {
        Error::new(why.into())
            .in_file(self.sheet.origin.name())
            .at_row(row.number())
            .at_column(heading)
    }

    fn rule(&self, row: &Row<'_>) -> Result<Rule, Error> {
        let refused = |heading, why: RuleError| Err(self.wrong(row, heading, why));
        let [from, until, listed] = self.periods(row)?;
        let name = self.cell(row, "rule");
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if !name.bytes().all(plain) {
            return refused("rule", RuleError::Name);
        }
        let Ok(region) = Region::named(self.cell(row, "region")) else {
            return refused("region", RuleError::Region);
        };
        let verified = match self.cell(row, "status") {
            "verified" => true,
            "unverified" => false,
            _ => return refused("status", RuleError::Status),
        };
        let reused = match self.cell(row, "reuse") {
            "" => true,
            "never" => false,
            _ => return refused("reuse", RuleError::Reuse),
        };
        let trunk = self.cell(row, "trunk");
        if trunk.len() > 2 || !trunk.bytes().all(|byte| byte.is_ascii_digit()) {
            return refused("trunk", RuleError::Trunk);
        }
        let source = self.cell(row, "source");
        if verified && source.is_empty() {
            return refused("source", RuleError::NoSource);
        }
        Ok(Rule {
            name: name.to_owned(),
            region,
            from,
            until,
            listed,
            verified,
            reused,
            trunk: trunk.to_owned(),
            source: source.to_owned(),
            says: self.cell(row, "says").trim_end_matches('.').to_owned(),
            rewrites: Vec::new(),
        })
    }

    /// When the new form came, when the old one last worked, and when a table last had it.
    fn periods(&self, row: &Row<'_>) -> Result<[Option<Period>; 3], Error> {
        let date = |heading| {
            Period::read(self.cell(row, heading)).map_err(|why| self.wrong(row, heading, why))
        };
        let (from, until) = (date("from")?, date("until")?);
        if matches!((&from, &until), (Some(from), Some(until)) if until.last < from.first) {
            return Err(self.wrong(row, "until", RuleError::Reversed));
        }
        Ok([from, until, date("listed")?])
    }

    fn rewrite(&self, row: &Row<'_>) -> Result<Rewrite, Error> {
        let form = |heading| {
            Form::read(self.cell(row, heading)).map_err(|why| self.wrong(row, heading, why))
        };
        let (old, new) = (form("old form")?, form("new form")?);
        Rewrite::new(old, new, self.cell(row, "operator"))
            .map_err(|why| self.wrong(row, "new form", why))
    }
}
