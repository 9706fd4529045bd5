//! Figures as static SVG: bars, heat map, timeline, dots with intervals, a whole in
//! parts, lags, a map.
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
mod labels;
mod lags;
mod letters;
mod map;
mod palette;
mod peak;
mod periods;
mod row_name;
mod rows;
mod scale;
mod sketch;
mod split;
mod timeline;
pub(crate) mod words;

pub(crate) use amount::Amount;
pub(crate) use bars::Bars;
pub(crate) use dots::{Dot, Dots};
pub(crate) use heat_map::HeatMap;
pub(crate) use lags::{LAG_BINS, LagBin, LagRow, Lags};
pub(crate) use map::Map;
pub(crate) use periods::Every;
pub(crate) use row_name::RowName;
pub use sketch::Sketch;
pub(crate) use split::Split;
pub(crate) use timeline::Timeline;

pub(crate) use palette::{CHART_STYLE, variables};

use canvas::{At, Canvas, SMALL, TITLE};
use grid::Grid;
use maud::{Markup, PreEscaped, html};
use rows::drawn;
use words::said;

/// A drawing with its name, title and a sentence that says what it shows.
#[derive(Clone, Debug)]
pub(crate) struct Chart {
    name: String,
    title: String,
    says: String,
    drawing: Drawing,
    files: Vec<String>,
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
    /// Counts by country, on a map.
    Map(Map),
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

drawings!(Bars, HeatMap, Timeline, Dots, Split, Lags, Map);

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
            files: Vec::new(),
        }
    }

    /// Adds a file in which the whole table of its figures is, relative to the report:
    /// `tables/countries.csv`. The report links to it.
    #[must_use]
    pub(crate) fn file(mut self, path: impl Into<String>) -> Chart {
        self.files.push(path.into());
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

    /// Where the whole tables of its figures are.
    pub(crate) fn table_files(&self) -> &[String] {
        &self.files
    }

    /// Whether its figures are so many that a page leaves them to the files.
    pub(crate) fn is_large(&self) -> bool {
        self.plot().is_large()
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
        if canvas.is_hatched() {
            canvas.note(WITHHELD_ALONE);
        }
        let (width, height) = (WIDE + 2.0 * MARGIN, canvas.height() + 2.0 * MARGIN);
        let frame = format!("-{MARGIN} -{MARGIN} {width} {height}");
        let drawing = html! {
            svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby=(names(&self.name))
                viewBox=(frame) width=(width) height=(height) {
                (self.words(&self.name, ""))
                style { (PreEscaped(palette::written_out())) }
                rect class="c-ground" x=(-MARGIN) y=(-MARGIN) width=(width) height=(height) {}
                (canvas.finish())
            }
        };
        drawing.into_string() + "\n"
    }

    /// The chart inside a page, drawn twice: for wide screens and paper, and for telephones. `id`
    /// is unique in the page; `inset` says how much narrower than the column of text its place is.
    pub(crate) fn inline(&self, id: &str, inset: f64) -> Markup {
        html! {
            (self.drawn(&format!("{id}-wide"), "wide", WIDE - inset))
            (self.drawn(&format!("{id}-narrow"), "narrow", NARROW))
        }
    }

    /// The panels of the chart at a width.
    fn drawn(&self, id: &str, class: &str, width: f64) -> Markup {
        let panels = self.plot().panels(&Canvas::new(id, width));
        html! {
            @for panel in 0..panels {
                (self.panel((panel, panels), &format!("{id}-{panel}"), class, width))
                "\n"
            }
        }
    }

    fn panel(&self, (panel, of): (usize, usize), id: &str, class: &str, width: f64) -> Markup {
        let mut canvas = Canvas::new(id, width);
        self.fill(&mut canvas, panel);
        let part = match of {
            1 => String::new(),
            _ => format!(", part {} of {of}", panel + 1),
        };
        let (width, height) = (canvas::num(width), canvas::num(canvas.height()));
        let frame = format!("0 0 {width} {height}");
        html! {
            svg class=(class) role="img" aria-labelledby=(names(id))
                viewBox=(frame) width=(width) height=(height) {
                (self.words(id, &part))
                (canvas.finish())
            }
        }
    }

    /// The figures of the chart: a table of the drawing's own.
    pub(crate) fn grid(&self) -> Grid {
        self.plot().grid()
    }

    fn words(&self, id: &str, part: &str) -> Markup {
        html! {
            title id={ (id) "-t" } { (self.title) (part) }
            desc id={ (id) "-d" } {
                (self.says)
                @if self.is_large() { " The figures are in a file, or beside the chart." }
            }
        }
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
            Drawing::Map(drawing) => drawing,
        }
    }
}

/// The ids of a drawing's title and description.
fn names(id: &str) -> String {
    format!("{id}-t {id}-d")
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
    /// Whether its figures are many.
    fn is_large(&self) -> bool {
        false
    }
}

/// The width of a chart on a desk and on paper: that of the column of text.
const WIDE: f64 = 720.0;

/// The width of a chart on a telephone.
const NARROW: f64 = 328.0;

/// What stands around a chart in a file of its own.
const MARGIN: f64 = 16.0;

/// The same under a chart that stands alone.
const WITHHELD_ALONE: &str =
    "Withheld: a count of too few people, or one that would give such a count away.";

#[cfg(test)]
pub(crate) mod samples;

#[cfg(test)]
mod chart_tests;
