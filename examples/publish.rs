//! What may be printed and handed on? `target/publication` to everybody, `target/handover` to
//! partners. Replaces `DataFrame.to_csv` with small counts blanked by hand, hashes of numbers, and a
//! search of the folder for those that were overlooked.
#![allow(clippy::print_stdout, reason = "an example prints")]

use std::{error::Error, fs, path::Path};
use targetlist::{Clients, Clusters, Corroboration, Findings, TargetList};
use targetlist::{attribute::Attribution, time::Times};
use targetlist_publish::identity::{Key, Project};
use targetlist_publish::{Policy, Publication, manifest};

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let [sample, target] = ["data-samples/pegasus_project", "target"].map(|to| root.join(to));
    let (published, key) = (target.join("publication"), target.join("publication.key"));
    if published.join(manifest::FILE).exists() {
        fs::remove_dir_all(&published)?; // else the next one is compared with it
    }
    fs::create_dir_all(&target)?;
    let key = Key::open(&key).or_else(|_| Key::create(&key))?; // as secret as the list
    let policy = Policy::default().pseudonyms(key, &Project::named("sample")?);

    let list = TargetList::open(sample.join("list.csv"))?;
    let findings = Findings::open(sample.join("cases.csv"))?;
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let result = Corroboration::of_clients(&list, &clients, &findings);
    let made = Times::utc().read("2021-07-18T16:00:00Z")?; // no clock: every run is alike
    let publication = Publication::new("Who is on the list", made, &list)
        .lead("A leaked list of telephone numbers, whose clients likely entered them, and how far examined phones bear it out.")
        .clients(&clients)
        .corroboration(&result, &findings)
        .attribution(Attribution::of(&list)?)
        .replace();
    let edition = publication.write(published, &policy)?;
    let handed = publication.hand_over(target.join("handover"), &policy)?;
    publication.log_inputs(target.join("publication-inputs.csv"), &policy)?; // beside the key
    println!("{edition}\n{handed}");
    Ok(())
}
