use super::{Imprint, Settings, write};
use crate::{Column, ColumnType, DataTable, Written};

fn described() -> serde_json::Value {
    let kinds = [
        ("t", ColumnType::Text),
        ("c", ColumnType::Code),
        ("n", ColumnType::Count),
        ("f", ColumnType::Figure),
        ("at", ColumnType::Time),
    ];
    let columns = kinds.map(|(name, kind)| Column::new(name, "H", "Says.", kind));
    let mut table = DataTable::new("by client", "By client", columns.to_vec());
    table.note("A note.");
    let written = Written {
        path: "tables/by_client.csv".into(),
        bytes: 3,
        sha256: "ab".into(),
    };
    let settings = Settings {
        name: "A List".into(),
        title: "T".into(),
        imprint: Imprint::new()
            .contact("desk@newsroom.example")
            .license("CC BY 4.0", None),
        ..Settings::default()
    };
    let mut out = Vec::new();
    let page = Written {
        path: "report.html".into(),
        ..written.clone()
    };
    let files = [("Table".into(), written.clone()), ("Report".into(), page)];
    write(&settings, &[(table, written)], &files, &mut out).unwrap();
    serde_json::from_slice(&out).unwrap()
}

#[test]
fn columns_are_typed_and_files_named_with_their_hash() {
    let told = described();
    assert_eq!(told["name"], "a-list");
    assert!(told.get("description").is_none() && told.get("created").is_none());
    assert_eq!(told["licenses"][0]["name"], "CC-BY-4.0");
    assert_eq!(told["contributors"][0]["email"], "desk@newsroom.example");
    let resource = &told["resources"][0];
    assert_eq!(resource["name"], "by-client");
    assert_eq!(resource["hash"], "sha256:ab");
    let paths = told["resources"].as_array().unwrap().iter();
    let paths: Vec<&str> = paths.map(|one| one["path"].as_str().unwrap()).collect();
    let all = [
        "tables/by_client.csv",
        "report.html",
        "ro-crate-metadata.json",
    ];
    assert_eq!(paths, all);
    assert!(told["resources"][2].get("hash").is_none());
    assert_eq!(resource["description"], "A note.");
    let fields = resource["schema"]["fields"].as_array().unwrap().iter();
    let types: Vec<&str> = fields
        .map(|field| field["type"].as_str().unwrap())
        .collect();
    assert_eq!(types, ["string", "string", "integer", "number", "string"]);
}
