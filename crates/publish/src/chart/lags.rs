//! How soon a trace followed a selection, on a logarithmic axis from seconds to years.

use super::canvas::{At, Canvas, FIGURE, LABEL, SMALL, Type};
use super::grid::{Cell, Grid};
use super::letters::{width, wrapped};
use super::words::{label, said};
use super::{Amount, Plot, WITHHELD, drawn};
use targetlist::show::counted;

/// The spans in which lags are counted where single phones are not shown: their words and their
/// ends in seconds.
pub const LAG_BINS: [(&str, f64); 7] = [
    ("1 min", 60.0),
    ("15 min", 900.0),
    ("1 hour", 3_600.0),
    ("1 day", 86_400.0),
    ("7 days", 604_800.0),
    ("30 days", 2_592_000.0),
    ("longer", f64::INFINITY),
];

/// Lags by client: one dot for each phone, or counts by span.
///
/// ```
/// use targetlist_publish::chart::{Amount, Chart, LAG_BINS, LagRow, Lags};
/// let each = LagRow::each("T01", [30.0, 600.0, 86_400.0], 1_u64); // seconds, one for each phone
/// let binned = LagRow::binned("T02", [Amount::Withheld; LAG_BINS.len()], Amount::Count(0));
/// let svg = Chart::new("lags", "From selection to trace", "Two of three within 15 minutes.", Lags::new("client", [each, binned])).svg();
/// assert!(svg.contains("3 phones, 2 within 15 min; 1 with traces before only"));
/// ```
#[derive(Clone, Debug)]
pub struct Lags {
    of: String,
    rows: Vec<LagRow>,
}

/// The lags of one client's phones.
#[derive(Clone, Debug)]
pub struct LagRow {
    label: String,
    phones: Phones,
    before: Amount,
}

#[derive(Clone, Debug)]
enum Phones {
    /// Seconds.
    Each(Vec<f64>),
    /// How many in each of [`LAG_BINS`].
    Binned(Vec<Amount>),
}

impl Lags {
    /// Lags: what a row is (`client`) and the rows.
    pub fn new(of: &str, rows: impl IntoIterator<Item = LagRow>) -> Lags {
        Lags {
            of: said(of),
            rows: rows.into_iter().collect(),
        }
    }
}

impl LagRow {
    /// A dot for each phone at its lag in seconds. `before` counts phones with every trace earlier
    /// than every selection. What is no number of seconds (negative, not a number) is left out.
    pub fn each(
        text: impl AsRef<str>,
        seconds: impl IntoIterator<Item = f64>,
        before: impl Into<Amount>,
    ) -> LagRow {
        let mut seconds: Vec<f64> = seconds
            .into_iter()
            .filter(|lag| lag.is_finite() && *lag >= 0.0)
            .collect();
        seconds.sort_by(f64::total_cmp);
        LagRow {
            label: label(text),
            phones: Phones::Each(seconds),
            before: before.into(),
        }
    }

    /// How many phones in each of [`LAG_BINS`], for publications in which no phone may stand alone.
    pub fn binned(
        text: impl AsRef<str>,
        counts: impl IntoIterator<Item = Amount>,
        before: impl Into<Amount>,
    ) -> LagRow {
        let mut counts: Vec<Amount> = counts.into_iter().collect();
        counts.resize(LAG_BINS.len(), Amount::Missing);
        LagRow {
            label: label(text),
            phones: Phones::Binned(counts),
            before: before.into(),
        }
    }
}

/// The marks of the axis: their seconds and words, the ones that must not be missing first.
const TICKS: [(f64, &str); 9] = [
    (900.0, "15 min"),
    (86_400.0, "1 day"),
    (1.0, "1 s"),
    (31_557_600.0, "1 year"),
    (3_600.0, "1 h"),
    (2_629_800.0, "1 month"),
    (60.0, "1 min"),
    (604_800.0, "1 week"),
    (315_576_000.0, "10 years"),
];

/// The span that a claim of "within minutes" is tested by.
const QUARTER_HOUR: f64 = 900.0;

/// The radius of a phone's dot.
const RADIUS: f64 = 4.0;

