//! Shares with their intervals: a dot, a whisker, and the counts behind them.

use super::canvas::{At, Canvas, FIGURE, SMALL, num};
use super::grid::{Cell, Grid};
use super::letters::width;
use super::words::{label, said};
use super::{Plot, WITHHELD, drawn};
use targetlist::stats::{Rate, percent, percent_range};
use targetlist::table::thousands;

/// Shares under each other, each with its interval and "k of n".
#[derive(Clone, Debug)]
pub(crate) struct Dots {
    of: String,
    says: String,
    interval: String,
    rows: Vec<Dot>,
}

/// One share.
#[derive(Clone, Debug)]
pub(crate) struct Dot {
    label: String,
    counts: Option<(u64, u64)>,
    interval: Option<(f64, f64)>,
}

impl Dots {
    /// Shares: what a row is (`stratum`), what the share is (`share of examined phones with
    /// traces`), what the whiskers are (`95% interval, Wilson`), and the rows.
    pub(crate) fn new(
        of: &str,
        says: &str,
        interval: &str,
        rows: impl IntoIterator<Item = Dot>,
    ) -> Dots {
        Dots {
            of: said(of),
            says: said(says),
            interval: said(interval),
            rows: rows.into_iter().collect(),
        }
    }
}

impl Dot {
    /// `hits` of `of`. None of none prints as "none examined"; more hits than cases as withheld,
    /// for they are not a share.
    pub(crate) fn new(text: impl AsRef<str>, hits: u64, of: u64) -> Dot {
        Dot {
            label: label(text),
            counts: (hits <= of).then_some((hits, of)),
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

    /// A row whose counts are not told.
    pub(crate) fn withheld(text: impl AsRef<str>) -> Dot {
        Dot {
            label: label(text),
            counts: None,
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

/// Two ends in their order, where both are shares.
fn ends(low: f64, high: f64) -> Option<(f64, f64)> {
    let share = 0.0..=1.0;
    (share.contains(&low) && share.contains(&high) && low <= high).then_some((low, high))
}

impl Dot {
    /// The share, where any were counted.
    fn share(&self) -> Option<f64> {
        self.counts
            .filter(|(_, of)| *of > 0)
            .map(|(hits, of)| hits as f64 / of as f64)
    }

    /// `37 of 67`, `none examined`, `withheld`.
    fn figure(&self) -> String {
        match self.counts {
            Some((_, 0)) => "none examined".into(),
            Some((hits, of)) => format!("{} of {}", thousands(hits), thousands(of)),
            None => "withheld".into(),
        }
    }

    fn mark(&self, canvas: &mut Canvas, left: f64, room: f64) {
        let middle = canvas.y + 8.0;
        let place = |share: f64| left + share * room;
        if self.counts.is_none() {
            canvas.rect(left, middle - 6.0, room, 12.0, "hatched");
            return;
        }
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

impl Plot for Dots {
    fn draw(&self, canvas: &mut Canvas, _: usize) {
        let (rows, more) = drawn(&self.rows);
        let labels = canvas.labels(rows.iter().map(|row| row.label.as_str()), 0.34);
        let figures = rows
            .iter()
            .map(|row| width(&row.figure(), FIGURE.size))
            .fold(0.0, f64::max)
            + 16.0;
        // Half the width of "100%" stands to the right of the axis, and of a dot to its left.
        let left = labels.left(16.0).max(11.0);
        let room = (canvas.width - left - figures).max(40.0);
        let top = canvas.y;
        for row in rows {
            canvas.y += 5.0;
            let below = canvas.row_label(&labels, &row.label, 16.0);
            row.mark(canvas, left, room);
            let kind = if row.share().is_some() { FIGURE } else { SMALL };
            canvas.text(canvas.width, canvas.y + 12.5, At::End, kind, &row.figure());
            canvas.y += below + 3.0;
        }
        self.axis(canvas, labels.are_beside().then_some(top), left, room);
        self.legend(canvas, rows);
        if let Some(more) = more {
            canvas.note(&more);
        }
    }

    fn grid(&self) -> Grid {
        let mut grid = Grid::new(&self.of, ["k of n", "share", "interval", "bounds"]);
        for row in &self.rows {
            let range = |ends: Option<(f64, f64)>| {
                ends.map_or(Cell::missing(), |(low, high)| {
                    Cell::figure(percent_range(low, high))
                })
            };
            let share = row.share();
            let withheld = row.counts.is_none();
            let or = |cell: Cell| if withheld { Cell::withheld() } else { cell };
            grid.rows.push(vec![
                Cell::words(&row.label),
                or(Cell::figure(row.figure())),
                or(share.map_or(Cell::missing(), |share| Cell::figure(percent(share)))),
                or(range(row.interval)),
                or(Cell::missing()),
            ]);
            grid.bars.push(share.unwrap_or(0.0));
        }
        grid.notes.push(format!(
            "Share: {}. Interval: {}. {BOUNDS}",
            self.says, self.interval
        ));
        grid
    }
}

/// What the column of bounds is: no figure of a publication is in it yet.
const BOUNDS: &str =
    "Bounds: between these shares, whatever the truth about the undecided; no assumption.";

impl Dots {
    fn axis(&self, canvas: &mut Canvas, top: Option<f64>, left: f64, room: f64) {
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
        if let Some(top) = top {
            canvas.line(left, top + 2.0, left, canvas.y, "c-axis");
        }
        canvas.y += 22.0;
    }

    fn legend(&self, canvas: &mut Canvas, rows: &[Dot]) {
        canvas.note(&format!("Dot: {}. Line: {}.", self.says, self.interval));
        if rows.iter().any(|row| row.counts.is_none()) {
            canvas.y += 19.0;
            canvas.key(0.0, "hatched", WITHHELD);
        }
    }
}
