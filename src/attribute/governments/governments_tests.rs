use super::Governments;

#[test]
fn the_table_is_whole() {
    let known = Governments::known();
    assert!(known.len() > 190, "{}", known.len());
    let customers: Vec<&str> = known.iter().filter(|one| one.customer.is_some()).map(|one| one.region.code()).collect();
    assert!(customers.len() > 10 && customers.iter().all(|code| known.get(code).is_some()));
    for one in known.iter() {
        // A border has two sides.
        for neighbor in &one.neighbors {
            if let Some(other) = known.get(neighbor.code()) {
                assert!(other.neighbors.contains(&one.region), "{:?} {neighbor:?}", one.region);
            }
        }
        assert!(one.customer.as_ref().is_none_or(|customer| !customer.source.is_empty() && !customer.reported.is_empty()));
    }
}

#[test]
fn a_wrong_cell_is_an_error_with_its_place() {
    let head = "government,zone,weekend,latitude,longitude,neighbors,languages\n";
    for (row, parts) in [
        ("XX,UTC,SAT+SUN,0,0,,", ["row 2", "government", "no region code"]),
        ("GB,Atlantis/Capital,SAT+SUN,0,0,,", ["row 2", "zone", "no known time zone"]),
        ("GB,UTC,SOMEDAY,0,0,,", ["row 2", "weekend", "no weekend"]),
        ("GB,UTC,SAT+SUN,north,0,,", ["row 2", "latitude", "degrees"]),
        ("GB,UTC,SAT+SUN,NaN,0,,", ["row 2", "latitude", "degrees"]),
        ("GB,UTC,SAT+SUN,0,0,??,", ["row 2", "neighbors", "no region code"]),
    ] {
        let error = Governments::read("own.csv", format!("{head}{row}\n").as_bytes()).unwrap_err().to_string();
        assert!(parts.iter().all(|part| error.contains(part)), "{error}");
    }
    assert!(Governments::read("own.csv", "".as_bytes()).is_err());
    assert!(Governments::read("own.csv", "government\nGB\n".as_bytes()).unwrap_err().is_column());
    assert!(Governments::known().with_customers("c.csv", "government\nGG\n".as_bytes()).is_err());
}
