//! Cell styles of an XLSX workbook that strike their text through (ECMA-376, 18.8).

use super::xlsx::attribute;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeSet;

/// The positions in `cellXfs` of the styles whose font is struck through.
pub(super) fn struck_styles(styles: &[u8]) -> BTreeSet<u32> {
    let mut found = Styles::default();
    let mut reader = quick_xml::Reader::from_reader(styles);
    reader.config_mut().expand_empty_elements = true;
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(element) => found.begin(&element),
            Event::End(element) => found.end(element.local_name().as_ref()),
            Event::Eof => break,
            _ => {}
        }
    }
    found.struck
}

#[derive(Default)]
struct Styles {
    /// Whether the text is inside of `fonts` or of `cellXfs`: other parts have fonts and formats
    /// of their own.
    fonts: bool,
    formats: bool,
    /// Whether each font is struck through.
    is_struck: Vec<bool>,
    next: u32,
    struck: BTreeSet<u32>,
}

impl Styles {
    fn begin(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            b"fonts" => self.fonts = true,
            b"cellXfs" => self.formats = true,
            b"font" if self.fonts => self.is_struck.push(false),
            b"strike" if self.fonts => {
                let value = attribute(element, "val");
                let off = value.is_some_and(|value| value == "0" || value == "false");
                if let Some(font) = self.is_struck.last_mut() {
                    *font = !off;
                }
            }
            b"xf" if self.formats => {
                let font = attribute(element, "fontId").and_then(|font| font.parse::<usize>().ok());
                let font = font.and_then(|font| self.is_struck.get(font));
                if font.is_some_and(|is_struck| *is_struck) {
                    self.struck.insert(self.next);
                }
                self.next += 1;
            }
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        match name {
            b"fonts" => self.fonts = false,
            b"cellXfs" => self.formats = false,
            _ => {}
        }
    }
}
