//! Where a text can be cut: at the ends of rows, as the `csv` crate sees them.

use super::head::Form;

/// A stretch of whole rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Span {
    pub(super) from: u64,
    pub(super) to: u64,
    /// The number of its first row, as spreadsheets count: the first row of the file is 1.
    pub(super) row: u64,
}

/// Where a byte stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    CellStart,
    Cell,
    Quoted,
    /// Behind a quotation mark inside of quotation marks: an end, or the first of two.
    Closing,
    /// Behind a backslash inside of quotation marks.
    Escaped,
}

/// Cuts a text that comes block by block.
pub(super) struct Cutter {
    form: Form,
    state: State,
    /// Whether the last byte was a carriage return that ended a row.
    returned: bool,
    at: u64,
    rows: u64,
    start: (u64, u64),
    least: u64,
    pub(super) spans: Vec<Span>,
}

impl Cutter {
    /// Spans of about `least` bytes, from a byte on, of which the first row has this number.
    pub(super) fn new(form: Form, from: u64, row: u64, least: u64) -> Cutter {
        Cutter {
            form,
            state: State::CellStart,
            returned: false,
            at: from,
            rows: row,
            start: (from, row),
            least: least.max(1),
            spans: Vec::new(),
        }
    }

    /// The next block.
    pub(super) fn see(&mut self, block: &[u8]) {
        let free = matches!(self.state, State::CellStart | State::Cell);
        let base = self.at;
        if free && (!self.form.quoting || memchr::memchr(b'"', block).is_none()) {
            // Without a quotation mark every line end is the end of a row.
            for at in memchr::memchr2_iter(b'\n', b'\r', block) {
                let pair = match at.checked_sub(1) {
                    Some(before) => block.get(before) == Some(&b'\r'),
                    None => self.returned,
                };
                self.at = base + at as u64;
                self.line_end(block.get(at) == Some(&b'\r'), pair);
            }
            self.returned = block.last() == Some(&b'\r');
            self.state = match block.last() {
                None => self.state,
                Some(b'\n' | b'\r') => State::CellStart,
                Some(byte) if Some(*byte) == self.form.delimiter => State::CellStart,
                Some(_) => State::Cell,
            };
        } else {
            for (at, byte) in (base..).zip(block) {
                self.at = at;
                self.step(*byte);
            }
        }
        self.at = base + block.len() as u64;
    }

    fn step(&mut self, byte: u8) {
        let (state, pair) = (self.state, std::mem::take(&mut self.returned));
        let outside = |cutter: &mut Cutter| match byte {
            b'\n' | b'\r' => {
                cutter.line_end(byte == b'\r', pair && byte == b'\n');
                cutter.returned = byte == b'\r';
                State::CellStart
            }
            _ if Some(byte) == cutter.form.delimiter => State::CellStart,
            _ => State::Cell,
        };
        self.state = match (state, byte) {
            (State::CellStart, b'"') if self.form.quoting => State::Quoted,
            (State::Quoted, b'"') => State::Closing,
            (State::Quoted, b'\\') if self.form.backslash => State::Escaped,
            (State::Quoted | State::Escaped, _) => State::Quoted,
            (State::Closing, b'"') => State::Quoted,
            (State::CellStart | State::Cell | State::Closing, _) => outside(self),
        };
    }

    /// A line ends at this byte; the second sign of a pair ends none, and belongs to the row.
    fn line_end(&mut self, is_return: bool, pair: bool) {
        let end = self.at + 1;
        if pair && !is_return {
            // A span that ended between the two ends behind them.
            if let Some(last) = self.spans.last_mut().filter(|last| last.to == self.at) {
                last.to = end;
                self.start.0 = end;
            }
            return;
        }
        self.rows += 1;
        if end - self.start.0 >= self.least {
            let (from, row) = self.start;
            self.spans.push(Span { from, to: end, row });
            self.start = (end, self.rows);
        }
    }

    /// The spans, the rest of the text among them.
    pub(super) fn finish(mut self) -> Vec<Span> {
        let (from, row) = self.start;
        if self.at > from {
            let to = self.at;
            self.spans.push(Span { from, to, row });
        }
        self.spans
    }
}

#[cfg(test)]
mod tests {
    use super::{Cutter, Form, Span};

    const FORM: Form = Form {
        delimiter: Some(b','),
        quoting: true,
        backslash: false,
    };

    fn cut(text: &str, least: u64, block: usize) -> Vec<Span> {
        let mut cutter = Cutter::new(FORM, 0, 1, least);
        text.as_bytes()
            .chunks(block)
            .for_each(|block| cutter.see(block));
        cutter.finish()
    }

    /// However blocks fall, every row is in one span, whole, and has its number.
    #[test]
    fn rows_stay_whole() {
        let text = "a,\"b\nc\",d\r\n\r\n5\" pipe,x\n\"say \"\"hi\n\"\"\",y\rlast,\"z\"\n\nend";
        let rows = [
            "a,\"b\nc\",d\r\n",
            "\r\n",
            "5\" pipe,x\n",
            "\"say \"\"hi\n\"\"\",y\r",
            "last,\"z\"\n",
            "\n",
            "end",
        ];
        for block in 1..text.len() {
            for least in 1..text.len() as u64 {
                let spans = cut(text, least, block);
                let mut at = 0;
                for span in spans {
                    assert_eq!(span.from, at, "{block} {least}");
                    let before: String = rows[..span.row as usize - 1].concat();
                    assert_eq!(before.len() as u64, span.from, "{block} {least}");
                    at = span.to;
                }
                assert_eq!(at, text.len() as u64);
            }
        }
    }

    #[test]
    fn signs_that_are_text_cut_nothing_open() {
        let form = Form {
            quoting: false,
            ..FORM
        };
        let mut cutter = Cutter::new(form, 0, 1, 1);
        cutter.see(b"\"a\nb\n");
        assert_eq!(cutter.finish().len(), 2);
        let form = Form {
            backslash: true,
            ..FORM
        };
        let mut cutter = Cutter::new(form, 0, 1, 1);
        cutter.see(b"\"a\\\"\nb\"\nc\n");
        assert_eq!(cutter.finish().len(), 2);
    }
}
