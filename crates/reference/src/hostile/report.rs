//! What came out of many lists, as a table in Markdown.

use super::measure::{Answer, Method};
use std::collections::BTreeMap;
use std::fmt;

/// What came out of many lists, by kind and method.
#[derive(Default)]
pub struct Report(BTreeMap<(usize, &'static str, &'static str), Row>);

#[derive(Default)]
struct Row {
    lists: usize,
    clients: usize,
    /// Clients that are named, and governments that are none.
    named: usize,
    falsely: usize,
    /// Lists on which one is named falsely.
    misled: usize,
    entries: usize,
    answered: usize,
    answered_right: usize,
    with_client: usize,
    right: usize,
    largest: Option<(usize, &'static str)>,
}

impl Report {
    /// Adds what came out of a list of the kind with this place.
    pub fn add(&mut self, place: usize, kind: &'static str, method: Method, answer: &Answer) {
        let method = match method {
            Method::Tags => "tags",
            Method::Sessions => "sessions",
            Method::Both => "sessions with tags",
        };
        self.0.entry((place, kind, method)).or_default().add(answer);
    }

    /// How many governments were named falsely.
    pub fn falsely(&self) -> usize {
        self.0.values().map(|row| row.falsely).sum()
    }
}

impl Row {
    fn add(&mut self, answer: &Answer) {
        self.lists += 1;
        self.clients += answer.clients;
        self.named += answer.named.len() - answer.falsely.len();
        self.falsely += answer.falsely.len();
        self.misled += usize::from(!answer.falsely.is_empty());
        self.entries += answer.entries;
        self.answered += answer.answered;
        self.answered_right += answer.answered_right;
        self.with_client += answer.with_client;
        self.right += answer.right;
        let largest = answer.falsely.iter().map(|(code, times)| (*times, *code));
        self.largest = self.largest.max(largest.max());
    }

    fn join(&mut self, other: &Row) {
        self.lists += other.lists;
        self.clients += other.clients;
        self.named += other.named;
        self.falsely += other.falsely;
        self.misled += other.misled;
        self.entries += other.entries;
        self.answered += other.answered;
        self.answered_right += other.answered_right;
        self.with_client += other.with_client;
        self.right += other.right;
        self.largest = self.largest.max(other.largest);
    }

    fn line(&self, f: &mut fmt::Formatter<'_>, kind: &str, method: &str) -> fmt::Result {
        let share = |part: usize, of: usize| match of {
            0 => "–".to_owned(),
            of => format!("{:.1}%", 100.0 * part as f64 / of as f64),
        };
        let largest = match self.largest {
            Some((entries, code)) => format!("{code} ({entries})"),
            None => "none".to_owned(),
        };
        writeln!(
            f,
            "| {kind} | {method} | {} | {} of {} | {} | {} | {} | {} | {largest} |",
            self.lists,
            self.named,
            self.clients,
            self.falsely,
            share(self.right, self.with_client),
            share(self.answered, self.entries),
            share(self.answered_right, self.answered),
        )
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| kind | method | lists | clients named | false governments | right | answered | precision | largest false one (entries) |"
        )?;
        writeln!(
            f,
            "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |"
        )?;
        let mut all: BTreeMap<&str, Row> = BTreeMap::new();
        for ((_, kind, method), row) in &self.0 {
            row.line(f, kind, method)?;
            all.entry(method).or_default().join(row);
        }
        for (method, row) in &all {
            row.line(f, "all", method)?;
        }
        Ok(())
    }
}
