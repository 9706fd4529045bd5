//! What is named at each threshold: how a choice moves the answer.

use super::Plot;
use super::canvas::{At, Canvas, FIGURE, SMALL, Type};
use super::grid::{Cell, Grid};
use super::letters::width;
use super::words::{capital, label, said};
use targetlist::stats::percent;

/// Thresholds and what is named at each.
#[derive(Clone, Debug)]
pub(crate) struct Steps {
    unit: String,
    steps: Vec<(f64, Vec<String>)>,
    used: Option<f64>,
}

impl Steps {
    /// Steps: what is named (`governments`), and each threshold from 0 to 1 with the names at it.
    /// Thresholds that are not shares are left out.
    pub(crate) fn new<L: AsRef<str>>(
        unit: &str,
        steps: impl IntoIterator<Item = (f64, Vec<L>)>,
    ) -> Steps {
        let steps = steps
            .into_iter()
            .filter(|(threshold, _)| (0.0..=1.0).contains(threshold));
        let mut steps: Vec<(f64, Vec<String>)> = steps
            .map(|(threshold, names)| (threshold, names.into_iter().map(label).collect()))
            .collect();
        steps.sort_by(|a, b| a.0.total_cmp(&b.0));
        Steps {
            unit: said(unit),
            steps,
            used: None,
        }
    }

    /// Marks the threshold that the rest of the publication uses.
    #[must_use]
    pub(crate) fn used(mut self, threshold: f64) -> Steps {
        self.used = (0.0..=1.0).contains(&threshold).then_some(threshold);
        self
    }
}

/// How high the line may rise.
const HEIGHT: f64 = 130.0;

/// A threshold as a percentage without a needless decimal: `80%`, `82.5%`.
fn threshold(share: f64) -> String {
    percent(share).replace(".0%", " %")
}

impl Steps {
    /// What is named at one threshold and not at the next.
    fn lost(&self) -> Vec<String> {
        let pairs = self.steps.iter().zip(self.steps.iter().skip(1));
        let lost = pairs.filter_map(|((_, before), (at, after))| {
            let names: Vec<&str> = before
                .iter()
                .filter(|name| !after.contains(name))
                .map(String::as_str)
                .collect();
            (!names.is_empty())
                .then(|| format!("At {} no longer: {}.", threshold(*at), names.join(", ")))
        });
        lost.collect()
    }
}

/// Where thresholds and counts stand in a drawing.
struct Places {
    /// The lowest and the highest threshold.
    first: f64,
    last: f64,
    left: f64,
    right: f64,
    most: f64,
    base: f64,
}

impl Places {
    fn of(steps: &Steps, canvas: &Canvas) -> Places {
        Places {
            first: steps.steps.first().map_or(0.0, |(at, _)| *at),
            last: steps.steps.last().map_or(1.0, |(at, _)| *at),
            left: 24.0,
            right: canvas.width - 30.0,
            most: steps.most().max(1) as f64,
            base: canvas.y + 44.0 + HEIGHT,
        }
    }

    fn x(&self, at: f64) -> f64 {
        if self.last > self.first {
            let share = (at - self.first) / (self.last - self.first);
            self.left + share * (self.right - self.left)
        } else {
            (self.left + self.right) / 2.0
        }
    }

    fn y(&self, count: usize) -> f64 {
        self.base - count as f64 / self.most * HEIGHT
    }
}

impl Steps {
    fn most(&self) -> usize {
        let counts = self.steps.iter().map(|(_, names)| names.len());
        counts.max().unwrap_or(0)
    }

    /// The threshold that the rest of the publication uses.
    fn mark(&self, canvas: &mut Canvas, places: &Places) {
        let used = self
            .used
            .filter(|used| (places.first..=places.last).contains(used));
        let Some(used) = used else { return };
        let x = places.x(used);
        canvas.line(x, canvas.y + 20.0, x, places.base, "c-mark");
        let words = format!("used here: {}", threshold(used));
        let half = width(&words, SMALL.size) / 2.0;
        let middle = x.clamp(half, (canvas.width - half).max(half));
        let kind = Type {
            class: "c-small c-marked",
            ..SMALL
        };
        canvas.text(middle, canvas.y + 15.0, At::Middle, kind, &words);
    }

    /// The line: what is named holds up to the next threshold that was tried.
    fn line(&self, canvas: &mut Canvas, places: &Places) {
        let mut points: Vec<(f64, f64)> = Vec::new();
        for (at, names) in &self.steps {
            let (x, y) = (places.x(*at), places.y(names.len()));
            points.extend(points.last().map(|(_, before)| (x, *before)));
            points.push((x, y));
        }
        canvas.path(&points, "c-steps");
        canvas.line(0.0, places.base, canvas.width, places.base, "c-axis");
    }

    /// A dot with its count for each threshold, and below it the threshold where there is room.
    fn dots(&self, canvas: &mut Canvas, places: &Places) {
        let (base, mut free) = (places.base, 0.0);
        for (at, names) in &self.steps {
            let (x, y) = (places.x(*at), places.y(names.len()));
            canvas.dot(x, y, 4.5, "c-dot");
            let count = names.len().to_string();
            canvas.text(x + 3.0, y - 9.0, At::Start, FIGURE, &count);
            canvas.line(x, base, x, base + 4.0, "c-axis");
            let words = threshold(*at);
            let half = width(&words, SMALL.size) / 2.0;
            if x - half >= free {
                canvas.text(x, base + 17.0, At::Middle, SMALL, &words);
                free = x + half + 6.0;
            }
        }
    }
}

impl Plot for Steps {
    fn draw(&self, canvas: &mut Canvas, _: usize) {
        let places = Places::of(self, canvas);
        self.mark(canvas, &places);
        self.line(canvas, &places);
        self.dots(canvas, &places);
        canvas.y = places.base + 22.0;
        canvas.note(&format!(
            "{} named, by the probability that it takes to be named.",
            capital(&self.unit)
        ));
        for line in self.lost() {
            canvas.note(&line);
        }
    }

    fn grid(&self) -> Grid {
        let mut grid = Grid::new("threshold", [self.unit.as_str()]);
        grid.headings.push(("named".into(), false));
        let most = self.most().max(1) as f64;
        for (at, names) in &self.steps {
            let named = if names.is_empty() {
                "nobody".into()
            } else {
                names.join(", ")
            };
            grid.rows.push(vec![
                Cell::words(threshold(*at)),
                Cell::figure(names.len().to_string()),
                Cell::words(named),
            ]);
            grid.bars.push(names.len() as f64 / most);
        }
        grid
    }
}
