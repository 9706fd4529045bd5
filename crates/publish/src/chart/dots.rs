//! Shares with their intervals, in groups on one scale: a dot, a whisker, and the counts behind
//! them.

use super::canvas::{At, Canvas, FIGURE, LABEL, SMALL, Type, num};
use super::grid::{Cell, Grid};
use super::labels::Labels;
use super::letters::{width, wrapped};
use super::words::{label, said};
use super::{Plot, drawn};
use crate::table::WITHHELD;
use targetlist::stats::{Rate, percent, percent_range};
use targetlist::table::thousands;

/// Shares under each other, each with its interval and "k of n".
#[derive(Clone, Debug)]
pub(crate) struct Dots {
    of: String,
    says: String,
    interval: String,
    groups: Vec<(String, Vec<Dot>)>,
}

/// One share.
#[derive(Clone, Debug)]
pub(crate) struct Dot {
    label: String,
    counts: Option<(u64, u64)>,
    /// Of how many, where that is told and the share is not.
    of: Option<u64>,
    interval: Option<(f64, f64)>,
}

impl Dots {
    /// Shares: what a row is (`group`), what the share is (`phones with traces as a share of those examined`),
    /// what the whiskers are (`95% interval, Wilson`), and the rows of each group. Rows whose share
    /// is withheld are named below the others.
    pub(crate) fn new<L: AsRef<str>>(
        of: &str,
        says: &str,
        interval: &str,
        groups: impl IntoIterator<Item = (L, Vec<Dot>)>,
    ) -> Dots {
        let groups = groups.into_iter();
        Dots {
            of: said(of),
            says: said(says),
            interval: said(interval),
            groups: groups.map(|(name, rows)| (said(name), rows)).collect(),
        }
    }
}

impl Dot {
    /// `hits` of `of`. With `of` zero it prints as “none examined”; with more hits than cases,
    /// which is not a share, as withheld.
    pub(crate) fn new(text: impl AsRef<str>, hits: u64, of: u64) -> Dot {
        Dot {
            label: label(text),
            counts: (hits <= of).then_some((hits, of)),
            of: None,
            interval: None,
        }
    }

    /// A rate with its 95% interval after Wilson.
    pub(crate) fn of<U>(text: impl AsRef<str>, rate: &Rate<U>) -> Dot {
        let dot = Dot::new(text, rate.hits(), rate.of());
        match rate.wilson() {
            Some(interval) => dot.interval(interval.low(), interval.high()),
            None => dot,
        }
    }

    /// A row whose share is not told, and of how many it is one, where that is.
    pub(crate) fn withheld(text: impl AsRef<str>, of: Option<u64>) -> Dot {
        Dot {
            label: label(text),
            counts: None,
            of,
            interval: None,
        }
    }

    /// The ends of its interval, from 0 to 1.
    #[must_use]
    pub(crate) fn interval(mut self, low: f64, high: f64) -> Dot {
        self.interval = ends(low, high);
        self
    }
}

/// The two ends of an interval, lower first, if both are shares.
fn ends(low: f64, high: f64) -> Option<(f64, f64)> {
    let share = 0.0..=1.0;
    (share.contains(&low) && share.contains(&high) && low <= high).then_some((low, high))
}

impl Dot {
    /// The share, where any were counted.
    pub(crate) fn share(&self) -> Option<f64> {
        self.counts
            .filter(|(_, of)| *of > 0)
            .map(|(hits, of)| hits as f64 / of as f64)
    }

    /// `journalist 11 of 23`, where that may be told.
    pub(crate) fn said(&self) -> Option<String> {
        self.share()?;
        Some(format!("{} {}", self.label, self.figure()))
    }

    /// Whether its row has this label.
    pub(crate) fn is_called(&self, text: &str) -> bool {
        self.label == label(text)
    }

    /// `37 of 67`, `none examined`, `withheld`.
    fn figure(&self) -> String {
        match self.counts {
            Some((_, 0)) => "none examined".into(),
            Some((hits, of)) => format!("{} of {}", thousands(hits), thousands(of)),
            None => WITHHELD.into(),
        }
    }

    /// The label, with of how many phones its share is not told.
    fn untold(&self) -> String {
        match self.of {
            Some(of) => format!("{} ({} examined)", self.label, thousands(of)),
            None => self.label.clone(),
        }
    }

    fn mark(&self, canvas: &mut Canvas, left: f64, room: f64) {
        let middle = canvas.y + 8.0;
        let place = |share: f64| left + share * room;
        canvas.line(left, middle, left + room, middle, "c-rule");
        if let Some((low, high)) = self.interval {
            canvas.line(place(low), middle, place(high), middle, "c-whisker");
            for end in [low, high] {
                canvas.line(
                    place(end),
                    middle - 4.0,
                    place(end),
                    middle + 4.0,
                    "c-whisker",
                );
            }
        }
        if let Some(share) = self.share() {
            canvas.dot(place(share), middle, 5.0, "c-dot");
        }
    }
}

