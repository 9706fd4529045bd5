//! Takes shapes and texts and gives an SVG element: classes only, every text escaped, figures
//! rounded to a tenth.

use super::letters::{fitted, width, wrapped};
use crate::escape::escaped;
use std::fmt::Write;

/// A size and a look of type.
#[derive(Clone, Copy)]
pub(super) struct Type {
    pub class: &'static str,
    pub size: f64,
}

/// Labels.
pub(super) const LABEL: Type = Type {
    class: "c-label",
    size: 13.0,
};
/// Figures.
pub(super) const FIGURE: Type = Type {
    class: "c-figure",
    size: 13.0,
};
/// Axes, notes, legends.
pub(super) const SMALL: Type = Type {
    class: "c-small",
    size: 11.5,
};
/// A title in a file of its own.
pub(super) const TITLE: Type = Type {
    class: "c-title",
    size: 17.0,
};

/// Which end of a text stands at its place.
#[derive(Clone, Copy)]
pub(super) enum At {
    Start,
    Middle,
    End,
}

/// A drawing that grows downwards.
pub(super) struct Canvas {
    body: String,
    /// The width of the drawing, in units of which a letter has 13.
    pub width: f64,
    /// How far down it is drawn.
    pub y: f64,
    hatch: String,
}

impl Canvas {
    /// An empty drawing. `id` makes the names of its parts unique in a page.
    pub(super) fn new(id: &str, width: f64) -> Canvas {
        Canvas {
            body: String::new(),
            width,
            y: 0.0,
            hatch: format!("{id}-hatch"),
        }
    }

    /// Whether it is drawn for a telephone.
    pub(super) fn is_narrow(&self) -> bool {
        self.width < 500.0
    }

    /// A text on its base line.
    pub(super) fn text(&mut self, x: f64, y: f64, at: At, kind: Type, text: &str) {
        self.placed(x, y, at, kind, text, "");
    }

    /// A text of which the middle is left out where the room ends; a pointer shows it whole.
    pub(super) fn fitted(&mut self, x: f64, y: f64, at: At, kind: Type, text: &str, room: f64) {
        let shown = fitted(text, kind.size, room);
        let whole = if shown == text {
            String::new()
        } else {
            format!("<title>{}</title>", escaped(text))
        };
        self.placed(x, y, at, kind, &shown, &whole);
    }

    fn placed(&mut self, x: f64, y: f64, at: At, kind: Type, text: &str, title: &str) {
        let anchor = match at {
            At::Start => "",
            At::Middle => " text-anchor=\"middle\"",
            At::End => " text-anchor=\"end\"",
        };
        let Type { class, size } = kind;
        let (x, y, text) = (num(x), num(y), escaped(text));
        let _ = write!(
            self.body,
            "<text class=\"{class}\" font-size=\"{size}\" x=\"{x}\" y=\"{y}\"{anchor}>{title}{text}</text>"
        );
    }

    /// A label and, smaller, what belongs to it.
    pub(super) fn pair(&mut self, x: f64, y: f64, text: &str, then: &str, room: f64) {
        let shown = fitted(
            text,
            LABEL.size,
            (room - width(then, SMALL.size) - 6.0).max(0.0),
        );
        let whole = if shown == text {
            String::new()
        } else {
            format!("<title>{}</title>", escaped(text))
        };
        let _ = write!(
            self.body,
            "<text class=\"{}\" font-size=\"{}\" x=\"{}\" y=\"{}\">{whole}{}<tspan class=\"c-small c-apart\" font-size=\"{}\" dx=\"6\">{}</tspan></text>",
            LABEL.class,
            LABEL.size,
            num(x),
            num(y),
            escaped(&shown),
            SMALL.size,
            escaped(then)
        );
    }

