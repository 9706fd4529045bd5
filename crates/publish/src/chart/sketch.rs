//! A chart of unprotected figures, for the screen only.

use super::palette::{CHART_STYLE, PALETTE};
use super::{Chart, Drawing, WIDE};
use maud::{PreEscaped, html};
use sha2::{Digest, Sha256};
use std::fmt;

/// A chart that is not for publication: no figure in it is withheld, however small.
///
/// A notebook shows it at the end of a cell, in the notebook's theme. Its style does not affect the
/// rest of the page.
#[derive(Clone)]
pub struct Sketch(Chart);

/// What every sketch says of itself.
const MARK: &str = "Not for publication";

impl Sketch {
    pub(crate) fn new(
        name: &'static str,
        title: &str,
        says: &str,
        drawing: impl Into<Drawing>,
    ) -> Sketch {
        Sketch(Chart::new(name, format!("{MARK}: {title}"), says, drawing))
    }

    /// The chart as an SVG file, light or dark as the reader's system prefers.
    pub fn svg(&self) -> String {
        self.0.svg()
    }

    /// The chart as HTML for a notebook, without script or outside resource.
    pub fn html(&self) -> String {
        let id = format!("{}-{}", self.0.name(), self.checksum());
        let markup = html! {
            figure.targetlist-chart {
                style { (PreEscaped(style())) }
                figcaption { b { (self.0.title()) } }
                (self.0.drawn(&id, "wide", WIDE))
                @if !self.0.says().is_empty() { p { (self.0.says()) } }
            }
        };
        markup.into_string()
    }

    /// Prints the chart as HTML to a Jupyter notebook with the evcxr kernel, which calls this for the
    /// last expression of a cell.
    #[allow(
        clippy::print_stdout,
        reason = "the evcxr protocol is a message on standard output"
    )]
    pub fn evcxr_display(&self) {
        println!(
            "EVCXR_BEGIN_CONTENT text/html\n{}\nEVCXR_END_CONTENT",
            self.html()
        );
    }

    /// Tells the ids of one chart from those of another in the same notebook.
    fn checksum(&self) -> String {
        let digest = Sha256::digest(self.svg());
        digest.iter().take(4).map(|b| format!("{b:02x}")).collect()
    }
}

/// The title and what the chart says. The figures stay in the drawing.
impl fmt::Debug for Sketch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.title())
    }
}

/// The style of a chart inside a notebook: the rules nest under its own class, and the colors follow
/// the theme of JupyterLab or VS Code where one is named, else that of the system.
fn style() -> String {
    let colors = |dark: bool| -> String {
        let of = |(name, light, night): &(&str, &str, &str)| {
            format!("--{name}:{};", if dark { night } else { light })
        };
        PALETTE.iter().map(of).collect()
    };
    let (light, dark) = (colors(false), colors(true));
    format!(
        "{CLASS}{{{light}margin:0;max-width:720px;color:var(--ink);background:var(--paper);padding:12px;\n{CHART_STYLE}svg{{width:100%;height:auto}}}}\n\
         @media (prefers-color-scheme:dark){{body:not([data-jp-theme-light],[data-vscode-theme-kind]) {CLASS}{{{dark}}}}}\n\
         body[data-jp-theme-light=false] {CLASS},body[data-vscode-theme-kind=vscode-dark] {CLASS}{{{dark}}}"
    )
}

/// What a chart in a notebook is known by.
const CLASS: &str = ".targetlist-chart";
