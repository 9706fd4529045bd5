//! Whose list it likely is: clients with probability and evidence, whom they looked at, and when.

use super::client_table::table;
use super::evidence::{evidence, likely};
use super::{Draft, one, ranked, two};
use crate::cells::{CellKey, Published, Suppressed};
use crate::chart::{Amount, Chart, Every, HeatMap, Timeline};
use crate::disclosure::Disclosure;
use crate::report::Block;
use crate::tables::entries::entries;
use crate::tables::facts::{Client, Facts, NOBODY};
use crate::tables::numbers::Numbers;
use targetlist::attribute::{Attribution, AttributionMethod, Clients};
use targetlist::error::Error;
use targetlist::list::TargetList;
use targetlist::mask::redact;

const UNIT: &str =
    "Distinct numbers, each counted under the client to which most of its entries belong.";

const BY_MIXTURE: &str = "The session mixture infers from times, countries, repeats and tags which government's client made each entry. A probability holds only \
    under that model. Nobody is a result: no government is likelier than none to have selected those numbers.";

const BY_TAGS: &str = "Most entries have a tag. Each tag is taken for one client, and the countries, hours, days off and months of its entries name its \
    government; an entry without a tag is assigned by the tagged entries nearest in time. A probability speaks under that model. Nobody is a result: no \
    government is likelier than none to have selected those numbers.";

const BY_TAG: &str = "A tag's numbers are attributed to the government in whose country most of them lie, if most is enough. The rule is blind to clients \
    that look abroad. Nobody is a result.";

pub(crate) fn clients(
    (list, facts): (&TargetList, &Facts),
    (attribution, clients): (Option<&Attribution>, Option<&Clients>),
    numbers: &Numbers,
    protected: &Suppressed,
    read: &mut Published,
) -> Result<Draft, Error> {
    let mut draft = Draft::new("clients", "Who likely selected the numbers");
    let Some((targets, years)) = &numbers.clients else {
        draft.push(Block::paragraph(
            "Nothing was asked about clients. Countries are not clients.",
        ));
        return Ok(draft);
    };
    draft.push(Block::paragraph(
        match attribution.map(Attribution::method) {
            Some(AttributionMethod::Tags) => BY_TAGS,
            Some(_) => BY_MIXTURE,
            None => BY_TAG,
        },
    ));
    let named = largest_first(facts, protected);
    let table = table(&named, attribution, protected);
    read.table(&table, &CellKey::total(), &["client"], "numbers")?;
    draft.printed(table, 40);
    let points = match (attribution, clients) {
        (Some(attribution), _) => evidence_of_each(list, &named, attribution, (numbers, protected)),
        (None, Some(clients)) => attributed_to_nobody(clients),
        (None, None) => Vec::new(),
    };
    if !points.is_empty() {
        draft.push(Block::heading("What speaks for each"));
        draft.push(Block::points(points));
    }
    let not_possible = attribution.map_or_else(Vec::new, not_possible);
    if !not_possible.is_empty() {
        draft.push(Block::points(not_possible));
    }
    heat_map(&mut draft, &named, numbers, protected);
    draft.counted(targets, protected, UNIT, read)?;
    timeline(&mut draft, &named, numbers, protected);
    draft.counted(years, protected, UNIT, read)?;
    Ok(draft)
}

/// The clients, those with the most numbers that may be told first.
fn largest_first<'f>(facts: &'f Facts, protected: &Suppressed) -> Vec<&'f Client> {
    let labels = facts.clients.iter().map(|client| client.label.to_string());
    let order = ranked(labels, |label| one(protected, "client", label));
    order
        .iter()
        .filter_map(|(label, _)| facts.clients.iter().find(|client| *client.label == **label))
        .collect()
}

fn evidence_of_each(
    list: &TargetList,
    named: &[&Client],
    attribution: &Attribution,
    (numbers, protected): (&Numbers, &Suppressed),
) -> Vec<String> {
    let entries = entries(list, attribution);
    let told = Disclosure::of(protected);
    let known = named
        .iter()
        .filter_map(|client| Some((*client, likely(attribution, client)?)));
    known
        .map(|(client, likely)| {
            let entries = entries.get(&likely.government);
            let says = evidence(likely, client, numbers, (entries, told));
            format!("{}: {says}", client.label)
        })
        .collect()
}

/// By name: clients come in the order of their sizes, which tables may withhold.
fn attributed_to_nobody(clients: &Clients) -> Vec<String> {
    let nobody = clients.iter().filter(|client| client.government.is_none());
    let mut points: Vec<String> = nobody
        .map(|client| {
            format!(
                "{}: nobody, as no country holds enough of its numbers, or it has too few.",
                redact(&client.label)
            )
        })
        .collect();
    points.sort_unstable();
    points
}

/// What could not be asked. Sentences that begin with a count count entries, be they few: without a
/// time, say, which a table withholds.
fn not_possible(attribution: &Attribution) -> Vec<String> {
    let counts = |says: &String| says.starts_with(|sign: char| sign.is_ascii_digit());
    let says = attribution.not_possible().into_iter();
    says.filter(|says| !counts(says)).collect()
}

fn heat_map(draft: &mut Draft, named: &[&Client], numbers: &Numbers, protected: &Suppressed) {
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
    let says = "Each row is a likely client, each column the country of numbers.";
    draft.drawn(Chart::new(
        "numbers_by_client_and_country",
        "Whom each client looked at",
        says,
        map,
    ));
}

fn timeline(draft: &mut Draft, named: &[&Client], numbers: &Numbers, protected: &Suppressed) {
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
