//! Small made-up lists, and what is published of them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use targetlist::time::{Stamp, Times};
use targetlist::{Clients, Clusters, Corroboration, Findings, TargetList};
use targetlist_publish::Publication;

pub fn made() -> Stamp {
    Times::utc().read("2021-07-18T16:00:00Z").unwrap()
}

/// A list of so many British numbers of fiction and one client, and a sheet in which the first are
/// examined.
pub fn small(numbers: usize, infected: usize, inconclusive: usize) -> (TargetList, Findings) {
    let number = |at: usize| format!("+44 7700 900{at:03}");
    let rows: String = (0..numbers)
        .map(|at| {
            format!(
                "{},T01,2017-03-{:02}T09:{:02}:00Z,زبون 客户\n",
                number(at),
                1 + at % 28,
                at % 60
            )
        })
        .collect();
    let outcome = |at: usize| {
        if at < infected {
            "infected"
        } else {
            "inconclusive"
        }
    };
    let cases: String = (0..infected + inconclusive)
        .map(|at| format!("D{at},{},{}\n", number(at), outcome(at)))
        .collect();
    let list = TargetList::reader()
        .read(
            "list.csv",
            format!("phone,client,selected at,role\n{rows}").as_bytes(),
        )
        .unwrap();
    (
        list,
        Findings::reader()
            .read(
                "cases.csv",
                format!("device,number,result\n{cases}").as_bytes(),
            )
            .unwrap(),
    )
}

/// What is published of them: clients by the plain rule, and what examined phones show.
pub fn publication((list, findings): &(TargetList, Findings)) -> Publication {
    let clients = Clients::by_home_share(&Clusters::by_tag(list));
    let result = Corroboration::of_clients(list, &clients, findings);
    Publication::new("A list", made(), list)
        .clients(&clients)
        .corroboration(&result, findings)
}

/// The files of a folder by name.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(
                    path.strip_prefix(folder)
                        .unwrap()
                        .to_str()
                        .unwrap()
                        .to_owned(),
                    fs::read(&path).unwrap(),
                );
            }
        }
    }
    files
}
