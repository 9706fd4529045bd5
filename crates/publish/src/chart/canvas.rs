//! Shapes and texts as the inside of an SVG element: classes only, every text escaped, figures
//! rounded to a tenth.

use super::letters::{fitted, width, wrapped};
use maud::{Markup, html};

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
    is_hatched: bool,
}

impl Canvas {
    /// An empty drawing. `id` makes the names of its parts unique in a page.
    pub(super) fn new(id: &str, width: f64) -> Canvas {
        Canvas {
            body: String::new(),
            width,
            y: 0.0,
            hatch: format!("{id}-hatch"),
            is_hatched: false,
        }
    }

    /// Whether anything in it is hatched.
    pub(super) fn is_hatched(&self) -> bool {
        self.is_hatched
    }

    /// Whether it is drawn for a telephone.
    pub(super) fn is_narrow(&self) -> bool {
        self.width < 500.0
    }

    fn add(&mut self, shape: Markup) {
        self.body.push_str(&shape.into_string());
    }

    /// A text on its base line.
    pub(super) fn text(&mut self, x: f64, y: f64, at: At, kind: Type, text: &str) {
        self.add(placed(x, y, at, kind, text, None));
    }

    /// A text of which the middle is left out where the room ends; a pointer shows it whole.
    pub(super) fn fitted(&mut self, x: f64, y: f64, at: At, kind: Type, text: &str, room: f64) {
        self.add(cut(x, y, at, kind, text, room));
    }

    /// A label and, smaller, what belongs to it.
    pub(super) fn pair(&mut self, x: f64, y: f64, text: &str, then: &str, room: f64) {
        let room = (room - width(then, SMALL.size) - 6.0).max(0.0);
        let shown = fitted(text, LABEL.size, room);
        let whole = (shown != text).then_some(text);
        self.add(html! {
            text class=(LABEL.class) font-size=(LABEL.size) x=(num(x)) y=(num(y)) {
                @if let Some(whole) = whole { title { (whole) } }
                (shown)
                tspan class="c-small c-apart" font-size=(SMALL.size) dx="6" { (then) }
            }
        });
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
        let is_cut = letters(&lines.concat()) != letters(whole);
        for (nth, line) in lines.iter().enumerate() {
            let y = y + apart * nth as f64;
            self.add(placed(x, y, at, kind, line, is_cut.then_some(whole)));
        }
    }

    /// A text that rises to the right by sixty degrees from its place.
    pub(super) fn rising(&mut self, x: f64, y: f64, kind: Type, text: &str, room: f64) {
        let turned = format!("translate({} {}) rotate(-60)", num(x), num(y));
        let text = cut(0.0, 0.0, At::Start, kind, text, room);
        self.add(html! { g transform=(turned) { (text) } });
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

    /// What a shape of the class `hatched` is filled with.
    fn hatching(&mut self, class: &str) -> Option<String> {
        let is_hatched = class.split(' ').any(|one| one == "hatched");
        self.is_hatched |= is_hatched;
        is_hatched.then(|| format!("url(#{})", self.hatch))
    }

    /// A rectangle. The class `hatched` fills it with strokes.
    pub(super) fn rect(&mut self, x: f64, y: f64, w: f64, h: f64, class: &str) {
        let fill = self.hatching(class);
        let (x, y, w, h) = (num(x), num(y), num(w.max(0.0)), num(h.max(0.0)));
        self.add(html! {
            rect class=(class) x=(x) y=(y) width=(w) height=(h) fill=[fill] {}
        });
    }

    /// A straight line.
    pub(super) fn line(&mut self, x1: f64, y1: f64, x2: f64, y2: f64, class: &str) {
        self.add(html! {
            line class=(class) x1=(num(x1)) y1=(num(y1)) x2=(num(x2)) y2=(num(y2)) {}
        });
    }

    /// A disc.
    pub(super) fn dot(&mut self, x: f64, y: f64, radius: f64, class: &str) {
        self.add(html! {
            circle class=(class) cx=(num(x)) cy=(num(y)) r=(num(radius)) {}
        });
    }

    /// A disc that may be hatched.
    pub(super) fn disc(&mut self, x: f64, y: f64, radius: f64, class: &str) {
        let fill = self.hatching(class);
        self.add(html! {
            circle class=(class) cx=(num(x)) cy=(num(y)) r=(num(radius)) fill=[fill] {}
        });
    }

    /// A shape by its outline, drawn from a place at a scale. The class `hatched` fills it with
    /// strokes.
    pub(super) fn shape(&mut self, (x, y): (f64, f64), scale: f64, outline: &str, class: &str) {
        let fill = self.hatching(class);
        let placed = format!("translate({} {}) scale({scale:.4})", num(x), num(y));
        self.add(html! { path class=(class) d=(outline) transform=(placed) fill=[fill] {} });
    }

    /// How high it is.
    pub(super) fn height(&self) -> f64 {
        self.y.ceil() + 6.0
    }

    /// Everything drawn, and what it is hatched with.
    pub(super) fn finish(self) -> Markup {
        html! {
            @if self.is_hatched {
                defs {
                    pattern id=(self.hatch) width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                        rect class="c-hatch-ground" width="6" height="6" {}
                        line class="c-hatch" x1="1" y1="0" x2="1" y2="6" {}
                    }
                }
            }
            (maud::PreEscaped(self.body))
        }
    }
}

/// A text at its place; a pointer shows the whole of which it is a part.
fn placed(x: f64, y: f64, at: At, kind: Type, text: &str, whole: Option<&str>) -> Markup {
    let anchor = match at {
        At::Start => None,
        At::Middle => Some("middle"),
        At::End => Some("end"),
    };
    html! {
        text class=(kind.class) font-size=(kind.size) x=(num(x)) y=(num(y)) text-anchor=[anchor] {
            @if let Some(whole) = whole { title { (whole) } }
            (text)
        }
    }
}

/// A text of which the middle is left out where the room ends.
fn cut(x: f64, y: f64, at: At, kind: Type, text: &str, room: f64) -> Markup {
    let shown = fitted(text, kind.size, room);
    let whole = (shown != text).then_some(text);
    placed(x, y, at, kind, &shown, whole)
}

/// A figure to a tenth. What is not a number has no place: it prints as 0.
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
