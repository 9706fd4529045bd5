//! Counts over time, a strip for each client.

use super::canvas::{At, Canvas, LABEL, SMALL};
use super::grid::{Cell, Grid};
use super::letters::{width, wrapped};
use super::periods::{Every, Periods};
use super::words::{capital, label, said};
use super::{Amount, Plot, WITHHELD, drawn};
use targetlist::table::thousands;

/// Counts by period, a strip for each series, each with a scale of its own.
#[derive(Clone, Debug)]
pub(crate) struct Timeline {
    from: Periods,
    of: String,
    unit: String,
    series: Vec<(String, Vec<Amount>)>,
}

impl Timeline {
    /// A timeline: the length of a period, the first period as its year and its part of the year
    /// from 1 (the second quarter of 2017 is `(2017, 2)`), what a strip is (`client`), what is counted (`selections`), and the strips, each with a count for
    /// every period from the first. `Missing` is a period that nothing is known of; a count of 0 is
    /// one without any.
    pub(crate) fn new<L: AsRef<str>>(
        every: Every,
        first: (i16, u8),
        of: &str,
        unit: &str,
        series: impl IntoIterator<Item = (L, Vec<Amount>)>,
    ) -> Timeline {
        let series = series
            .into_iter()
            .map(|(text, amounts)| (label(text), amounts))
            .collect();
        Timeline {
            from: Periods::new(every, first),
            of: said(of),
            unit: said(unit),
            series,
        }
    }
}

/// How high a strip's tallest bar is.
const STRIP: f64 = 34.0;

impl Timeline {
    /// How many periods the longest strip has.
    fn periods(&self) -> usize {
        self.series
            .iter()
            .map(|(_, amounts)| amounts.len())
            .max()
            .unwrap_or(0)
    }

    fn strip(&self, canvas: &mut Canvas, step: f64, amounts: &[Amount]) {
        let most = amounts
            .iter()
            .filter_map(|amount| amount.count())
            .max()
            .unwrap_or(0)
            .max(1) as f64;
        let top = canvas.y;
        let base = top + STRIP;
        self.unknown(canvas, step, amounts);
        for (x, _) in self.from.years(self.periods(), step) {
            canvas.line(x, top, x, base, "c-rule");
        }
        let bar = if step > 3.0 { step - 1.0 } else { step };
        for (period, amount) in amounts.iter().enumerate() {
            let x = step * period as f64;
            match amount {
                Amount::Count(0) | Amount::Missing => {}
                Amount::Count(count) => {
                    let height = (*count as f64 / most * STRIP).max(1.5);
                    canvas.rect(x, base - height, bar, height, "c-bar");
                }
                Amount::Withheld => canvas.rect(x, base - STRIP * 0.4, bar, STRIP * 0.4, "hatched"),
            }
        }
        canvas.line(0.0, base, canvas.width, base, "c-axis");
        canvas.y = base;
    }

    /// Stretches of which nothing is known; a strip that is shorter than the others ends in one.
    fn unknown(&self, canvas: &mut Canvas, step: f64, amounts: &[Amount]) {
        let mut period = 0;
        while period < self.periods() {
            let is_unknown = |at: &usize| {
                amounts
                    .get(*at)
                    .is_none_or(|amount| *amount == Amount::Missing)
            };
            let length = (period..self.periods()).take_while(is_unknown).count();
            if length > 0 {
                canvas.rect(
                    step * period as f64,
                    canvas.y,
                    step * length as f64,
                    STRIP,
                    "c-unknown",
                );
            }
            period += length.max(1);
        }
    }

    /// What stands beside a strip's name: its sum and its highest period.
    fn summary(&self, amounts: &[Amount]) -> String {
        let sum: u64 = amounts
            .iter()
            .filter_map(|amount| amount.count())
            .fold(0, u64::saturating_add);
        let mut peak: Option<(usize, u64)> = None;
        for (period, amount) in amounts.iter().enumerate() {
            if let Some(count) = amount.count()
                && count > peak.map_or(0, |(_, most)| most)
            {
                peak = Some((period, count));
            }
        }
        let withheld = if amounts.contains(&Amount::Withheld) {
            " told"
        } else {
            ""
        };
        match peak {
            Some((period, count)) => format!(
                "{}{withheld}; most {} in {}",
                thousands(sum),
                thousands(count),
                self.from.name(period)
            ),
            None if amounts.contains(&Amount::Withheld) => "withheld".into(),
            None => format!("{sum}{withheld}"),
        }
    }
}

