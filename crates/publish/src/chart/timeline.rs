//! Counts over time, a strip for each client, all on one scale of years.

use super::canvas::{At, Canvas, LABEL, SMALL};
use super::grid::{Cell, Grid};
use super::letters::width;
use super::peak::{heading, summary};
use super::periods::{Every, Periods};
use super::words::{capital, said};
use super::{Amount, Plot, RowName, drawn};
use crate::table::WITHHELD;

/// Counts by period, a strip for each series, each with a scale of its own.
#[derive(Clone, Debug)]
pub(crate) struct Timeline {
    from: Periods,
    of: String,
    unit: String,
    series: Vec<(RowName, Vec<Amount>)>,
    years: Option<(i16, i16)>,
}

impl Timeline {
    /// A timeline: the length of a period, the first period as its year and its part of the year
    /// from 1 (the second quarter of 2017 is `(2017, 2)`), what a strip is (`client`), what is
    /// counted (`selections`), and the strips, each with a count for every period from the first.
    /// `Missing` is a period of which nothing is known; a count of 0 is a period without any.
    pub(crate) fn new<L: Into<RowName>>(
        every: Every,
        first: (i16, u8),
        of: &str,
        unit: &str,
        series: impl IntoIterator<Item = (L, Vec<Amount>)>,
    ) -> Timeline {
        let series = series
            .into_iter()
            .map(|(name, amounts)| (name.into(), amounts))
            .collect();
        Timeline {
            from: Periods::new(every, first),
            of: said(of),
            unit: said(unit),
            series,
            years: None,
        }
    }
}

/// How high the tallest bar is, of a strip among others and of one alone.
const STRIP: f64 = 34.0;
const ALONE: f64 = 96.0;

/// What separates neighboring strips.
const GAP: f64 = 18.0;

/// Where a strip stands.
#[derive(Clone, Copy)]
struct Place {
    left: f64,
    width: f64,
    /// The width of a period.
    step: f64,
    /// Where the first period begins.
    first: f64,
}

impl Timeline {
    /// From the first of these years to the end of the last, so that charts with the same years have
    /// the same scale.
    #[must_use]
    pub(crate) fn years(mut self, years: (i16, i16)) -> Timeline {
        self.years = Some(years);
        self
    }

    /// How many periods the longest strip has.
    fn periods(&self) -> usize {
        self.series
            .iter()
            .map(|(_, amounts)| amounts.len())
            .max()
            .unwrap_or(0)
    }

    /// How many periods the scale has, and how many of them are before the first.
    fn scale(&self) -> (usize, usize) {
        let own = self.periods().max(1);
        self.years.map_or((own, 0), |years| {
            let (all, before) = self.from.within(years);
            (all.max(before + own), before)
        })
    }

    fn place(&self, left: f64, width: f64) -> Place {
        let (all, before) = self.scale();
        let step = width / all as f64;
        Place {
            left,
            width,
            step,
            first: left + step * before as f64,
        }
    }

    /// How many strips stand beside each other.
    fn across(&self, canvas: &Canvas) -> usize {
        match (self.series.len(), canvas.is_narrow()) {
            (0..=1, _) => 1,
            (_, true) => 2,
            (_, false) => 3,
        }
    }

    fn high(&self) -> f64 {
        match self.series.len() {
            0..=1 => ALONE,
            _ => STRIP,
        }
    }

    fn strip(&self, canvas: &mut Canvas, place: Place, amounts: &[Amount]) {
        let most = amounts
            .iter()
            .filter_map(|amount| amount.count())
            .max()
            .unwrap_or(0)
            .max(1) as f64;
        let top = canvas.y;
        let high = self.high();
        let base = top + high;
        self.unknown(canvas, place, amounts);
        let bar = if place.step > 3.0 {
            place.step - 1.0
        } else {
            place.step
        };
        for (period, amount) in amounts.iter().enumerate() {
            let x = place.first + place.step * period as f64;
            match amount {
                Amount::Count(0) | Amount::Missing => {}
                Amount::Count(count) => {
                    let height = (*count as f64 / most * high).max(1.5);
                    canvas.rect(x, base - height, bar, height, "c-bar");
                }
                // A band: what is withheld has no height.
                Amount::Withheld => canvas.rect(x, top, bar, high, "hatched c-band"),
            }
        }
        canvas.line(place.left, base, place.left + place.width, base, "c-axis");
        canvas.y = base;
    }

    /// Stretches of which nothing is known; a strip that is shorter than the others ends in one.
    fn unknown(&self, canvas: &mut Canvas, place: Place, amounts: &[Amount]) {
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
                    place.first + place.step * period as f64,
                    canvas.y,
                    place.step * length as f64,
                    self.high(),
                    "c-unknown",
                );
            }
            period += length.max(1);
        }
    }
}

impl Timeline {
    /// The years below a strip.
    fn axis(&self, canvas: &mut Canvas, place: Place, named: bool) {
        let room = width("2000", SMALL.size);
        let (all, before) = self.scale();
        let begins = self.from.earlier(before);
        for (x, year) in begins.years(all, place.step) {
            let x = place.left + x;
            canvas.line(x, canvas.y, x, canvas.y + 4.0, "c-axis");
            let x = x.min(place.left + place.width - room);
            if !named {
                continue;
            }
            canvas.text(x, canvas.y + 16.0, At::Start, SMALL, &year.to_string());
        }
        canvas.y += if named { 18.0 } else { 4.0 };
    }

    fn note(&self, canvas: &mut Canvas) {
        let scale = match self.series.len() {
            0..=1 => "",
            _ => " Each strip has its own vertical scale.",
        };
        canvas.y += 4.0;
        canvas.note(&format!(
            "{}, by {}.{scale}",
            capital(&self.unit),
            self.from.every
        ));
    }

    fn legend(&self, canvas: &mut Canvas, series: &[(RowName, Vec<Amount>)]) {
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
        let across = self.across(canvas);
        let width = (canvas.width - GAP * (across - 1) as f64) / across as f64;
        for (nth, row) in series.chunks(across).enumerate() {
            let (top, mut bottom) = (canvas.y, canvas.y);
            let high = row
                .iter()
                .map(|(name, _)| name.lines(LABEL.size, width).len());
            let high = high.max().unwrap_or(1);
            for (at, (name, amounts)) in row.iter().enumerate() {
                canvas.y = top;
                let place = self.place((width + GAP) * at as f64, width);
                heading(
                    canvas,
                    (place.left, place.width),
                    (name, high),
                    &summary(&self.from, amounts),
                );
                self.strip(canvas, place, amounts);
                // One scale for all: the last of each column has the years.
                let is_last = nth * across + at + across >= series.len();
                self.axis(canvas, place, is_last);
                bottom = bottom.max(canvas.y);
            }
            canvas.y = bottom;
        }
        self.note(canvas);
        if let Some(more) = more {
            canvas.note(&more);
        }
        self.legend(canvas, series);
    }

    fn is_large(&self) -> bool {
        true
    }

    fn grid(&self) -> Grid {
        let names: Vec<String> = self.series.iter().map(|(name, _)| name.whole()).collect();
        let mut grid = Grid::new("period", names.iter().map(String::as_str));
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
            let mut row = vec![Cell::Words(self.from.name(period))];
            row.extend(told(period).map(Cell::Amount));
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
