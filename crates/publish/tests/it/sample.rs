//! The sample, published once for every test that reads it.

use crate::tree;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use targetlist::attribute::Mixture;
use targetlist::time::Times;
use targetlist::{Clients, Clusters, Corroboration, Findings, TargetList};
use targetlist_publish::{Policy, Publication};

/// The folder of the sample's publication, as the example writes it.
pub fn published() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("publication");
        if folder.exists() {
            fs::remove_dir_all(&folder).unwrap();
        }
        write(&folder);
        folder
    })
}

fn write(folder: &Path) {
    let sample = tree::root().join("data-samples/pegasus_project");
    let list = TargetList::open(sample.join("list.csv")).unwrap();
    let findings = Findings::open(sample.join("cases.csv")).unwrap();
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let result = Corroboration::of_clients(&list, &clients, &findings);
    let made = Times::utc().read("2021-07-18T16:00:00Z").unwrap();
    let lead = "A leaked list of telephone numbers: which clients likely entered them, and how \
        many examined phones carried traces.";
    let publication = Publication::new("Who is on the list", made, &list)
        .lead(lead)
        .clients(&clients)
        .corroboration(&result, &findings)
        .attribution(Mixture::new().seed(1).run(&list).unwrap())
        .setting("seed of the session mixture", "1");
    publication.write(folder, &policy()).unwrap();
}

/// Single numbers have names in the handover: the report says so.
fn policy() -> Policy {
    use targetlist_publish::identity::{Key, Project};
    let folder = tempfile::tempdir().unwrap();
    let key = Key::create(folder.path().join("sample.key")).unwrap();
    Policy::default().pseudonyms(key, &Project::named("sample").unwrap())
}
