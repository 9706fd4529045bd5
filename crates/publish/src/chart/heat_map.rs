//! A heat map: counts by row and column.

use super::canvas::{At, Canvas, LABEL, SMALL, Type};
use super::grid::{Cell, Grid};
use super::letters::{width, wrapped};
use super::scale::Scale;
use super::words::{capital, label, said};
use super::{Amount, Plot, RowName, drawn};
use crate::table::WITHHELD;
use targetlist::table::thousands;

/// Counts by row and column; higher counts are darker. Zero is left empty.
#[derive(Clone, Debug)]
pub(crate) struct HeatMap {
    of: String,
    by: String,
    unit: String,
    columns: Vec<String>,
    rows: Vec<(RowName, Vec<Amount>)>,
}

impl HeatMap {
    /// A heat map: what a row is (`client`), what a column is (`target country`), what is counted
    /// (`numbers`), the columns' labels, and the rows, each with a count for every column in the
    /// same order; what a row lacks is missing.
    pub(crate) fn new<C: AsRef<str>, L: Into<RowName>>(
        of: &str,
        by: &str,
        unit: &str,
        columns: impl IntoIterator<Item = C>,
        rows: impl IntoIterator<Item = (L, Vec<Amount>)>,
    ) -> HeatMap {
        let columns: Vec<String> = columns.into_iter().map(label).collect();
        let padded = |mut amounts: Vec<Amount>| {
            amounts.resize(columns.len(), Amount::Missing);
            amounts
        };
        let rows = rows
            .into_iter()
            .map(|(name, amounts)| (name.into(), padded(amounts)))
            .collect();
        HeatMap {
            of: said(of),
            by: said(by),
            unit: said(unit),
            columns,
            rows,
        }
    }

    fn amounts(&self) -> impl Iterator<Item = Amount> {
        self.rows
            .iter()
            .flat_map(|(_, amounts)| amounts.iter().copied())
    }
}

/// The height of a row.
const ROW: f64 = 28.0;

/// How long a label that rises above its column may be.
const RISING: f64 = 150.0;

/// How a heat map is laid out at a width: in panels of so many columns below each other, so that
/// nothing sticks out.
struct Layout {
    left: f64,
    cell: f64,
    across: usize,
    /// Whether the columns' labels stand level above them; else they rise.
    level: bool,
}

impl HeatMap {
    fn layout(&self, canvas: &Canvas) -> Layout {
        let widest = self
            .rows
            .iter()
            .map(|(name, _)| width(&name.whole(), LABEL.size))
            .fold(0.0, f64::max);
        let left = (widest + 10.0).min(canvas.width * if canvas.is_narrow() { 0.32 } else { 0.22 });
        let most = self.amounts().filter_map(Amount::count).max().unwrap_or(0);
        // Widths are those of bold letters, and these are not bold.
        let cell = (width(&thousands(most), SMALL.size) * 0.92 + 3.0).clamp(34.0, 120.0);
        let level = self
            .columns
            .iter()
            .all(|text| width(text, SMALL.size) <= cell - 4.0);
        let longest = self
            .columns
            .iter()
            .map(|text| width(text, SMALL.size))
            .fold(0.0, f64::max)
            .min(RISING);
        let overhang = if level {
            0.0
        } else {
            (longest / 2.0 - cell / 2.0 + 4.0).max(0.0)
        };
        let room = canvas.width - left - overhang;
        let fit = ((room / cell).floor() as usize).max(1);
        let panels = self.columns.len().div_ceil(fit).max(1);
        let across = self.columns.len().div_ceil(panels).max(1);
        // A panel that need not be narrow is not: cells grow into the room, up to a bound.
        Layout {
            left,
            cell: (room / across as f64).clamp(cell, cell.max(64.0)),
            across,
            level,
        }
    }

    fn panel(&self, canvas: &mut Canvas, layout: &Layout, panel: usize, scale: &Scale) {
        let Layout {
            left,
            cell,
            across,
            level,
        } = *layout;
        let columns: Vec<&String> = self
            .columns
            .iter()
            .skip(panel * across)
            .take(across)
            .collect();
        let longest = columns
            .iter()
            .map(|text| width(text, SMALL.size))
            .fold(0.0, f64::max)
            .min(RISING);
        canvas.y += if level { 16.0 } else { longest * 0.87 + 12.0 };
        for (at, text) in columns.iter().enumerate() {
            let middle = left + cell * (at as f64 + 0.5);
            if level {
                canvas.text(middle, canvas.y, At::Middle, SMALL, text);
            } else {
                canvas.rising(middle + 3.0, canvas.y, SMALL, text, RISING);
            }
        }
        canvas.y += 6.0;
        for (name, amounts) in drawn(&self.rows).0 {
            let height = row(canvas, left, name);
            for (at, amount) in amounts.iter().skip(panel * across).take(across).enumerate() {
                square(canvas, left + cell * at as f64, cell, *amount, scale);
            }
            canvas.y += height;
        }
    }
}

