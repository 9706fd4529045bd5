//! Cell styles of an XLSX workbook (ECMA-376, 18.8): those that strike their text through, and those
//! that show a calling code.

use super::number_format::calling_code;
use super::xlsx::attribute;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};

/// The styles that matter, by their positions in `cellXfs`.
#[derive(Default)]
pub(super) struct CellStyles {
    /// Those whose font is struck through.
    pub(super) struck: BTreeSet<u32>,
    /// Those that show a calling code before the digits.
    pub(super) codes: BTreeMap<u32, String>,
}

pub(super) fn cell_styles(styles: &[u8]) -> CellStyles {
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
    found.found
}

#[derive(Default)]
struct Styles {
    /// Whether the reader is inside `fonts`, or inside `cellXfs`: other parts have fonts and
    /// formats of their own.
    fonts: bool,
    formats: bool,
    /// Whether each font is struck through.
    is_struck: Vec<bool>,
    /// The number formats that show a calling code, by their identifiers.
    codes: BTreeMap<String, String>,
    next: u32,
    found: CellStyles,
}

impl Styles {
    fn begin(&mut self, element: &BytesStart<'_>) {
        match element.local_name().as_ref() {
            b"fonts" => self.fonts = true,
            b"cellXfs" => self.formats = true,
            b"numFmt" => {
                let code = attribute(element, "formatCode");
                let code = code.and_then(|format| calling_code(&format));
                self.codes.extend(attribute(element, "numFmtId").zip(code));
            }
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
                    self.found.struck.insert(self.next);
                }
                let format = attribute(element, "numFmtId");
                if let Some(code) = format.and_then(|format| self.codes.get(&format)) {
                    self.found.codes.insert(self.next, code.clone());
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
