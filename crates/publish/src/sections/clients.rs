//! Whose list it likely is: clients with probability and evidence, whom they looked at, and when.

use super::{Draft, figure, one, ranked, two};
use crate::cells::{Key, Protected, Published};
use crate::chart::{Amount, Chart, Every, HeatMap, Timeline};
use crate::report::Block;
use crate::tables::facts::{Client, Facts, NOBODY, OTHER_COUNTRIES};
use crate::tables::numbers::Numbers;
use crate::{Column, Kind, Table, Value};
use targetlist::attribute::{Attribution, Clients, Kind as Evidence, Likely};
use targetlist::error::Error;
use targetlist::mask::redact;
use targetlist::show::thousands;
use targetlist::stats::percent;

const UNIT: &str =
    "Distinct numbers, each counted under the client to which most of its entries belong.";

pub(crate) fn clients(
    facts: &Facts,
    (attribution, clients): (Option<&Attribution>, Option<&Clients>),
    numbers: &Numbers,
    protected: &Protected,
    read: &mut Published,
) -> Result<Draft, Error> {
    let mut draft = Draft::new("clients", "Who likely selected the numbers");
    let Some((targets, years)) = &numbers.clients else {
        draft.push(Block::paragraph(
            "Nothing was asked about clients. Countries are no clients.",
        ));
        return Ok(draft);
    };
    draft.push(Block::paragraph(match attribution {
        Some(_) => {
            "The session mixture infers from times, countries, repeats and tags which government's client made each entry. A probability speaks \
             under that model. Nobody is a result: no government is likelier than none to have selected those numbers."
        }
        None => {
            "A tag's numbers are attributed to the government in whose country most of them lie, if most is enough. The rule is blind to clients \
             that look abroad. Nobody is a result."
        }
    }));
    let order = ranked(
        facts.clients.iter().map(|client| client.label.to_string()),
        |label| one(protected, "client", label),
    );
    let named: Vec<&Client> = order
        .iter()
        .filter_map(|(label, _)| facts.clients.iter().find(|client| *client.label == **label))
        .collect();
    let likely = |client: &Client| {
        attribution.and_then(|answer| {
            answer
                .clients()
                .iter()
                .find(|likely| Some(likely.government) == client.government)
        })
    };
    let table = table(&named, likely, attribution, protected);
    read.table(&table, &Key::total(), &["client"], "numbers")?;
    draft.printed(table, 40);
    let mut points: Vec<String> = Vec::new();
    for client in &named {
        if let Some(likely) = likely(client) {
            points.push(format!(
                "{}: {}",
                client.label,
                evidence(likely, client, numbers, protected)
            ));
        }
    }
    if let (None, Some(clients)) = (attribution, clients) {
        let nobody = clients.iter().filter(|client| client.government.is_none());
        points.extend(nobody.map(|client| {
            format!(
                "{}: nobody, as no country holds enough of its numbers, or it has too few.",
                redact(&client.label)
            )
        }));
        // Clients come in the order of their sizes, which tables may withhold.
        points.sort_unstable();
    }
    if !points.is_empty() {
        draft.push(Block::heading("What speaks for each"));
        draft.push(Block::points(points));
    }
    if let Some(attribution) = attribution {
        // Some of these sentences count entries, be they few: without a time, say, which a table
        // withholds.
        let not_possible: Vec<String> = attribution
            .not_possible()
            .into_iter()
            .filter(|says| !counts(says))
            .collect();
        if !not_possible.is_empty() {
            draft.push(Block::points(not_possible));
        }
    }
    heat_map(&mut draft, &named, numbers, protected);
    draft.counted(targets, protected, UNIT, read)?;
    timeline(&mut draft, &named, numbers, protected);
    draft.counted(years, protected, UNIT, read)?;
    Ok(draft)
}

