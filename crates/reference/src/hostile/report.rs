//! What came out of many lists, as a table in Markdown.

use super::measure::{Answer, Method};
use std::collections::BTreeMap;
use std::fmt;

/// What came out of many lists: a row for each kind, and in each cell one figure for each method.
#[derive(Default)]
pub struct Report(BTreeMap<(usize, &'static str), [Sums; 3]>);

#[derive(Clone, Copy, Default)]
struct Sums {
    lists: usize,
    clients: usize,
    /// Clients that are named, and governments that are none.
    named: usize,
    falsely: usize,
    entries: usize,
    answered: usize,
    answered_right: usize,
    with_client: usize,
    right: usize,
    /// The false government with most entries.
    largest: Option<(usize, &'static str)>,
}

impl Report {
    /// Adds what came out of a list of the kind with this place.
    pub fn add(&mut self, place: usize, kind: &'static str, method: Method, answer: &Answer) {
        let row = self.0.entry((place, kind)).or_default();
        let methods = row.iter_mut().zip(Method::ALL);
        methods
            .filter(|(_, other)| *other == method)
            .for_each(|(sums, _)| *sums = sums.and(&Sums::of(answer)));
    }
}

impl Sums {
    fn of(answer: &Answer) -> Sums {
        let falsely = answer.falsely.iter().map(|(code, times)| (*times, *code));
        Sums {
            lists: 1,
            clients: answer.clients,
            named: answer.named.len() - answer.falsely.len(),
            falsely: answer.falsely.len(),
            entries: answer.entries,
            answered: answer.answered,
            answered_right: answer.answered_right,
            with_client: answer.with_client,
            right: answer.right,
            largest: falsely.max(),
        }
    }

    fn and(self, other: &Sums) -> Sums {
        Sums {
            lists: self.lists + other.lists,
            clients: self.clients + other.clients,
            named: self.named + other.named,
            falsely: self.falsely + other.falsely,
            entries: self.entries + other.entries,
            answered: self.answered + other.answered,
            answered_right: self.answered_right + other.answered_right,
            with_client: self.with_client + other.with_client,
            right: self.right + other.right,
            largest: self.largest.max(other.largest),
        }
    }
}

/// The row of a kind.
struct Line<'r>(&'r str, &'r [Sums; 3]);

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Line(kind, row) = self;
        let cell = |figure: &dyn Fn(&Sums) -> String| row.each_ref().map(figure).join(" / ");
        let share = |part: usize, of: usize| match of {
            0 => "–".to_owned(),
            of => format!("{:.0}", 100.0 * part as f64 / of as f64),
        };
        let largest = row.iter().filter_map(|sums| sums.largest).max();
        write!(
            f,
            "| {kind} | {} | {} of {} | {} | {} | {} | {} | {} |",
            row[0].lists,
            cell(&|sums| sums.named.to_string()),
            row[0].clients,
            cell(&|sums| sums.falsely.to_string()),
            cell(&|sums| share(sums.right, sums.with_client)),
            cell(&|sums| share(sums.answered, sums.entries)),
            cell(&|sums| share(sums.answered_right, sums.answered)),
            largest.map_or_else(String::new, |(entries, code)| format!("{code} {entries}")),
        )
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| kind | lists | clients named | false governments | right, % | answered, % | of these right, % | largest false one |"
        )?;
        writeln!(f, "| --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |")?;
        let mut all = [Sums::default(); 3];
        for ((_, kind), row) in &self.0 {
            writeln!(f, "{}", Line(kind, row))?;
            let sums = all.iter_mut().zip(row);
            sums.for_each(|(sum, more)| *sum = sum.and(more));
        }
        writeln!(f, "{}", Line("all", &all))
    }
}
