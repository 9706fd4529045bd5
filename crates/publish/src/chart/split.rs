//! A whole in parts: the box behind "37 of 67".

use super::canvas::{At, Canvas, FIGURE, SMALL, Type};
use super::grid::{Cell, Grid};
use super::letters::{fitted, width};
use super::words::{label, said};
use super::{Amount, Plot};
use crate::table::WITHHELD;
use targetlist::stats::percent;
use targetlist::table::thousands;

/// A whole and its parts, at most six, in the order given.
///
/// Up to 150 cases have a square each; more are drawn as a bar.
#[derive(Clone, Debug)]
pub(crate) struct Split {
    whole: String,
    parts: Vec<(String, Amount)>,
    /// The total, if it is printed beside parts that are withheld.
    of: Option<u64>,
}

impl Split {
    /// A whole in parts: what the whole is (`phones examined from the list`), and its parts with
    /// how many of each (`infected`, `attempt alone`, `inconclusive`). If there are more than six,
    /// those from the sixth on are drawn as one.
    pub(crate) fn new<L: AsRef<str>, A: Into<Amount>>(
        whole: &str,
        parts: impl IntoIterator<Item = (L, A)>,
    ) -> Split {
        let parts = parts
            .into_iter()
            .map(|(text, amount)| (label(text), amount.into()))
            .collect();
        Split {
            whole: said(whole),
            parts,
            of: None,
        }
    }

    /// Says how many the whole is, if that is told: parts that are told have a share of it.
    #[must_use]
    pub(crate) fn of(mut self, whole: Option<u64>) -> Split {
        self.of = whole;
        self
    }
}

/// The classes of the parts: their grounds and the type on them.
const PARTS: [(&str, &str); 6] = [
    ("p1", "c-figure o1"),
    ("p2", "c-figure o2"),
    ("p3", "c-figure o3"),
    ("p4", "c-figure o4"),
    ("p5", "c-figure o5"),
    ("p6", "c-figure"),
];

/// Up to how many cases each has a square of its own.
const SQUARES: u64 = 150;

/// How wide something withheld is drawn in a bar, whatever is behind it.
const HIDDEN: f64 = 60.0;

impl Split {
    /// `Phones examined from the list: 23 infected, 14 attempt alone, 30 inconclusive.`
    pub(crate) fn sentence(&self) -> String {
        let parts: Vec<String> = self
            .parts
            .iter()
            .map(|(text, amount)| format!("{amount} {text}"))
            .collect();
        format!("{}: {}.", self.whole, parts.join(", "))
    }

    /// The parts that are drawn: from the sixth on as one, where there are more than six.
    fn drawn(&self) -> Vec<(String, Amount)> {
        if self.parts.len() <= PARTS.len() {
            return self.parts.clone();
        }
        let (first, rest) = self.parts.split_at(PARTS.len() - 1);
        let sum = rest
            .iter()
            .map(|(_, amount)| amount.count())
            .try_fold(0_u64, |sum, count| Some(sum.saturating_add(count?)));
        let mut parts = first.to_vec();
        parts.push((
            format!("{} others", rest.len()),
            sum.map_or(Amount::Withheld, Amount::Count),
        ));
        parts
    }

    /// The sum of what is told.
    fn told(&self) -> u64 {
        self.parts
            .iter()
            .filter_map(|(_, amount)| amount.count())
            .fold(0, u64::saturating_add)
    }

    /// Whether every part is told.
    fn is_whole(&self) -> bool {
        self.parts
            .iter()
            .all(|(_, amount)| amount.count().is_some())
    }

    /// The share of a part in the whole, where both are told.
    fn share(&self, amount: Amount) -> Option<f64> {
        let of = if self.is_whole() {
            Some(self.told())
        } else {
            self.of
        };
        let of = of.filter(|of| *of > 0)?;
        Some(amount.count()? as f64 / of as f64)
    }

    /// A square for each case, in rows.
    fn squares(&self, canvas: &mut Canvas, parts: &[(String, Amount)]) {
        let side = if canvas.is_narrow() { 15.0 } else { 18.0 };
        let across = (canvas.width / side).floor() as u64;
        // No row is much longer than the others.
        let rows = self.told().div_ceil(across.max(1)).max(1);
        let across = self.told().div_ceil(rows).max(1);
        let mut at = 0;
        for ((_, amount), (ground, _)) in parts.iter().zip(PARTS) {
            for _ in 0..amount.count().unwrap_or(0) {
                let (x, y) = ((at % across) as f64 * side, (at / across) as f64 * side);
                canvas.rect(x, canvas.y + y, side - 2.5, side - 2.5, ground);
                at += 1;
            }
        }
        canvas.y += rows as f64 * side + 4.0;
    }

