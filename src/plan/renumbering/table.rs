//! The rules of a table (CSV); what cannot be used is an error with file, row and column.
//!
//! A row that names a rule begins one; a row without a name is a further form of the rule above it.

use super::super::Region;
use super::form::Form;
use super::period::Period;
use super::rewrite::Rewrite;
use super::rule::Rule;
use crate::error::{Error, ErrorKind};
use crate::sheet::{Asked, Row, Sheet};

/// The columns of a table of rules, by their headings.
struct Columns<'s> {
    sheet: &'s Sheet,
    /// Nothing where a table leaves out the optional column.
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
                return Err(columns.wrong(
                    &row,
                    "rule",
                    format!("the rule {} is there twice", rule.name),
                ));
            }
            rules.push((rule, row.number()));
        }
        let rewrite = columns.rewrite(&row)?;
        match rules.last_mut() {
            Some((rule, _)) => rule.rewrites.push(rewrite),
            None => return Err(columns.wrong(&row, "rule", "the first row must name its rule")),
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
                let option = "rename the heading in the table".to_owned();
                let asked = Asked {
                    says: heading,
                    option,
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

    fn wrong(&self, row: &Row<'_>, heading: &str, why: impl Into<String>) -> Error {
        Error::new(ErrorKind::Rule(why.into()))
            .in_file(self.sheet.origin.name())
            .at_row(row.number())
            .at_column(heading)
    }

    fn rule(&self, row: &Row<'_>) -> Result<Rule, Error> {
        let refused = |heading, why: &str| Err(self.wrong(row, heading, why));
        let [from, until, listed] = self.periods(row)?;
        let name = self.cell(row, "rule");
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        if !name.bytes().all(plain) {
            let why = "a rule's name has letters, digits and hyphens only, as MX-2019-08";
            return refused("rule", why);
        }
        let Ok(region) = Region::named(self.cell(row, "region")) else {
            let why = "is not a region code; use ISO 3166-1 alpha-2, such as MX";
            return refused("region", why);
        };
        let verified = match self.cell(row, "status") {
            "verified" => true,
            "unverified" => false,
            _ => return refused("status", "is neither verified nor unverified"),
        };
        let reused = match self.cell(row, "reuse") {
            "" => true,
            "never" => false,
            _ => return refused("reuse", "is neither empty nor never"),
        };
        let trunk = self.cell(row, "trunk");
        if trunk.len() > 2 || !trunk.bytes().all(|byte| byte.is_ascii_digit()) {
            let why = "is not empty, and not one or two digits such as 0";
            return refused("trunk", why);
        }
        let source = self.cell(row, "source");
        if verified && source.is_empty() {
            let why = "a verified rule needs its source; without one it is unverified";
            return refused("source", why);
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
            let why = "the old form would have ended before the new one came";
            return Err(self.wrong(row, "until", why));
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
