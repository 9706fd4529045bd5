//! How an attribution prints: clients, the baseline rules beside them, and the evidence.

use super::{Attribution, AttributionMethod};
use crate::attribute::likely::{ClientSummary, Strength};
use crate::attribute::mixed_tags::{Differ, MixedTag};
use crate::attribute::telling::Tags;
use crate::mask::redact;
use crate::plan::Region;
use crate::stats::percent;
use crate::table::{Cell, Document, Table, counted, noun, thousands};

noun!(Attribution);

const DAYS: [&str; 7] = [
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

impl Attribution {
    fn screen(&self) -> Document {
        let mut screen = Document::new();
        screen.heading(match self.method() {
            AttributionMethod::Tags => "Likely clients, by evidence on their tags",
            AttributionMethod::Sessions { .. } => "Likely clients, by the session mixture",
        });
        match self.likely.is_empty() && self.tests().is_none() {
            true => screen.paragraph(self.nobody()),
            false => screen.table(self.table()),
        };
        let baseline = self.baseline();
        if !self.likely.is_empty() || !baseline.contradictions().is_empty() {
            screen.append(baseline.screen());
        }
        let mut points: Vec<String> = self.likely.iter().map(evidence).collect();
        points.extend(self.mixed_tags().iter().map(mixed));
        screen.points(points);
        let limitations = self.limitations();
        if !limitations.is_empty() {
            let lines: Vec<String> = limitations.iter().map(ToString::to_string).collect();
            screen.paragraph(lines.join("\n"));
        }
        if let Some(tests) = self.tests() {
            screen.append(tests.screen());
        }
        screen
    }

    fn table(&self) -> Table {
        let mut headings = vec![
            "government",
            "entries",
            "at 80% or more",
            "mean probability",
            "strength",
            "next likeliest",
        ];
        headings.extend(self.context.headings().iter().map(String::as_str));
        let mut table = Table::new("", &headings);
        for client in &self.likely {
            let mut cells = vec![
                Cell::said(client.government),
                Cell::count(client.entries),
                Cell::count(client.sure),
                Cell::figure(percent(client.probability)),
                Cell::said(client.strength),
                Cell::said(next(client)),
            ];
            let context = self.context.of(client.government);
            cells.extend(context.into_iter().map(Cell::label));
            table.row(cells);
        }
        if let Some(tests) = self.tests() {
            let row = [
                Cell::said("set apart as tests"),
                Cell::count(tests.len() as u64),
            ];
            let blank = std::iter::repeat_with(|| Cell::said(""));
            table.row(row.into_iter().chain(blank).take(headings.len()).collect());
        }
        table.note(self.note());
        table
    }

    /// Why there is no table of clients, and which method was used.
    fn nobody(&self) -> String {
        let tags = self.method() == AttributionMethod::Tags && self.basis.tagged == 0;
        if tags {
            return "No entry is attributed, because no tag can be used. The session mixture does not need tags (--by sessions).".to_owned();
        }
        format!(
            "No government is the likeliest answer for any entry. {}",
            self.note()
        )
    }

    fn note(&self) -> String {
        let expected = match self.expected_unattributed().round() as u64 {
            0 => "Hardly any entry is".to_owned(),
            some => counted(some, "entry is", "entries are"),
        };
        let made = self.made();
        format!(
            "{expected} expected to belong to nobody, that is, to no government's client. {made} \
             {} The probabilities hold only under the model in docs/METHOD.md.",
            Strength::CUT_OFFS,
        )
    }

    /// How it was made, as a sentence or two.
    fn made(&self) -> String {
        let basis = &self.basis;
        let AttributionMethod::Sessions {
            chains,
            sweeps,
            left_out,
        } = basis.method
        else {
            return "Each tag is treated as one client; an entry without a tag is assigned to the \
                client of the tagged entries nearest in time, if they are within half an hour."
                .to_owned();
        };
        let same = percent(self.agreement);
        let counts = match (left_out, chains - left_out) {
            (0, _) => format!("The chains give the same answer for {same} of the entries."),
            (_, 1) => "Only one chain is used, because it fits the list better than the others do."
                .to_owned(),
            (1, _) => format!(
                "One chain is left out because it did not converge with the others or fits the \
                 list worse. The rest give the same answer for {same} of the entries."
            ),
            (_, _) => format!(
                "{left_out} chains are left out because they did not converge with the others or \
                 fit the list worse. The rest give the same answer for {same} of the entries."
            ),
        };
        format!(
            "{}The model was sampled in {} of {}; the first half of every chain is discarded. {counts} \
             {}",
            told_by(self.tags()),
            counted(chains, "chain", "chains"),
            counted(sweeps, "sweep", "sweeps"),
            self.median_gap(),
        )
    }

    /// The median gap within a session, where times have hours.
    fn median_gap(&self) -> String {
        let basis = &self.basis;
        if basis.dated == 0 || !basis.has_hours {
            return "No entry has a time of day.".to_owned();
        }
        let gap = basis.gaps.median.max(basis.unit / 2.0).round_ties_even() as u64;
        let gap = counted(gap, "second", "seconds");
        format!("Within a session, the median gap between entries is {gap}.")
    }
}

/// Why sessions were used although the list has tags.
fn told_by(tags: Tags) -> String {
    match tags {
        Tags::Few { tagged, of } => format!(
            "Only {} of the {} entries {} a tag, which is too few to attribute them by tags alone. ",
            thousands(tagged),
            thousands(of),
            if tagged == 1 { "has" } else { "have" }
        ),
        Tags::Telling | Tags::SayNoMore | Tags::None => String::new(),
    }
}

/// The sentence about a tag whose sessions fall into two populations.
fn mixed(tag: &MixedTag) -> String {
    let [(one, sessions), (other, others)] = tag.on;
    let sessions = counted(sessions, "session", "sessions");
    let differ = match tag.differ {
        Differ::Hours(early) => {
            let early = percent(early);
            format!(
                "at different hours: if each session on {one} is compared with each on {other}, the one on {one} is earlier in the day in {early} of the pairs"
            )
        }
        Differ::Day(day, on, others) => {
            let day = DAYS.get(usize::from(day)).copied().unwrap_or_default();
            let (on, others) = (percent(on), percent(others));
            format!(
                "on different days: {on} of those on {one} and {others} of those on {other} fall on a {day}"
            )
        }
    };
    format!(
        "Under tag {}, two groups of sessions differ: {sessions} on numbers of {one} and {} on \
         numbers of {other}. They take place {differ}. Two clients may share the tag; an \
         attribution by sessions can tell them apart, and one by tags cannot.",
        redact(&tag.tag),
        thousands(others),
    )
}

/// Who else may have made a client's entries.
fn next(client: &ClientSummary) -> String {
    let mut ranked = client.ranked.iter();
    let next = ranked.find(|(government, _)| *government != Some(client.government));
    next.map_or_else(String::new, |(government, share)| {
        let name = government.map_or("nobody", Region::name);
        format!("{name} {}", percent(*share))
    })
}

fn evidence(client: &ClientSummary) -> String {
    let sentences = client.evidence.iter().map(|one| one.sentence.as_str());
    let sentences: Vec<&str> = sentences.collect();
    format!("{}: {}", client.government, sentences.join(" "))
}