    /// One bar; what is withheld has a piece of a fixed width.
    fn bar(&self, canvas: &mut Canvas, parts: &[(String, Amount)]) {
        let hidden = parts
            .iter()
            .filter(|(_, amount)| *amount == Amount::Withheld)
            .count() as f64
            * (HIDDEN + 2.0);
        let room = (canvas.width - hidden).max(0.0);
        let told = self.told().max(1) as f64;
        let mut x = 0.0;
        for ((_, amount), (ground, class)) in parts.iter().zip(PARTS) {
            match amount {
                Amount::Missing | Amount::Count(0) => {}
                Amount::Withheld => {
                    canvas.rect(x, canvas.y, HIDDEN, 34.0, "hatched");
                    x += HIDDEN + 2.0;
                }
                Amount::Count(count) => {
                    let piece = *count as f64 / told * room;
                    canvas.rect(x, canvas.y, (piece - 2.0).max(1.0), 34.0, ground);
                    let text = thousands(*count);
                    if width(&text, FIGURE.size) + 8.0 < piece {
                        canvas.text(
                            x + (piece - 2.0) / 2.0,
                            canvas.y + 22.0,
                            At::Middle,
                            Type { class, ..FIGURE },
                            &text,
                        );
                    }
                    x += piece;
                }
            }
        }
        canvas.y += 42.0;
    }

    /// Each part with its sign, its count and its share.
    fn key(&self, canvas: &mut Canvas, parts: &[(String, Amount)]) {
        for ((text, amount), (ground, _)) in parts.iter().zip(PARTS) {
            canvas.y += 20.0;
            let hidden = *amount == Amount::Withheld;
            canvas.rect(
                0.0,
                canvas.y - 11.0,
                13.0,
                13.0,
                if hidden { "hatched" } else { ground },
            );
            let figure = amount.to_string();
            canvas.text(
                22.0,
                canvas.y,
                At::Start,
                if hidden { SMALL } else { FIGURE },
                &figure,
            );
            let x = 22.0 + width(&figure, if hidden { SMALL.size } else { FIGURE.size }) + 6.0;
            let share = self
                .share(*amount)
                .map(|share| format!("({})", percent(share)));
            let share = share.unwrap_or_default();
            canvas.pair(x, canvas.y, text, &share, canvas.width - x);
        }
    }
}

impl Plot for Split {
    fn draw(&self, canvas: &mut Canvas, _: usize) {
        let parts = self.drawn();
        canvas.y += 4.0;
        if self.told() == 0 && self.is_whole() {
            canvas.rect(0.5, canvas.y, canvas.width - 1.0, 34.0, "c-empty");
            canvas.text(
                canvas.width / 2.0,
                canvas.y + 22.0,
                At::Middle,
                SMALL,
                &fitted(&format!("no {}", self.whole), SMALL.size, canvas.width),
            );
            canvas.y += 42.0;
        } else if self.told() <= SQUARES && self.is_whole() {
            self.squares(canvas, &parts);
        } else {
            self.bar(canvas, &parts);
        }
        self.key(canvas, &parts);
        if self.told() > 0 && self.told() <= SQUARES && self.is_whole() {
            canvas.y += 6.0;
            canvas.note(&format!(
                "{} {}, one square for each.",
                thousands(self.told()),
                self.whole
            ));
        }
        if !self.is_whole() {
            canvas.y += 6.0;
            canvas.note(&format!(
                "Hatched: {WITHHELD}. The hatched piece is drawn at a fixed width."
            ));
        }
    }

    fn grid(&self) -> Grid {
        let mut grid = Grid::new(&self.whole, ["how many", "share"]);
        for (text, amount) in &self.parts {
            let share = self.share(*amount);
            let cell = match amount {
                Amount::Withheld => Cell::Amount(Amount::Withheld),
                _ => Cell::figure(share.map(percent)),
            };
            grid.rows
                .push(vec![Cell::Words(text.clone()), Cell::Amount(*amount), cell]);
            grid.bars.push(share.unwrap_or(0.0));
        }
        grid
    }
}