fn table<'a>(
    named: &[&Client],
    likely: impl Fn(&Client) -> Option<&'a Likely>,
    attribution: Option<&Attribution>,
    protected: &Protected,
) -> Table {
    let mut columns = vec![
        Column::new(
            "client",
            "client",
            "The government, or the tag with the government it is attributed to; nobody where none is likely.",
            Kind::Text,
        ),
        Column::new(
            "government",
            "code",
            "The government's country, ISO 3166-1 alpha-2; empty for nobody.",
            Kind::Code,
        ),
        Column::new(
            "numbers",
            "numbers",
            "Distinct numbers of which most entries are this client's.",
            Kind::Count,
        ),
        Column::new(
            "probability",
            "probability",
            "Mean probability of its entries under the model, from 0 to 1.",
            Kind::Figure,
        ),
        Column::new(
            "strength",
            "strength",
            "The probability in words: likely from 0.8, very likely from 0.95.",
            Kind::Text,
        ),
    ];
    let context = attribution
        .map(Attribution::context)
        .filter(|context| !context.headings().is_empty());
    if context.is_some() {
        columns.push(Column::new(
            "context",
            "context",
            "What the caller's table says of the government; printed, never weighed.",
            Kind::Text,
        ));
    }
    let mut table = Table::new("clients", "Likely clients", columns);
    for client in named {
        let likely = likely(client);
        let numbers = protected.value(&Key::of([("client", &*client.label)]));
        // A mean over a few entries is nearly that of one.
        let few = likely.is_some() && numbers == Value::Withheld;
        let mut row = vec![
            Value::text(&client.label),
            client
                .government
                .map_or(Value::Missing, |government| Value::text(government.code())),
            numbers,
            if few {
                Value::Withheld
            } else {
                figure(likely.map(|likely| likely.probability))
            },
            if few {
                Value::Withheld
            } else {
                likely.map_or(Value::Missing, |likely| {
                    Value::text(likely.strength.to_string())
                })
            },
        ];
        if let Some(context) = context {
            let said = client.government.map(|government| {
                let pairs = context
                    .headings()
                    .iter()
                    .zip(context.of(government))
                    .filter(|(_, value)| !value.is_empty());
                pairs
                    .map(|(heading, value)| format!("{}: {}", redact(heading), redact(value)))
                    .collect::<Vec<_>>()
                    .join("; ")
            });
            row.push(
                said.filter(|said| !said.is_empty())
                    .map_or(Value::Missing, Value::text),
            );
        }
        table.push(row);
    }
    table.note("How many governments are named is a threshold, not a fact. To be attributed to a government is no proof that it acted.");
    table
}

/// Evidence that counts no single numbers as it was measured; what does is computed anew from the
/// cells that are printed.
fn evidence(likely: &Likely, client: &Client, numbers: &Numbers, protected: &Protected) -> String {
    let mut said = Vec::new();
    let count =
        |country: &str| two(protected, ("client", &client.label), ("target", country)).count();
    let all = one(protected, "client", &client.label).count();
    if let (Some(home), Some(all)) = (count(likely.government.name()), all.filter(|all| *all > 0)) {
        said.push(format!(
            "{} of its numbers are registered at home.",
            percent(home as f64 / all as f64)
        ));
    }
    let abroad = numbers
        .shown
        .iter()
        .copied()
        .filter(|country| *country != likely.government.name() && *country != OTHER_COUNTRIES);
    let mut abroad: Vec<(&str, u64)> = abroad
        .filter_map(|country| Some((country, count(country).filter(|count| *count > 0)?)))
        .collect();
    abroad.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
    if !abroad.is_empty() {
        let names: Vec<String> = abroad
            .iter()
            .take(3)
            .map(|(country, count)| format!("{country} ({})", thousands(*count)))
            .collect();
        said.push(format!(
            "Abroad, the largest counts that may be told: {}.",
            names.join(", ")
        ));
    }
    // Shares and months of a client whose numbers are withheld would tell how few they are: a third
    // is one of three.
    let may = |kind: Evidence| match kind {
        Evidence::AtHome | Evidence::Concentration | Evidence::Abroad => false,
        Evidence::Customer => true,
        _ => all.is_some(),
    };
    said.extend(
        likely
            .evidence
            .iter()
            .filter(|one| may(one.kind))
            .map(|one| one.sentence.clone()),
    );
    said.join(" ")
}

/// Whether a sentence begins with a count.
fn counts(says: &str) -> bool {
    says.starts_with(|sign: char| sign.is_ascii_digit())
}

fn heat_map(draft: &mut Draft, named: &[&Client], numbers: &Numbers, protected: &Protected) {
    let targets = ranked(numbers.shown.iter().copied(), |target| {
        one(protected, "target", target)
    });
    let rows = named.iter().map(|client| {
        let row = targets
            .iter()
            .map(|(target, _)| two(protected, ("client", &client.label), ("target", target)));
        (&*client.label, row.collect::<Vec<Amount>>())
    });
    let map = HeatMap::new(
        "likely client",
        "country of the number",
        "distinct numbers",
        targets.iter().map(|(target, _)| target),
        rows,
    );
    let says =
        "Each row is a likely client, each column a country in which numbers are registered.";
    draft.drawn(Chart::new(
        "numbers_by_client_and_country",
        "Whom each client looked at",
        says,
        map,
    ));
}

fn timeline(draft: &mut Draft, named: &[&Client], numbers: &Numbers, protected: &Protected) {
    let (Some(first), Some(last)) = (numbers.span.first(), numbers.span.last()) else {
        return;
    };
    let strips = named.iter().map(|client| {
        let years = (first.0..=last.0).map(|year| {
            two(
                protected,
                ("client", &client.label),
                ("year", &year.to_string()),
            )
        });
        (&*client.label, years.collect::<Vec<Amount>>())
    });
    let strips = Timeline::new(
        Every::Year,
        (first.0, 1),
        "likely client",
        "numbers first selected",
        strips,
    );
    let says = format!(
        "Numbers by the year of their first selection, a strip for each likely client and one for {NOBODY}."
    );
    draft.drawn(Chart::new(
        "numbers_by_client_and_year",
        "When each client selected numbers",
        says,
        strips,
    ));
}
