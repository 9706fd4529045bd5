//! What may be printed and handed on? `target/publication` is for everybody, `target/handover` for
//! partners, and the key in `target/secret` stays private. Replaces `DataFrame.to_csv` with small
//! counts blanked by hand, hashes of numbers, and a search of the folder for those that were
//! overlooked.
#![allow(clippy::print_stdout, reason = "an example prints")]

use std::{error::Error, fs, path::Path};
use targetlist::{Clients, Clusters, Corroboration, Findings, TargetList};
use targetlist::{attribute::Attribution, time::Times};
use targetlist_publish::identity::{Key, Project};
use targetlist_publish::{Places, Policy, Publication, manifest};

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let [sample, target] = ["data-samples/pegasus_project", "target"].map(|to| root.join(to));
    let [published, handover, secret] =
        ["publication", "handover", "secret"].map(|to| target.join(to));
    let key = secret.join("publication.key");
    let places = Places::new(&published).handover(handover).key(&key); // none lies in another
    if published.join(manifest::FILE).exists() {
        fs::remove_dir_all(&published)?; // else the next one is compared with it
    }
    fs::create_dir_all(&secret)?;
    let key = Key::open(&key).or_else(|_| Key::create(&key))?; // as secret as the list
    let policy = Policy::default().pseudonyms(key, &Project::named("partners of this story")?);

    let list = TargetList::open(sample.join("list.csv"))?;
    let findings = Findings::open(sample.join("cases.csv"))?;
    let clients = Clients::by_home_share(&Clusters::by_tag(&list));
    let result = Corroboration::of_clients(&list, &clients, &findings);
    let made = Times::utc().read("2021-07-18T16:00:00Z")?; // no clock: every run is alike
    let publication = Publication::new("Who is on the list", made, &list)
        .lead("Which clients likely entered its numbers, and how far examined phones bear it out.")
        .clients(&clients)
        .corroboration(&result, &findings)
        .attribution(Attribution::of(&list)?)
        .replace();
    println!("{}", publication.write_to(&places, &policy)?);
    Ok(())
}