/// How many dots stand on each other before they are pushed together.
const STACK: usize = 6;

impl LagRow {
    /// The lags in the spans of [`LAG_BINS`].
    fn counts(&self) -> Vec<Amount> {
        match &self.phones {
            Phones::Binned(counts) => counts.clone(),
            Phones::Each(seconds) => {
                let mut from = 0;
                let ends = LAG_BINS
                    .iter()
                    .map(|(_, end)| seconds.partition_point(|lag| lag <= end));
                let count = |end: usize| {
                    let count = end - from;
                    from = end;
                    Amount::Count(count as u64)
                };
                ends.map(count).collect()
            }
        }
    }

    /// What stands beside the label.
    fn summary(&self) -> String {
        let before = match self.before {
            Amount::Count(0) | Amount::Missing => String::new(),
            amount => format!("; {amount} with traces before only"),
        };
        match &self.phones {
            Phones::Each(seconds) => {
                let soon = seconds.iter().filter(|lag| **lag <= QUARTER_HOUR).count();
                let within = if seconds.is_empty() {
                    String::new()
                } else {
                    format!(", {soon} within 15 min")
                };
                format!(
                    "{}{within}{before}",
                    counted(seconds.len() as u64, "phone", "phones")
                )
            }
            Phones::Binned(_) => before.trim_start_matches("; ").to_owned(),
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
}

/// Where a lag stands: everything up to a second at the left end.
fn place(seconds: f64, longest: f64, room: f64) -> f64 {
    let share = seconds.max(1.0).ln() / longest.max(60.0).ln();
    RADIUS + share.min(1.0) * (room - 2.0 * RADIUS)
}

/// Dots on a line; those that would cover each other are stacked.
fn dots(canvas: &mut Canvas, seconds: &[f64], longest: f64) {
    let mut stacks: Vec<(f64, usize)> = Vec::new();
    for lag in seconds {
        let x = place(*lag, longest, canvas.width);
        match stacks.last_mut() {
            Some((at, count)) if x - *at < 2.0 * RADIUS => *count += 1,
            _ => stacks.push((x, 1)),
        }
    }
    let highest = stacks.iter().map(|(_, count)| *count).max().unwrap_or(0);
    let apart = 2.0 * RADIUS * (STACK as f64 / highest.max(STACK) as f64);
    let top = canvas.y + 6.0;
    let base = top + apart * highest.saturating_sub(1) as f64 + 2.0 * RADIUS + 4.0;
    let quarter = place(QUARTER_HOUR, longest, canvas.width);
    canvas.line(quarter, top, quarter, base, "c-mark");
    for (x, count) in stacks {
        for at in 0..count {
            canvas.dot(x, base - RADIUS - 1.0 - apart * at as f64, RADIUS, "c-dot");
        }
    }
    canvas.line(0.0, base, canvas.width, base, "c-axis");
    canvas.y = base;
}

impl Lags {
    fn each(&self, canvas: &mut Canvas, rows: &[(&LagRow, &[f64])]) {
        let longest = rows
            .iter()
            .flat_map(|(_, seconds)| seconds.iter().copied())
            .fold(31_557_600.0, f64::max);
        for (row, seconds) in rows {
            row.heading(canvas);
            dots(canvas, seconds, longest);
        }
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for (seconds, words) in TICKS {
            if seconds > longest {
                continue;
            }
            let x = place(seconds, longest, canvas.width);
            let marked = seconds == QUARTER_HOUR;
            canvas.line(x, canvas.y, x, canvas.y + 4.0, "c-axis");
            let half = width(words, SMALL.size) / 2.0;
            let middle = x.clamp(half, canvas.width - half);
            if taken
                .iter()
                .any(|(from, to)| middle - half < *to + 6.0 && middle + half > *from - 6.0)
            {
                continue;
            }
            taken.push((middle - half, middle + half));
            let kind = if marked {
                Type {
                    class: "c-small c-marked",
                    ..SMALL
                }
            } else {
                SMALL
            };
            canvas.text(middle, canvas.y + 17.0, At::Middle, kind, words);
        }
        canvas.y += 20.0;
        canvas.note("Each dot is a phone: the shortest time from a selection to a trace after it, on a scale that grows by factors. Dashed: 15 minutes.");
    }

    fn binned(&self, canvas: &mut Canvas, rows: &[&LagRow]) {
        let cell = canvas.width / LAG_BINS.len() as f64;
        for row in rows {
            row.heading(canvas);
            let counts = row.counts();
            let most = counts
                .iter()
                .filter_map(|amount| amount.count())
                .max()
                .unwrap_or(0)
                .max(1) as f64;
            let base = canvas.y + 58.0;
            for (at, amount) in counts.iter().enumerate() {
                let x = cell * at as f64;
                let (height, class) = match amount {
                    Amount::Count(count) => (*count as f64 / most * 34.0, "c-bar"),
                    Amount::Withheld => (16.0, "hatched"),
                    Amount::Missing => (0.0, "c-bar"),
                };
                if height > 0.0 {
                    canvas.rect(
                        x + 3.0,
                        base - height.max(1.5),
                        cell - 6.0,
                        height.max(1.5),
                        class,
                    );
                }
                if *amount != Amount::Withheld {
                    canvas.text(
                        x + cell / 2.0,
                        base - height - 5.0,
                        At::Middle,
                        FIGURE,
                        &amount.to_string(),
                    );
                }
            }
            canvas.line(0.0, base, canvas.width, base, "c-axis");
            canvas.line(cell * 2.0, base - 50.0, cell * 2.0, base + 4.0, "c-mark");
            canvas.y = base;
        }
        canvas.y += 17.0;
        for (at, (words, _)) in LAG_BINS.iter().enumerate() {
            canvas.text(cell * (at as f64 + 0.5), canvas.y, At::Middle, SMALL, words);
        }
        canvas.y += 4.0;
        canvas.note("Phones by the shortest time from a selection to a trace after it: up to the span under each bar, and longer than the span before it. Dashed: 15 minutes.");
        if rows
            .iter()
            .any(|row| row.counts().contains(&Amount::Withheld))
        {
            canvas.y += 19.0;
            canvas.key(0.0, "hatched", WITHHELD);
        }
    }
}

impl Plot for Lags {
    fn draw(&self, canvas: &mut Canvas, _: usize) {
        let (rows, more) = drawn(&self.rows);
        let each = |row: &LagRow| matches!(row.phones, Phones::Each(_));
        let single: Vec<(&LagRow, &[f64])> = rows
            .iter()
            .filter_map(|row| match &row.phones {
                Phones::Each(seconds) => Some((row, seconds.as_slice())),
                Phones::Binned(_) => None,
            })
            .collect();
        let binned: Vec<&LagRow> = rows.iter().filter(|row| !each(row)).collect();
        if !single.is_empty() {
            self.each(canvas, &single);
        }
        if !binned.is_empty() {
            self.binned(canvas, &binned);
        }
        if let Some(more) = more {
            canvas.note(&more);
        }
    }

    fn grid(&self) -> Grid {
        let spans = LAG_BINS.iter().map(|(words, _)| *words);
        let mut grid = Grid::new(&self.of, spans.chain(["trace before only"]));
        for row in &self.rows {
            let mut cells = vec![Cell::words(&row.label)];
            cells.extend(row.counts().into_iter().chain([row.before]).map(Cell::from));
            grid.rows.push(cells);
        }
        grid.notes.push(
            "Phones by the shortest time from a selection to a trace after it: up to each span, and longer than the one before.".into(),
        );
        grid
    }
}

#[cfg(test)]
mod tests {
    use super::{Amount, LagRow};

    #[test]
    fn lags_are_counted_by_span() {
        let row = LagRow::each("T01", [30.0, 60.0, 61.0, 1e9, f64::NAN, -1.0], 2_u64);
        let counts: Vec<u64> = row.counts().into_iter().filter_map(Amount::count).collect();
        assert_eq!(counts, [2, 1, 0, 0, 0, 0, 1]);
        assert_eq!(
            row.summary(),
            "4 phones, 3 within 15 min; 2 with traces before only"
        );
    }
}
