use targetlist::TargetList;
use targetlist::attribute::Mixture;
use targetlist::simulate::Drill;
fn main() {
    for (seed, entries, tags) in [(22, 3000, 0.4), (22, 3000, 0.0), (23, 10000, 0.0), (24,10000,0.4)] {
        let told = Drill::new(seed).entries(entries).tagged(tags).write();
        let list = TargetList::reader().read("l", told.list.as_bytes()).unwrap();
        let m = Mixture::new().sweeps(10);
        let t = std::time::Instant::now();
        let a = m.run(&list).unwrap();
        let took = t.elapsed();
        let truth: Vec<&str> = told.truth.lines().skip(1).map(|l| l.split(',').nth(1).unwrap()).collect();
        let ok = a.entries().zip(&truth).filter(|(a, t)| a.government.is_some_and(|g| g.code() == **t)).count();
        println!("drill {seed} {entries} tags {tags}: right {:.3} in {took:?}; clients {:?}", ok as f64 / truth.iter().filter(|t| !t.is_empty()).count() as f64, a.clients().iter().map(|c| (c.government.code(), c.entries, (c.probability * 100.0) as u64)).collect::<Vec<_>>());
        println!("{}", a.likeness().summary());
        let t = std::time::Instant::now();
        println!("{}", m.rehearse(&a, 3).unwrap());
        println!("rehearse {:?}", t.elapsed());
    }
}