/// Where the rows of all groups are drawn.
struct Places {
    labels: Labels,
    left: f64,
    room: f64,
}

impl Places {
    fn of(dots: &Dots, canvas: &Canvas) -> Places {
        let rows = || {
            dots.groups
                .iter()
                .flat_map(|(_, rows)| rows)
                .filter(|row| row.counts.is_some())
        };
        let labels = canvas.labels(rows().map(|row| row.label.as_str()), 0.34);
        let figures = rows()
            .map(|row| width(&row.figure(), FIGURE.size))
            .fold(0.0, f64::max)
            + 16.0;
        // Half the width of "100%" stands to the right of the axis, and of a dot to its left.
        let left = labels.left(16.0).max(11.0);
        let room = (canvas.width - left - figures).max(40.0);
        Places { labels, left, room }
    }
}

impl Plot for Dots {
    fn draw(&self, canvas: &mut Canvas, _: usize) {
        let places = Places::of(self, canvas);
        for (name, rows) in &self.groups {
            if !name.is_empty() {
                canvas.y += 20.0;
                let kind = Type {
                    class: "c-figure",
                    ..LABEL
                };
                canvas.fitted(
                    0.0,
                    canvas.y,
                    At::Start,
                    kind,
                    &format!("By {name}"),
                    canvas.width,
                );
                canvas.y += 4.0;
            }
            let (shown, more) = drawn(rows);
            for row in shown.iter().filter(|row| row.counts.is_some()) {
                canvas.y += 5.0;
                let below = canvas.row_label(&places.labels, &row.label, 16.0);
                row.mark(canvas, places.left, places.room);
                let kind = if row.share().is_some() { FIGURE } else { SMALL };
                canvas.text(canvas.width, canvas.y + 12.5, At::End, kind, &row.figure());
                canvas.y += below + 3.0;
            }
            untold(canvas, shown);
            if let Some(more) = more {
                canvas.note(&more);
            }
        }
        self.axis(canvas, places.left, places.room);
        canvas.note(&format!("Dot: {}. Line: {}.", self.says, self.interval));
    }

    fn grid(&self) -> Grid {
        let mut grid = Grid::new(&self.of, ["how many", "share", "interval"]);
        for (name, rows) in &self.groups {
            for row in rows.iter().filter(|row| row.counts.is_some()) {
                let range = row.interval.map(|(low, high)| percent_range(low, high));
                let share = row.share();
                grid.rows.push(vec![
                    Cell::Words(in_group(name, &row.label)),
                    Cell::Figure(row.figure()),
                    Cell::figure(share.map(percent)),
                    Cell::figure(range),
                ]);
                grid.bars.push(share.unwrap_or(0.0));
            }
            if let Some(names) = untold_of(rows) {
                let by = match name.as_str() {
                    "" => String::new(),
                    name => format!(", by {name}"),
                };
                grid.notes.push(format!("Withheld{by}: {names}."));
            }
        }
        grid.notes.push(format!(
            "Share: {}. Interval: {}.",
            self.says, self.interval
        ));
        grid
    }
}

/// A text of a group, with the group's name before it.
fn in_group(name: &str, text: &str) -> String {
    match name {
        "" => text.to_owned(),
        name => format!("{name}: {text}"),
    }
}

/// The names of the rows that are not told.
fn untold_of(rows: &[Dot]) -> Option<String> {
    let rows = rows.iter().filter(|row| row.counts.is_none());
    let names: Vec<String> = rows.map(Dot::untold).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// The rows that are not told, by name, in lines of their own.
fn untold(canvas: &mut Canvas, rows: &[Dot]) {
    let Some(names) = untold_of(rows) else {
        return;
    };
    canvas.y += 2.0;
    for line in wrapped(&format!("Withheld: {names}"), SMALL.size, canvas.width, 12) {
        canvas.y += 16.0;
        canvas.text(0.0, canvas.y, At::Start, SMALL, &line);
    }
    canvas.y += 4.0;
}

impl Dots {
    fn axis(&self, canvas: &mut Canvas, left: f64, room: f64) {
        canvas.y += 4.0;
        for quarter in 0..=4_u8 {
            let share = f64::from(quarter) / 4.0;
            let x = left + share * room;
            canvas.line(x, canvas.y, x, canvas.y + 4.0, "c-axis");
            if !canvas.is_narrow() || quarter % 2 == 0 {
                canvas.text(
                    x,
                    canvas.y + 17.0,
                    At::Middle,
                    SMALL,
                    &format!("{}%", num(share * 100.0)),
                );
            }
        }
        canvas.line(left, canvas.y, left + room, canvas.y, "c-axis");
        canvas.y += 22.0;
    }
}