    /// Where the labels of rows stand: beside what is drawn, up to a width beyond which they are
    /// broken into lines, or, where telephones have no room for that, above it.
    pub(super) fn labels<'a>(&self, texts: impl Iterator<Item = &'a str>, share: f64) -> Labels {
        let widest = texts
            .map(|text| width(text, LABEL.size))
            .fold(0.0, f64::max);
        let room = self.width * share;
        match (widest <= room, self.is_narrow()) {
            (true, _) => Labels {
                beside: Some(widest + 2.0),
            },
            (false, false) => Labels { beside: Some(room) },
            (false, true) => Labels { beside: None },
        }
    }

    /// Writes the label of a row and gives how far below `y` the row's shape begins, and how high
    /// the row is at least.
    pub(super) fn row_label(&mut self, labels: &Labels, text: &str, shape: f64) -> f64 {
        let Some(room) = labels.beside else {
            let lines = wrapped(text, LABEL.size, self.width, 2);
            self.lines(0.0, self.y + 17.0, At::Start, LABEL, 17.0, &lines, text);
            self.y += 17.0 * lines.len() as f64;
            self.y += 5.0;
            return shape;
        };
        let lines = wrapped(text, LABEL.size, room, 3);
        let height = (lines.len() as f64 * 16.0).max(shape);
        let first = self.y + (height - lines.len() as f64 * 16.0) / 2.0 + 12.5;
        self.lines(room, first, At::End, LABEL, 16.0, &lines, text);
        self.y += (height - shape) / 2.0;
        (height + shape) / 2.0
    }

    /// The lines of a text so far apart; where one of them is cut, a pointer shows the text whole.
    #[allow(
        clippy::too_many_arguments,
        reason = "a place, a look and a text each have their parts"
    )]
    pub(super) fn lines(
        &mut self,
        x: f64,
        y: f64,
        at: At,
        kind: Type,
        apart: f64,
        lines: &[String],
        whole: &str,
    ) {
        let letters = |text: &str| text.chars().filter(|c| *c != ' ').collect::<String>();
        let cut = letters(&lines.concat()) != letters(whole);
        let title = if cut {
            format!("<title>{}</title>", escaped(whole))
        } else {
            String::new()
        };
        for (nth, line) in lines.iter().enumerate() {
            self.placed(x, y + apart * nth as f64, at, kind, line, &title);
        }
    }

    /// A text that rises to the right by sixty degrees from its place.
    pub(super) fn rising(&mut self, x: f64, y: f64, kind: Type, text: &str, room: f64) {
        let _ = write!(
            self.body,
            "<g transform=\"translate({} {}) rotate(-60)\">",
            num(x),
            num(y)
        );
        self.fitted(0.0, 0.0, At::Start, kind, text, room);
        self.body.push_str("</g>");
    }

    /// A paragraph over the whole width at the end of the drawing.
    pub(super) fn note(&mut self, text: &str) {
        for line in wrapped(text, SMALL.size, self.width, 12) {
            self.y += 16.0;
            self.text(0.0, self.y, At::Start, SMALL, &line);
        }
    }

    /// A swatch with its words, in a row of swatches that breaks at the end of the line; gives the
    /// place of the next one.
    pub(super) fn key(&mut self, x: f64, class: &str, words: &str) -> f64 {
        let needs = 18.0 + width(words, SMALL.size);
        let x = if x > 0.0 && x + needs > self.width {
            self.y += 18.0;
            0.0
        } else {
            x
        };
        let y = self.y;
        self.rect(x, y - 10.0, 12.0, 12.0, class);
        for (at, line) in wrapped(words, SMALL.size, self.width - 17.0, 3)
            .iter()
            .enumerate()
        {
            self.y = y + 15.0 * at as f64;
            self.text(x + 17.0, self.y, At::Start, SMALL, line);
        }
        x + needs + 16.0
    }

    /// A rectangle. The class `hatched` fills it with strokes.
    pub(super) fn rect(&mut self, x: f64, y: f64, w: f64, h: f64, class: &str) {
        let fill = if class.contains("hatched") {
            format!(" fill=\"url(#{})\"", self.hatch)
        } else {
            String::new()
        };
        let (x, y, w, h) = (num(x), num(y), num(w.max(0.0)), num(h.max(0.0)));
        let _ = write!(
            self.body,
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"{fill}/>"
        );
    }

    /// A straight line.
    pub(super) fn line(&mut self, x1: f64, y1: f64, x2: f64, y2: f64, class: &str) {
        let (x1, y1, x2, y2) = (num(x1), num(y1), num(x2), num(y2));
        let _ = write!(
            self.body,
            "<line class=\"{class}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\"/>"
        );
    }

    /// A disc.
    pub(super) fn dot(&mut self, x: f64, y: f64, radius: f64, class: &str) {
        let _ = write!(
            self.body,
            "<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
            num(x),
            num(y),
            num(radius)
        );
    }

    /// A line through points.
    pub(super) fn path(&mut self, points: &[(f64, f64)], class: &str) {
        let places: Vec<String> = points
            .iter()
            .map(|(x, y)| format!("{} {}", num(*x), num(*y)))
            .collect();
        let _ = write!(
            self.body,
            "<path class=\"{class}\" d=\"M{}\"/>",
            places.join("L")
        );
    }

    /// What is inside the element: `head`, then everything drawn.
    pub(super) fn finish(self, head: &str) -> Shape {
        let Canvas { body, y, hatch, .. } = self;
        let defs = if body.contains(&hatch) {
            format!(
                "<defs><pattern id=\"{hatch}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
                 <rect class=\"c-hatch-ground\" width=\"6\" height=\"6\"/><line class=\"c-hatch\" x1=\"1\" y1=\"0\" x2=\"1\" y2=\"6\"/></pattern></defs>"
            )
        } else {
            String::new()
        };
        Shape {
            body: format!("{head}{defs}{body}"),
            height: y.ceil() + 6.0,
        }
    }
}

/// Where the labels of rows stand.
pub(super) struct Labels {
    /// How wide they are where they stand beside what is drawn.
    beside: Option<f64>,
}

impl Labels {
    /// Where what is drawn begins.
    pub(super) fn left(&self, gap: f64) -> f64 {
        self.beside.map_or(0.0, |room| room + gap)
    }

    /// Whether they stand beside what is drawn.
    pub(super) fn are_beside(&self) -> bool {
        self.beside.is_some()
    }
}

/// A finished drawing.
pub(super) struct Shape {
    /// What is inside its element.
    pub body: String,
    /// How high it is.
    pub height: f64,
}

/// A figure to a tenth. What is no number has no place: it prints as 0.
pub(super) fn num(figure: f64) -> String {
    let figure = if figure.is_finite() { figure } else { 0.0 };
    let text = format!("{figure:.1}");
    let text = text.strip_suffix(".0").unwrap_or(&text);
    if text == "-0" {
        "0".into()
    } else {
        text.into()
    }
}
