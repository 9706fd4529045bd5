//! What may be printed and handed on? The whole publication of the sample: report, tables, exports
//! and manifests, audited, in `target/publication`, and for partners in `target/handover`.
//!
//! It takes the place of `DataFrame.to_csv` and `to_html` with small counts blanked by hand, of
//! pseudonyms from a plain hash, and of looking through the folder for numbers.

use std::{error::Error, fs, path::Path};
use targetlist::{Clients, Clusters, Corroboration, Findings, TargetList};
use targetlist::{attribute::Mixture, time::Times};
use targetlist_publish::identity::{Key, Project};
use targetlist_publish::{Policy, Publication, manifest};

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let (sample, to) = (
        root.join("data-samples/pegasus_project"),
        root.join("target"),
    );
    let (target, key) = (to.join("publication"), to.join("publication.key"));
    if target.join(manifest::FILE).exists() {
        fs::remove_dir_all(&target)?; // a sample is nobody's earlier release to compare with
    }
    let key = if key.exists() {
        Key::open(&key)?
    } else {
        Key::create(&key)?
    };
    let policy = Policy::default().pseudonyms(key, &Project::named("sample")?);

    let list = TargetList::open(sample.join("list.csv"))?;
    let findings = Findings::open(sample.join("cases.csv"))?;
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let result = Corroboration::of_clients(&list, &clients, &findings);
    let made = Times::utc().read("2021-07-18T16:00:00Z")?;
    let publication = Publication::new("Who is on the list", made, &list)
        .lead("A leaked list of telephone numbers, whose clients likely entered them, and how far examined phones bear it out.")
        .clients(&clients)
        .corroboration(&result, &findings)
        .attribution(Mixture::new().seed(1).run(&list)?)
        .setting("seed of the session mixture", "1")
        .replace();
    println!("{}", publication.write(target, &policy)?);
    println!("{}", publication.hand_over(to.join("handover"), &policy)?);
    Ok(())
}