impl Plot for HeatMap {
    fn panels(&self, canvas: &Canvas) -> usize {
        self.columns
            .len()
            .div_ceil(self.layout(canvas).across)
            .max(1)
    }

    fn draw(&self, canvas: &mut Canvas, panel: usize) {
        let scale = Scale::of(self.amounts().filter_map(Amount::count));
        self.panel(canvas, &self.layout(canvas), panel, &scale);
        if panel + 1 == self.panels(canvas) {
            canvas.y += 12.0;
            if let Some(more) = drawn(&self.rows).1 {
                canvas.note(&more);
                canvas.y += 4.0;
            }
            self.legend(canvas, &scale);
        }
    }

    fn is_large(&self) -> bool {
        true
    }

    fn grid(&self) -> Grid {
        let mut grid = Grid::new(&self.of, self.columns.iter().map(String::as_str));
        for (name, amounts) in &self.rows {
            let mut row = vec![Cell::Words(name.whole())];
            row.extend(amounts.iter().map(|amount| Cell::Amount(*amount)));
            grid.rows.push(row);
        }
        grid
    }
}

/// The name of a row, in lines where it needs them; gives how high the row is.
fn row(canvas: &mut Canvas, left: f64, name: &RowName) -> f64 {
    let (room, whole) = (left - 8.0, name.whole());
    if width(&whole, LABEL.size) <= room {
        canvas.text(room, canvas.y + 18.0, At::End, LABEL, &whole);
        return ROW;
    }
    let kind = Type {
        class: "c-label",
        ..SMALL
    };
    let lines = name.lines(SMALL.size, room);
    canvas.lines(room, canvas.y + 12.0, At::End, kind, 13.0, &lines, &whole);
    ROW.max(13.0 * lines.len() as f64 + 6.0)
}

fn square(canvas: &mut Canvas, x: f64, cell: f64, amount: Amount, scale: &Scale) {
    let middle = x + cell / 2.0;
    let (width, height) = (cell - 2.0, ROW - 2.0);
    match amount {
        Amount::Withheld => canvas.rect(x, canvas.y, width, height, "hatched"),
        Amount::Missing => {
            canvas.rect(x, canvas.y, width, height, "c-unknown");
            canvas.text(middle - 1.0, canvas.y + 17.0, At::Middle, SMALL, "–");
        }
        Amount::Count(0) => canvas.rect(
            x + 0.5,
            canvas.y + 0.5,
            width - 1.0,
            height - 1.0,
            "c-empty",
        ),
        Amount::Count(count) => {
            let (ground, class) = scale.step(count);
            canvas.rect(x, canvas.y, width, height, ground);
            canvas.text(
                middle - 1.0,
                canvas.y + 17.0,
                At::Middle,
                Type { class, ..SMALL },
                &thousands(count),
            );
        }
    }
}

impl HeatMap {
    fn legend(&self, canvas: &mut Canvas, scale: &Scale) {
        canvas.y += 12.0;
        let steps = match scale.shown().count() > 1 && !scale.is_linear {
            true => "; the steps are of unequal size",
            false => "",
        };
        let words = format!(
            "{} by {} and {}{steps}:",
            capital(&self.unit),
            self.of,
            self.by
        );
        for line in wrapped(&words, SMALL.size, canvas.width, 3) {
            canvas.text(0.0, canvas.y, At::Start, SMALL, &line);
            canvas.y += 18.0;
        }
        let amounts: Vec<Amount> = self.amounts().collect();
        let mut x = 0.0;
        if amounts.contains(&Amount::Count(0)) {
            x = canvas.key(x, "c-empty", "0");
        }
        for at in scale.shown() {
            let (ground, _) = scale.class(at);
            x = canvas.key(x, ground, &scale.range(at));
        }
        if amounts.contains(&Amount::Missing) {
            x = canvas.key(x, "c-unknown", "–: no figure");
        }
        if amounts.contains(&Amount::Withheld) {
            canvas.key(x, "hatched", WITHHELD);
        }
    }
}
