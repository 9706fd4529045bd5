use super::Governments;

#[test]
fn the_table_is_whole() {
    let known = Governments::known();
    assert!(known.len() > 190, "{}", known.len());
    let customers: Vec<&str> = known
        .iter()
        .filter(|one| one.customer.is_some())
        .map(|one| one.region.code())
        .collect();
    assert!(customers.len() > 10 && customers.iter().all(|code| known.get(code).is_some()));
    for one in known.iter() {
        // A border has two sides.
        for neighbor in &one.neighbors {
            if let Some(other) = known.get(neighbor.code()) {
                assert!(
                    other.neighbors.contains(&one.region),
                    "{:?} {neighbor:?}",
                    one.region
                );
            }
        }
        assert!(one.customer.as_ref().is_none_or(|customer| !customer.source.is_empty() && !customer.reported.is_empty()));
    }
}

#[test]
fn the_customers_of_a_table_of_ones_own_are_all_there_are() {
    let own = "government\nMX\nPL\n".as_bytes();
    let own = Governments::known().with_customers("c.csv", own).unwrap();
    let customers = own.iter().filter(|one| one.customer.is_some());
    let codes: Vec<&str> = customers.map(|one| one.region.code()).collect();
    assert_eq!(codes, ["MX", "PL"]);
}

#[test]
fn a_wrong_cell_is_an_error_with_its_place() {
    let head = "government,zone,weekend,latitude,longitude,neighbors,languages\n";
    for (row, parts) in [
        (
            "XX,UTC,SAT+SUN,0,0,,",
            ["row 2", "government", "not a region code"],
        ),
        (
            "GB,Atlantis/Capital,SAT+SUN,0,0,,",
            ["row 2", "zone", "not a known time zone"],
        ),
        (
            "GB,UTC,SOMEDAY,0,0,,",
            ["row 2", "weekend", "not a weekend"],
        ),
        ("GB,UTC,SAT+SUN,north,0,,", ["row 2", "latitude", "degrees"]),
        ("GB,UTC,SAT+SUN,NaN,0,,", ["row 2", "latitude", "degrees"]),
        (
            "GB,UTC,SAT+SUN,0,0,??,",
            ["row 2", "neighbors", "not a region code"],
        ),
    ] {
        let error = Governments::read("own.csv", format!("{head}{row}\n").as_bytes())
            .unwrap_err()
            .to_string();
        assert!(parts.iter().all(|part| error.contains(part)), "{error}");
    }
    assert!(Governments::read("own.csv", "".as_bytes()).is_err());
    assert!(
        Governments::read("own.csv", "government\nGB\n".as_bytes())
            .unwrap_err()
            .is_column()
    );
    assert!(
        Governments::known()
            .with_customers("c.csv", "government\nGG\n".as_bytes())
            .is_err()
    );
}

#[test]
fn weekends_move_on_the_days_on_which_they_did() {
    let known = Governments::known();
    let off = |code: &str, year: i16, month: i8, day: i8| {
        known
            .get(code)
            .unwrap()
            .weekend
            .is_off(jiff::civil::date(year, month, day))
    };
    // The last Thursday or Friday that was off, and the first that was not.
    for (code, last, first) in [
        ("SA", (2013, 6, 27), (2013, 7, 4)),
        ("OM", (2013, 4, 25), (2013, 5, 2)),
        ("YE", (2013, 8, 8), (2013, 8, 15)),
        ("DZ", (2009, 8, 13), (2009, 8, 20)),
        ("AE", (2021, 12, 31), (2022, 1, 7)),
        ("MR", (2014, 9, 26), (2014, 10, 3)),
    ] {
        assert!(
            off(code, last.0, last.1, last.2) && !off(code, first.0, first.1, first.2),
            "{code}"
        );
    }
    // Where sources agree on no day, none is off.
    assert!((1..8).all(|day| !off("SO", 2020, 3, day)));
    assert!(
        known
            .iter()
            .all(|one| one.languages.iter().all(|language| language.len() == 2))
    );
}
