//! Takes nomenklatura's files of judgements and gives [`Judgements`], and back: lines of JSON as
//! its resolver saves them, or CSV.
//!
//! A line is `[target, source, judgement, score, user, created_at]`. For a judgement that no longer
//! stands two more follow: `deleted_at`, which nomenklatura reads, and who took it back (`null`
//! where a later judgement superseded it), which it passes over. Closed judgements come first, as
//! it would take each line for the successor of the one before on the same pair.

use super::{Closed, Judgement, Judgements, Verdict};
use crate::error::{Error, Kind};
use serde_json::Value;
use std::io::{Read, Write};

/// What such a file holds, for messages.
const WANTED: &str = "a judgement: [target, source, judgement, score, user, created_at]";

const COLUMNS: [&str; 8] = [
    "target",
    "source",
    "judgement",
    "score",
    "user",
    "created_at",
    "deleted_at",
    "undone_by",
];

impl Judgements {
    /// Reads lines of JSON; `name` is the file's, for messages.
    ///
    /// # Errors
    /// Where it cannot be read, is no UTF-8, or a line is no judgement: with the line.
    ///
    /// ```
    /// use targetlist::publish::export::Judgements;
    /// let lines = "[\"quiet-river\", \"low-hill\", \"positive\", null, \"desk\", \"2021-07-18\"]\n";
    /// let judgements = Judgements::read_lines("resolver.ijson", lines.as_bytes())?;
    /// let mut out = Vec::new();
    /// judgements.write_lines(&mut out)?;
    /// assert_eq!(String::from_utf8_lossy(&out), lines);
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn read_lines(name: &str, mut from: impl Read) -> Result<Judgements, Error> {
        let mut text = String::new();
        from.read_to_string(&mut text)
            .map_err(|why| Error::new(Kind::Io(why)).in_file(name))?;
        let mut judgements = Judgements::new();
        for (line, content) in (1..)
            .zip(text.lines())
            .filter(|(_, content)| !content.trim().is_empty())
        {
            let wrong = || {
                Error::new(Kind::Json {
                    line,
                    wanted: WANTED,
                })
                .in_file(name)
            };
            let cells: Vec<Value> = serde_json::from_str(content).map_err(|_| wrong())?;
            let text = |at: usize| {
                cells
                    .get(at)
                    .and_then(Value::as_str)
                    .filter(|text| !text.is_empty())
            };
            let score = cells.get(3).and_then(Value::as_f64);
            let told = [
                text(0),
                text(1),
                text(2),
                text(4),
                text(5),
                text(6),
                text(7),
            ];
            judgements
                .take(told, score)
                .ok_or_else(wrong)?
                .map_err(|why| why.in_file(name).at_row(line))?;
        }
        Ok(judgements)
    }

    /// Writes lines of JSON with the whole history. What is read back is the same, and written
    /// again gives the same bytes.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn write_lines(&self, out: &mut dyn Write) -> Result<(), Error> {
        self.in_file_order().try_for_each(|judgement| {
            // Spaces behind the commas, as nomenklatura (Python) writes them: files of both compare
            // line by line.
            let line = cells(judgement)
                .iter()
                .map(Value::to_string)
                .collect::<Vec<_>>()
                .join(", ");
            writeln!(out, "[{line}]").map_err(|why| Kind::Write(why).into())
        })
    }

    /// Reads CSV with the columns of nomenklatura's resolver (`target`, `source`, `judgement`,
    /// `score`, `user`, `created_at`, `deleted_at`), in any order.
    ///
    /// # Errors
    /// Where it cannot be read, a column is missing, or a row is no judgement: with the row.
    pub fn read_csv(name: &str, from: impl Read) -> Result<Judgements, Error> {
        let mut reader = ::csv::ReaderBuilder::new().flexible(true).from_reader(from);
        let unread = |why: ::csv::Error| Error::new(Kind::Io(why.into())).in_file(name);
        let headings: Vec<String> = reader
            .headers()
            .map_err(unread)?
            .iter()
            .map(|cell| cell.trim_start_matches('\u{feff}').to_owned())
            .collect();
        let places = COLUMNS.map(|column| headings.iter().position(|heading| heading == column));
        let needed = [0, 1, 2, 4, 5];
        if let Some(column) = needed
            .into_iter()
            .find(|at| places.get(*at).is_none_or(Option::is_none))
            .and_then(|at| COLUMNS.get(at))
        {
            return Err(Error::new(Kind::NoColumn {
                wanted: column,
                headings,
            })
            .in_file(name));
        }
        let mut judgements = Judgements::new();
        for (row, record) in (2..).zip(reader.records()) {
            let record = record.map_err(unread)?;
            let [left, right, verdict, score, user, at, closed, by] = places.map(|place| {
                place
                    .and_then(|at| record.get(at))
                    .filter(|cell| !cell.is_empty())
            });
            let wrong = || {
                Error::new(Kind::Json {
                    line: row,
                    wanted: WANTED,
                })
                .in_file(name)
            };
            let score = score.map(str::parse).transpose().map_err(|_| wrong())?;
            let told = [left, right, verdict, user, at, closed, by];
            judgements
                .take(told, score)
                .ok_or_else(wrong)?
                .map_err(|why| why.in_file(name).at_row(row))?;
        }
        Ok(judgements)
    }

    /// Writes CSV with the whole history. Names are never such that a spreadsheet computes them.
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn write_csv(&self, out: &mut dyn Write) -> Result<(), Error> {
        super::super::csv::write(&self.table(), out)
    }

    /// Closed ones first, each kind in the order in which they were taken.
    pub(super) fn in_file_order(&self) -> impl Iterator<Item = &Judgement> {
        let closed = self.all.iter().filter(|one| !one.stands());
        closed.chain(self.all.iter().filter(|one| one.stands()))
    }

    /// Adds what a line tells: both records, judgement, user, time, when it was closed, by whom.
    /// `None` where it is no judgement.
    fn take(
        &mut self,
        [left, right, verdict, user, at, closed, by]: [Option<&str>; 7],
        score: Option<f64>,
    ) -> Option<Result<(), Error>> {
        let made = Judgement::new(left?, right?, Verdict::of(verdict?)?, user?, at?);
        let closed = closed.map(|at| Closed {
            at: at.to_owned(),
            undone_by: by.map(str::to_owned),
        });
        Some(made.and_then(|made| {
            self.add(Judgement {
                closed,
                score: score.filter(|score| score.is_finite()),
                ..made
            })
        }))
    }
}

/// The cells of a line: six while it stands, eight when it was closed.
fn cells(judgement: &Judgement) -> Vec<Value> {
    let Judgement {
        left,
        right,
        verdict,
        score,
        user,
        at,
        closed,
    } = judgement;
    let text = |text: &str| Value::from(text);
    let mut cells = vec![
        text(left),
        text(right),
        text(verdict.code()),
        Value::from(*score),
        text(user),
        text(at),
    ];
    if let Some(closed) = closed {
        cells.extend([text(&closed.at), Value::from(closed.undone_by.clone())]);
    }
    cells
}
