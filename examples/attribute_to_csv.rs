//! Whose list is it?
use targetlist::attribute::{Governments, Mixture};
use targetlist::TargetList;
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let (mut file, mut known, mut tags, mut seed) = (None, None, true, 1);
    let (mut chains, mut sweeps) = (4, 16);
    while let Some(a) = args.next() {
        match a.as_str() {
            "--known" => known = args.next(),
            "--no-tags" => tags = false,
            "--seed" => seed = args.next().ok_or("seed")?.parse()?,
            "--chains" => chains = args.next().ok_or("seed")?.parse()?,
            "--sweeps" => sweeps = args.next().ok_or("seed")?.parse()?,
            other => file = Some(other.to_owned()),
        }
    }
    let list = TargetList::open(file.unwrap_or("data-samples/pegasus_project/list.csv".into()))?;
    let mut governments = Governments::known();
    if let Some(known) = known {
        governments = governments.with_customers_from(known)?;
    }
    let t = std::time::Instant::now();
    let mixed = Mixture { seed, tags, chains, sweeps, governments }.run(&list);
    eprintln!("{:?}", t.elapsed());
    let k = mixed.names.len() + 1;
    let mut out = String::from("row,government,probability,cluster\n");
    for (at, row) in mixed.shares.chunks(k).enumerate() {
        let mut row = row.to_vec();
        for a in 1..k - 1 {
            if mixed.names[a] == mixed.names[a - 1] {
                let x = row[a - 1];
                row[a] += x;
                row[a - 1] = 0.0;
            }
        }
        let (best, p) = row[..k - 1].iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).unwrap();
        let id = list.other("row", at).map(str::to_owned).unwrap_or((at + 1).to_string());
        let gov = if row[k - 1] > 0.5 { "" } else { mixed.names[best].code() };
        out.push_str(&format!("{id},{gov},{p:.6},{gov}\n"));
    }
    print!("{out}");
    Ok(())
}
