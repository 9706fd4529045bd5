//! Counts over time, a strip for each client.

use super::canvas::{At, Canvas, LABEL, SMALL};
use super::grid::{Cell, Grid};
use super::letters::{width, wrapped};
use super::words::{capital, label, said};
use super::{Amount, Plot, WITHHELD, drawn};
use targetlist::show::thousands;

/// The length of a period of a timeline.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Every {
    /// A quarter of a year.
    Quarter,
    /// A year.
    Year,
}

/// Counts by period, a strip for each series, each with a scale of its own.
#[derive(Clone, Debug)]
pub(crate) struct Timeline {
    every: Every,
    year: i16,
    part: u8,
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
            every,
            year: first.0,
            part: first.1.clamp(1, every.parts()),
            of: said(of),
            unit: said(unit),
            series,
        }
    }
}

impl Every {
    /// How many there are in a year.
    pub(crate) fn parts(self) -> u8 {
        match self {
            Every::Quarter => 4,
            Every::Year => 1,
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

    /// The year of a period, and which part of it.
    fn at(&self, period: usize) -> (i64, i64) {
        let parts = i64::from(self.every.parts());
        let since = i64::from(self.part) - 1 + i64::try_from(period).unwrap_or(0);
        (i64::from(self.year) + since / parts, since % parts + 1)
    }

    /// `2017 Q2`, `2017`.
    fn name(&self, period: usize) -> String {
        let (year, part) = self.at(period);
        match self.every {
            Every::Quarter => format!("{year} Q{part}"),
            Every::Year => year.to_string(),
        }
    }

    /// Where years begin and are named: as many as fit.
    fn years(&self, step: f64) -> Vec<(f64, i64)> {
        let starts = (0..self.periods())
            .map(|period| (period, self.at(period)))
            .filter(|(_, (_, part))| *part == 1);
        let apart = step * f64::from(self.every.parts());
        let each = (width("2000", SMALL.size) + 10.0) / apart.max(0.1);
        let each = [1, 2, 5, 10, 20, 50, 100]
            .into_iter()
            .find(|years| *years as f64 >= each)
            .unwrap_or(1_000);
        starts
            .filter(|(_, (year, _))| year % each == 0)
            .map(|(period, (year, _))| (step * period as f64, year))
            .collect()
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
        for (x, _) in self.years(step) {
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
                self.name(period)
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
        for (x, year) in self.years(step) {
            canvas.line(x, canvas.y, x, canvas.y + 4.0, "c-axis");
            let x = x.min(canvas.width - room);
            canvas.text(x, canvas.y + 16.0, At::Start, SMALL, &year.to_string());
        }
        canvas.y += 22.0;
        let every = match self.every {
            Every::Quarter => "quarter",
            Every::Year => "year",
        };
        canvas.note(&format!(
            "{} by {every}. Each strip has a scale of its own: its tallest bar is the count that stands above it.",
            capital(&self.unit)
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
            let mut row = vec![Cell::words(self.name(period))];
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

#[cfg(test)]
mod tests {
    use super::{Every, Timeline};

    #[test]
    fn periods_have_names() {
        let by =
            |every, first| Timeline::new(every, first, "client", "selections", [("T01", vec![])]);
        assert_eq!(by(Every::Quarter, (2017, 2)).name(3), "2018 Q1");
        assert_eq!(by(Every::Year, (2017, 9)).name(3), "2020");
    }
}
