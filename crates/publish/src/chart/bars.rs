//! Horizontal bars: labels and how many.

use super::canvas::{At, Canvas, FIGURE, SMALL};
use super::grid::{Cell, Grid};
use super::letters::width;
use super::words::{label, said};
use super::{Amount, Plot, drawn};
use crate::table::WITHHELD;

/// Labels and how many of each, drawn as bars from top to bottom in the order given.
#[derive(Clone, Debug)]
pub(crate) struct Bars {
    of: String,
    unit: String,
    rows: Vec<(String, Amount)>,
}

impl Bars {
    /// Bars: what a label is (`country`), what is counted (`numbers`), and the rows. Labels may
    /// come from files.
    pub(crate) fn new<L: AsRef<str>, A: Into<Amount>>(
        of: &str,
        unit: &str,
        rows: impl IntoIterator<Item = (L, A)>,
    ) -> Bars {
        let rows = rows
            .into_iter()
            .map(|(text, amount)| (label(text), amount.into()))
            .collect();
        Bars {
            of: said(of),
            unit: said(unit),
            rows,
        }
    }

    fn most(&self) -> u64 {
        self.rows
            .iter()
            .filter_map(|(_, amount)| amount.count())
            .max()
            .unwrap_or(0)
    }
}

/// How long the bar of something withheld is, whatever is behind it.
const HIDDEN: f64 = 44.0;

impl Bars {
    /// A bar and, behind it, how many.
    fn bar(&self, canvas: &mut Canvas, left: f64, room: f64, amount: Amount) {
        let most = self.most().max(1) as f64;
        let length = match amount {
            Amount::Count(0) | Amount::Missing => 0.0,
            Amount::Count(count) => (count as f64 / most * room).max(1.5),
            Amount::Withheld => HIDDEN.min(room),
        };
        let (class, kind) = match amount {
            Amount::Withheld => ("hatched", SMALL),
            Amount::Missing => ("c-bar", SMALL),
            Amount::Count(_) => ("c-bar", FIGURE),
        };
        if length > 0.0 {
            canvas.rect(left, canvas.y, length, 16.0, class);
        }
        let (x, y) = (left + length + 7.0, canvas.y + 12.5);
        canvas.text(x, y, At::Start, kind, &amount.to_string());
    }
}

impl Plot for Bars {
    fn draw(&self, canvas: &mut Canvas, _: usize) {
        let (rows, more) = drawn(&self.rows);
        let labels = canvas.labels(rows.iter().map(|(text, _)| text.as_str()), 0.46);
        let left = labels.left(10.0);
        let figures = rows
            .iter()
            .map(|(_, amount)| width(&amount.to_string(), FIGURE.size))
            .fold(0.0, f64::max)
            + 8.0;
        let room = canvas.width - left - figures;
        let top = canvas.y;
        for (text, amount) in rows {
            canvas.y += 2.0;
            let below = canvas.row_label(&labels, text, 16.0);
            self.bar(canvas, left, room, *amount);
            canvas.y += below + 3.0;
        }
        if labels.are_beside() {
            canvas.line(left, top, left, canvas.y, "c-axis");
        }
        canvas.y += 4.0;
        if let Some(more) = more {
            canvas.note(&more);
        }
        if rows.iter().any(|(_, amount)| *amount == Amount::Withheld) {
            canvas.y += 18.0;
            canvas.key(0.0, "hatched", WITHHELD);
        }
    }

    fn grid(&self) -> Grid {
        let mut grid = Grid::new(&self.of, [self.unit.as_str()]);
        let most = self.most().max(1) as f64;
        for (text, amount) in &self.rows {
            grid.rows
                .push(vec![Cell::Words(text.clone()), Cell::Amount(*amount)]);
            grid.bars.push(amount.count().unwrap_or(0) as f64 / most);
        }
        grid
    }
}
