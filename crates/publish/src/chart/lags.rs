//! How soon a trace followed a selection: counts by spans of time that grow by factors.

use super::canvas::{At, Canvas, FIGURE, LABEL, SMALL};
use super::grid::{Cell, Grid};
use super::letters::{width, wrapped};
use super::words::{label, said};
use super::{Amount, Plot, drawn};
use crate::cells::Term;
use crate::table::WITHHELD;

/// The spans in which lags are counted, as no phone may stand alone, with their ends in seconds and
/// in words. The last has none.
pub(crate) const LAG_BINS: [LagBin; 7] = [
    LagBin::new(Term::new("to_1_minute", "≤ 1 min"), 60.0, "1 min"),
    LagBin::new(Term::new("to_15_minutes", "1–15 min"), 900.0, "15 min"),
    LagBin::new(Term::new("to_1_hour", "15–60 min"), 3_600.0, "1 hour"),
    LagBin::new(Term::new("to_1_day", "1–24 h"), 86_400.0, "1 day"),
    LagBin::new(Term::new("to_7_days", "1–7 days"), 604_800.0, "7 days"),
    LagBin::new(Term::new("to_30_days", "7–30 days"), 2_592_000.0, "30 days"),
    LagBin::new(Term::new("longer", "> 30 days"), f64::INFINITY, ""),
];

/// A span of lags: longer than the span before it, and no longer than its own end.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LagBin {
    pub(crate) span: Term,
    /// Its end, in seconds.
    pub(crate) end: f64,
    /// Its end, in words.
    pub(crate) to: &'static str,
}

impl LagBin {
    const fn new(span: Term, end: f64, to: &'static str) -> LagBin {
        LagBin { span, end, to }
    }
}

/// What a bar counts.
const WHAT: &str = "Phones by the shortest time from a selection to a later trace.";

/// Lags by client, counted by span.
#[derive(Clone, Debug)]
pub(crate) struct Lags {
    of: String,
    rows: Vec<LagRow>,
}

/// The lags of one client's phones.
#[derive(Clone, Debug)]
pub(crate) struct LagRow {
    label: String,
    counts: Vec<Amount>,
    before: Amount,
}

impl Lags {
    /// Lags: what a row is (`client`) and the rows.
    pub(crate) fn new(of: &str, rows: impl IntoIterator<Item = LagRow>) -> Lags {
        Lags {
            of: said(of),
            rows: rows.into_iter().collect(),
        }
    }
}

impl LagRow {
    /// How many phones in each of [`LAG_BINS`]. `before` counts phones with every trace earlier than
    /// every selection.
    pub(crate) fn binned(
        text: impl AsRef<str>,
        counts: impl IntoIterator<Item = Amount>,
        before: impl Into<Amount>,
    ) -> LagRow {
        let mut counts: Vec<Amount> = counts.into_iter().collect();
        counts.resize(LAG_BINS.len(), Amount::Missing);
        LagRow {
            label: label(text),
            counts,
            before: before.into(),
        }
    }

    /// What stands beside the label.
    fn summary(&self) -> String {
        match self.before {
            Amount::Count(0) | Amount::Missing => String::new(),
            amount => format!("traces only before: {amount}"),
        }
    }

    fn heading(&self, canvas: &mut Canvas) {
        canvas.y += 27.0;
        let summary = self.summary();
        let room = canvas.width - width(&summary, SMALL.size) - 12.0;
        if width(&self.label, LABEL.size) <= room {
            canvas.text(0.0, canvas.y, At::Start, LABEL, &self.label);
            canvas.text(canvas.width, canvas.y, At::End, SMALL, &summary);
        } else {
            canvas.fitted(0.0, canvas.y, At::Start, LABEL, &self.label, canvas.width);
            for line in wrapped(&summary, SMALL.size, canvas.width, 2) {
                canvas.y += 16.0;
                canvas.fitted(0.0, canvas.y, At::Start, SMALL, &line, canvas.width);
            }
        }
    }

    /// A bar for each span, with its count above it.
    fn bars(&self, canvas: &mut Canvas) {
        let cell = span(canvas);
        let told = self.counts.iter().filter_map(|amount| amount.count());
        let most = told.max().unwrap_or(0).max(1) as f64;
        let base = canvas.y + 58.0;
        for (at, amount) in self.counts.iter().enumerate() {
            let x = cell * at as f64;
            let (height, class) = match amount {
                Amount::Count(count) => (*count as f64 / most * 34.0, "c-bar"),
                // A band: what is withheld has no height.
                Amount::Withheld => (34.0, "hatched c-band"),
                Amount::Missing => (0.0, "c-bar"),
            };
            if height > 0.0 {
                let height = height.max(1.5);
                canvas.rect(x + 3.0, base - height, cell - 6.0, height, class);
            }
            if *amount != Amount::Withheld {
                let text = amount.to_string();
                let half = width(&text, FIGURE.size) / 2.0;
                let middle = (x + cell / 2.0).max(half).min(canvas.width - half);
                canvas.text(middle, base - height - 5.0, At::Middle, FIGURE, &text);
            }
        }
        canvas.line(0.0, base, canvas.width, base, "c-axis");
        canvas.line(cell * 2.0, base - 50.0, cell * 2.0, base + 4.0, "c-mark");
        canvas.y = base;
    }
}

/// The width of a span, whatever its length.
fn span(canvas: &Canvas) -> f64 {
    canvas.width / LAG_BINS.len() as f64
}

impl Plot for Lags {
    fn draw(&self, canvas: &mut Canvas, _: usize) {
        let (rows, more) = drawn(&self.rows);
        for row in rows {
            row.heading(canvas);
            row.bars(canvas);
        }
        canvas.y += 17.0;
        let cell = span(canvas);
        let mut below: f64 = 0.0;
        for (at, bin) in LAG_BINS.iter().enumerate() {
            let middle = cell * (at as f64 + 0.5);
            let lines = wrapped(bin.span.words, SMALL.size, cell - 2.0, 2);
            for (nth, line) in lines.iter().enumerate() {
                below = below.max(13.0 * nth as f64);
                let y = canvas.y + 13.0 * nth as f64;
                canvas.text(middle, y, At::Middle, SMALL, line);
            }
        }
        canvas.y += below + 4.0;
        canvas.note(&format!("{WHAT} Dashed line: 15 minutes."));
        if rows
            .iter()
            .any(|row| row.counts.contains(&Amount::Withheld))
        {
            canvas.y += 19.0;
            canvas.key(0.0, "hatched", WITHHELD);
        }
        if let Some(more) = more {
            canvas.note(&more);
        }
    }

    fn grid(&self) -> Grid {
        let spans = LAG_BINS.iter().map(|bin| bin.span.words);
        let mut grid = Grid::new(&self.of, spans.chain(["traces only before"]));
        for row in &self.rows {
            let mut cells = vec![Cell::Words(row.label.clone())];
            let amounts = row.counts.iter().copied().chain([row.before]);
            cells.extend(amounts.map(Cell::Amount));
            grid.rows.push(cells);
        }
        grid.notes.push(WHAT.into());
        grid
    }
}
