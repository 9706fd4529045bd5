//! The table of facts about governments names its sources.

use crate::tree;

#[test]
fn every_cell_about_a_government_has_its_source() {
    let read = |name: &str| {
        let text = tree::text(&format!("data-samples/governments/{name}"));
        let mut reader = csv::ReaderBuilder::new()
            .comment(Some(b'#'))
            .from_reader(text.as_bytes());
        let headings: Vec<String> = reader
            .headers()
            .unwrap()
            .iter()
            .map(str::to_owned)
            .collect();
        let rows: Vec<Vec<String>> = reader
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect();
        (headings, rows)
    };
    let (headings, context) = read("context.csv");
    let (_, sources) = read("context_sources.csv");
    let mut cells = 0;
    for row in &context {
        for (heading, cell) in headings
            .iter()
            .zip(row)
            .skip(1)
            .filter(|(_, cell)| !cell.is_empty())
        {
            cells += 1;
            let source = sources
                .iter()
                .find(|source| source[..3] == [row[0].clone(), heading.clone(), cell.clone()]);
            let source = source.unwrap_or_else(|| panic!("{} {heading} has no source", row[0]));
            assert!(
                source[3].parse::<u16>().is_ok()
                    && !source[4].is_empty()
                    && source[5].starts_with("https://"),
                "{source:?}"
            );
        }
    }
    assert_eq!((cells, context.len()), (sources.len(), 11));
}
