//! How operators print.

use super::{Misfit, Operator, Operators, UnderGovernment};
use crate::plan::Region;
use crate::stats::percent;
use crate::table::{Cell, Document, Table, counted, noun, thousands};

noun!(Operators);

/// How many countries are printed for each operator.
const COUNTRIES: usize = 3;
const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

impl Operators {
    pub(crate) fn screen(&self) -> Document {
        let mut screen = Document::new();
        if self.governments.is_empty() {
            screen.paragraph(
                "No government is named with a probability of 80% or more, so no \
                operators are listed.",
            );
            return screen;
        }
        let headings = [
            "government",
            "operators",
            "tags",
            "entries",
            "active",
            "hours",
            "days off",
            "leading countries",
            "shared numbers",
        ];
        let mut table = Table::new(
            "Operators under each government named with a probability of \
            80% or more",
            &headings,
        );
        for under in &self.governments {
            for (at, operator) in under.operators.iter().enumerate() {
                table.row(row(under, at, operator));
            }
        }
        table.note(self.note());
        screen.table(table);
        screen.points(self.governments.iter().flat_map(misfits));
        screen
    }

    fn note(&self) -> String {
        let sum = |count: fn(&UnderGovernment) -> u64| self.governments.iter().map(count).sum();
        let (entries, answered): (u64, u64) =
            (sum(|under| under.entries), sum(|under| under.answered));
        let share = match answered {
            0 => "none".to_owned(),
            _ => percent(answered as f64 / entries as f64),
        };
        format!(
            "Each entry is assigned to the operator of its tag or, without a tag, to the operator of most tagged entries in its session; this places {share} of the {}. \
             “At least” assumes that no operator used two tags at the same time. Tags used one \
             after the other may belong to one operator. An operator that selected few numbers of \
             the government's own country is not counted, because it may work for another \
             government. “Hours” is the shortest span of the day that holds four in five of the entries, in local time.",
            counted(entries, "entry", "entries"),
        )
    }
}

fn row(under: &UnderGovernment, at: usize, operator: &Operator) -> Vec<Cell> {
    let first = at == 0;
    let tags = match operator.tags.is_empty() {
        true => Cell::said("unknown (no tag)"),
        false => Cell::label(&operator.tags.join(" ")),
    };
    let shared = operator.shared.iter().filter_map(|(other, numbers)| {
        let tags = under.operators.get(*other)?.tags.join(" ");
        Some(format!("{tags} ({})", thousands(*numbers)))
    });
    vec![
        Cell::said(if first { under.government.name() } else { "" }),
        Cell::said(match (first, operator.is_counted) {
            (true, _) => format!("at least {}", under.at_least),
            (false, true) => String::new(),
            (false, false) => "not counted".to_owned(),
        }),
        tags,
        Cell::count(operator.entries),
        Cell::said(active(operator)),
        Cell::said(hours(operator)),
        Cell::said(days_off(operator)),
        Cell::said(countries(operator)),
        Cell::label(&shared.collect::<Vec<_>>().join(", ")),
    ]
}

fn active(operator: &Operator) -> String {
    let month = |(year, month): &(i16, i8)| format!("{year}-{month:02}");
    match operator.months.as_slice() {
        [] => String::new(),
        [only] => month(only),
        [first, .., last] => format!("{} to {}", month(first), month(last)),
    }
}

fn hours(operator: &Operator) -> String {
    operator
        .hours
        .map_or_else(String::new, |(from, to)| format!("{from:02} to {to:02}"))
}

fn days_off(operator: &Operator) -> String {
    let off = operator.days_off.unwrap_or_default();
    let days = DAYS.iter().zip(off).filter(|(_, off)| *off);
    days.map(|(day, _)| *day).collect::<Vec<_>>().join(" ")
}

fn countries(operator: &Operator) -> String {
    let most = operator.countries.iter().take(COUNTRIES);
    let each = most.map(|(country, numbers)| {
        let code = country.map_or("none", Region::code);
        format!("{code} {}", thousands(*numbers))
    });
    each.collect::<Vec<_>>().join(", ")
}

/// The misfits as sentences.
fn misfits(under: &UnderGovernment) -> Vec<String> {
    let name = under.government.name();
    let says = under.misfits.iter().map(|misfit| match misfit {
        Misfit::Hours { outside, of } => format!(
            "{} of its entries with a time of day lie outside 07:00 to 19:00 in its time zone.",
            percent(*outside as f64 / (*of).max(1) as f64)
        ),
        Misfit::HoursOn {
            country,
            sessions,
            early,
        } => format!(
            "{} on numbers of {country} took place at different hours from the rest: {} began before the time of day by which half of the rest had begun.",
            counted(*sessions, "session", "sessions"),
            percent(*early)
        ),
        Misfit::DaysOn {
            country,
            sessions,
            off,
            others,
        } => format!(
            "{} on numbers of {country} took place on different days from the rest: {} fell on days off, against {} of the rest.",
            counted(*sessions, "session", "sessions"),
            percent(*off),
            percent(*others)
        ),
    });
    says.map(|said| {
        format!(
            "{name}: {said} Some of these entries may be another operator's or another client's."
        )
    })
    .collect()
}