/// The name of a strip and, at the end of the line or below it, what stands beside it.
fn heading(canvas: &mut Canvas, text: &str, summary: &str) {
    canvas.y += 24.0;
    let room = canvas.width - width(summary, SMALL.size) - 12.0;
    if width(text, LABEL.size) <= room {
        canvas.text(0.0, canvas.y, At::Start, LABEL, text);
        canvas.text(canvas.width, canvas.y, At::End, SMALL, summary);
    } else {
        canvas.fitted(0.0, canvas.y, At::Start, LABEL, text, canvas.width);
        for line in wrapped(summary, SMALL.size, canvas.width, 2) {
            canvas.y += 16.0;
            canvas.fitted(0.0, canvas.y, At::Start, SMALL, &line, canvas.width);
        }
    }
    canvas.y += 6.0;
}

impl Timeline {
    fn axis(&self, canvas: &mut Canvas, step: f64) {
        let room = width("2000", SMALL.size);
        for (x, year) in self.from.years(self.periods(), step) {
            canvas.line(x, canvas.y, x, canvas.y + 4.0, "c-axis");
            let x = x.min(canvas.width - room);
            canvas.text(x, canvas.y + 16.0, At::Start, SMALL, &year.to_string());
        }
        canvas.y += 22.0;
        canvas.note(&format!(
            "{} by {}. Each strip has a scale of its own: its tallest bar is the count that stands above it.",
            capital(&self.unit),
            self.from.every
        ));
    }

    fn legend(&self, canvas: &mut Canvas, series: &[(String, Vec<Amount>)]) {
        let holds = |wanted: Amount| {
            let mut strips = series.iter();
            strips.any(|(_, amounts)| amounts.contains(&wanted))
        };
        let mut strips = series.iter();
        let is_short = strips.any(|(_, amounts)| amounts.len() < self.periods());
        let mut x = 0.0;
        canvas.y += 20.0;
        if is_short || holds(Amount::Missing) {
            x = canvas.key(x, "c-unknown", "nothing known");
        }
        if holds(Amount::Withheld) {
            x = canvas.key(x, "hatched", WITHHELD);
        }
        if x == 0.0 {
            canvas.y -= 20.0;
        }
    }
}

impl Plot for Timeline {
    fn draw(&self, canvas: &mut Canvas, _: usize) {
        let (series, more) = drawn(&self.series);
        let step = canvas.width / self.periods().max(1) as f64;
        for (text, amounts) in series {
            heading(canvas, text, &self.summary(amounts));
            self.strip(canvas, step, amounts);
        }
        self.axis(canvas, step);
        if let Some(more) = more {
            canvas.note(&more);
        }
        self.legend(canvas, series);
    }

    fn grid(&self) -> Grid {
        let mut grid = Grid::new("period", self.series.iter().map(|(text, _)| text.as_str()));
        if self.series.is_empty() {
            return grid;
        }
        let told = |period: usize| {
            self.series
                .iter()
                .map(move |(_, amounts)| amounts.get(period).copied().unwrap_or(Amount::Missing))
        };
        let sum = |period: usize| {
            told(period)
                .filter_map(Amount::count)
                .fold(0, u64::saturating_add)
        };
        let most = (0..self.periods()).map(sum).max().unwrap_or(0).max(1) as f64;
        for period in 0..self.periods() {
            let mut row = vec![Cell::words(self.from.name(period))];
            row.extend(told(period).map(Cell::from));
            grid.rows.push(row);
            grid.bars.push(sum(period) as f64 / most);
        }
        if self.series.len() > 1 {
            grid.notes
                .push(format!("{}, by {}.", capital(&self.unit), self.of));
        }
        grid
    }
}
