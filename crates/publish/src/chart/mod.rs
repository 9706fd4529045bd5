//! Figures as static SVG: bars, heat map, timeline, dots with intervals, a whole in
//! parts, lags, steps.
//!
//! A [`Chart`] is a drawing with a name, a title and a sentence that says what it shows. It is
//! drawn as SVG without script, style attribute or outside resource, in light and dark; it always
//! has the table of its figures with it, and a text for Markdown. Labels that come from files are
//! redacted as they come in. Color is never the only sign: figures are printed, what is withheld is
//! hatched.

mod amount;
mod bars;
mod canvas;
mod dots;
pub(crate) mod grid;
mod heat_map;
mod lags;
mod letters;
mod palette;
mod split;
mod steps;
mod timeline;
pub(crate) mod words;

pub(crate) use amount::Amount;
pub(crate) use bars::Bars;
pub(crate) use dots::{Dot, Dots};
pub(crate) use heat_map::HeatMap;
pub(crate) use lags::{LAG_BINS, LagRow, Lags};
pub(crate) use split::Split;
pub(crate) use steps::Steps;
pub(crate) use timeline::{Every, Timeline};

pub(crate) use palette::{CHART_STYLE, variables};

use crate::escape::escaped;
use canvas::{At, Canvas, SMALL, TITLE};
use grid::Grid;
use words::said;

/// A drawing with its name, title and a sentence that says what it shows.
#[derive(Clone, Debug)]
pub(crate) struct Chart {
    name: String,
    title: String,
    says: String,
    drawing: Drawing,
    file: Option<String>,
}

/// What can be drawn.
#[derive(Clone, Debug)]
pub(crate) enum Drawing {
    /// Horizontal bars.
    Bars(Bars),
    /// Counts by row and column.
    HeatMap(HeatMap),
    /// Counts over time.
    Timeline(Timeline),
    /// Shares with intervals.
    Dots(Dots),
    /// A whole in parts.
    Split(Split),
    /// How soon traces followed.
    Lags(Lags),
    /// What is named at each threshold.
    Steps(Steps),
}

macro_rules! drawings {
    ($($drawing:ident),+) => {$(
        impl From<$drawing> for Drawing {
            fn from(drawing: $drawing) -> Drawing {
                Drawing::$drawing(drawing)
            }
        }
    )+};
}

drawings!(Bars, HeatMap, Timeline, Dots, Split, Lags, Steps);

impl Chart {
    /// A chart. `name` is what its file is called (lower case, underscores); `says` is read to
    /// people who do not see it.
    pub(crate) fn new(
        name: &'static str,
        title: impl AsRef<str>,
        says: impl AsRef<str>,
        drawing: impl Into<Drawing>,
    ) -> Chart {
        Chart {
            name: name.to_owned(),
            title: said(title),
            says: said(says),
            drawing: drawing.into(),
            file: None,
        }
    }

    /// Says where the whole table of its figures is, relative to the report:
    /// `tables/countries.csv`. The report links to it.
    #[must_use]
    pub(crate) fn file(mut self, path: impl Into<String>) -> Chart {
        self.file = Some(path.into());
        self
    }

    /// What its file is called.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// The title people read.
    pub(crate) fn title(&self) -> &str {
        &self.title
    }

    /// What it shows, in words.
    pub(crate) fn says(&self) -> &str {
        &self.says
    }

    /// Where the whole table of its figures is.
    pub(crate) fn table_file(&self) -> Option<&str> {
        self.file.as_deref()
    }

    /// The chart as a file of its own: 720 units wide, with its title and style, light and dark,
    /// legible to programs that know no style variables.
    pub(crate) fn svg(&self) -> String {
        let mut canvas = Canvas::new(&self.name, WIDE);
        for line in letters::wrapped(&self.title, TITLE.size, WIDE, 3) {
            canvas.y += 22.0;
            canvas.text(0.0, canvas.y, At::Start, TITLE, &line);
        }
        canvas.y += 10.0;
        for panel in 0..self.plot().panels(&canvas) {
            self.fill(&mut canvas, panel);
            canvas.y += 8.0;
        }
        let height = canvas.y.ceil() + 6.0 + 2.0 * MARGIN;
        let head = format!(
            "{}<style>{}</style><rect class=\"c-ground\" x=\"-{MARGIN}\" y=\"-{MARGIN}\" width=\"{}\" height=\"{height}\"/>",
            self.words(&self.name, 0, 1),
            palette::written_out(),
            WIDE + 2.0 * MARGIN,
        );
        let names = format!(
            "xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"{0}-t {0}-d\"",
            self.name
        );
        let frame = format!("{} {} {} {}", -MARGIN, -MARGIN, WIDE + 2.0 * MARGIN, height);
        let inner = canvas.finish(&head);
        format!(
            "<svg {names} viewBox=\"{frame}\" width=\"{}\" height=\"{height}\">{}</svg>\n",
            WIDE + 2.0 * MARGIN,
            inner.body
        )
    }

    /// The chart inside a page, drawn twice: for wide screens and paper, and for telephones. `id`
    /// is unique in the page; `inset` says how much narrower than the column of text its place is.
    pub(crate) fn inline(&self, id: &str, inset: f64) -> String {
        let drawn = |part: &str, width: f64| {
            let panels = self.plot().panels(&Canvas::new(id, width));
            let panel = |panel: usize| {
                let id = format!("{id}-{part}-{panel}");
                let mut canvas = Canvas::new(&id, width);
                self.fill(&mut canvas, panel);
                let shape = canvas.finish(&self.words(&id, panel, panels));
                format!(
                    "<svg class=\"{part}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\">{2}</svg>\n",
                    canvas::num(width),
                    canvas::num(shape.height),
                    shape.body
                )
            };
            (0..panels).map(panel).collect::<String>()
        };
        format!("{}{}", drawn("wide", WIDE - inset), drawn("narrow", NARROW))
    }

    /// The figures of the chart: a table of the drawing's own.
    pub(crate) fn grid(&self) -> Grid {
        self.plot().grid()
    }

    fn words(&self, id: &str, panel: usize, panels: usize) -> String {
        let part = if panels > 1 {
            format!(", part {} of {panels}", panel + 1)
        } else {
            String::new()
        };
        format!(
            "<title id=\"{id}-t\">{}{part}</title><desc id=\"{id}-d\">{}</desc>",
            escaped(&self.title),
            escaped(&self.says)
        )
    }

    fn fill(&self, canvas: &mut Canvas, panel: usize) {
        if self.grid().rows.is_empty() {
            canvas.y += 18.0;
            canvas.text(
                0.0,
                canvas.y,
                At::Start,
                SMALL,
                "Nothing to show: there are no rows.",
            );
        } else {
            self.plot().draw(canvas, panel);
        }
    }

    fn plot(&self) -> &dyn Plot {
        match &self.drawing {
            Drawing::Bars(drawing) => drawing,
            Drawing::HeatMap(drawing) => drawing,
            Drawing::Timeline(drawing) => drawing,
            Drawing::Dots(drawing) => drawing,
            Drawing::Split(drawing) => drawing,
            Drawing::Lags(drawing) => drawing,
            Drawing::Steps(drawing) => drawing,
        }
    }
}

/// What every drawing can do.
trait Plot {
    /// How many panels it has below each other: pages of paper break between them.
    fn panels(&self, _: &Canvas) -> usize {
        1
    }
    /// Draws a panel below what is drawn already. There is at least one row.
    fn draw(&self, canvas: &mut Canvas, panel: usize);
    /// Its figures, every one of them.
    fn grid(&self) -> Grid;
}

/// The width of a chart on a desk and on paper: that of the column of text.
const WIDE: f64 = 720.0;

/// The width of a chart on a telephone.
const NARROW: f64 = 328.0;

/// What stands around a chart in a file of its own.
const MARGIN: f64 = 16.0;

/// How many rows are drawn at most. The others are in the table; a longer chart is none.
const MOST: usize = 60;

/// The rows that are drawn, and the sentence on those that are not.
fn drawn<T>(rows: &[T]) -> (&[T], Option<String>) {
    match rows.split_at_checked(MOST) {
        Some((first, rest)) if !rest.is_empty() => (
            first,
            Some(format!(
                "… and {} more rows, in the table of figures.",
                rest.len()
            )),
        ),
        _ => (rows, None),
    }
}

/// What a hatched shape means, under charts that have one.
const WITHHELD: &str = "withheld: too few people, or it would give away such a figure";

#[cfg(test)]
pub(crate) mod samples;

#[cfg(test)]
mod chart_tests;
