//! Nothing printed holds a secret; randomness and projects; what the folder has in common.

use super::{Codes, Key, KeyCheck, Project, Pseudonym, Pseudonyms, Random};
use targetlist::number::{Number, Settings, read};

/// A number that nobody has.
pub(super) fn number(text: &str) -> Number {
    read(text, &Settings::default()).unwrap().number
}

/// Numbers reserved for fiction: 900000 to 900999.
pub(super) fn fiction(count: u32) -> Vec<Number> {
    (0..count)
        .map(|at| number(&format!("+44 7700 900{at:03}")))
        .collect()
}

/// The key of the reference vector: bytes 0 to 31.
pub(super) fn key() -> Key {
    Key::from_bytes(&std::array::from_fn::<u8, 32, _>(|at| at as u8)).unwrap()
}

pub(super) fn project() -> Project {
    Project::named("project-demo").unwrap()
}

pub(super) fn pseudonyms() -> Pseudonyms {
    Pseudonyms::new(&key(), &project())
}

// HMAC-SHA-256 of Python's hmac module over "targetlist/v1|project-demo|number|+12025550123", and
// its first ten bytes in Base32.
#[test]
fn pseudonyms_agree_with_the_reference() {
    let pseudonym = pseudonyms().number(number("+1 202 555 0123"));
    assert_eq!(pseudonym.to_string(), "n7kz7ng3rwehz3do");
    assert_eq!(pseudonym, "N7KZ7NG3RWEHZ3DO".parse().unwrap());
    assert!(
        "n7kz7ng3rwehz3d".parse::<Pseudonym>().is_err()
            && "n7kz7ng3rwehz3d1".parse::<Pseudonym>().is_err()
    );
}

#[test]
fn the_whole_code_agrees_with_the_reference() {
    use hmac::Mac;
    let mut keyed = key().keyed();
    keyed.update(b"targetlist/v1|project-demo|number|+12025550123");
    let code = data_encoding::HEXLOWER.encode(&keyed.finalize().into_bytes());
    assert_eq!(
        code,
        "6fd59fb4db8d887cec6e966b28b16f797ad25cbc2fb5a335da0ecc1458750a5f"
    );
}

#[test]
fn kinds_projects_and_keys_are_apart() {
    let all = pseudonyms();
    let number = number("+447700900123");
    let other = Pseudonyms::new(&key(), &Project::named("project-demo2").unwrap());
    let random = Pseudonyms::new(&Key::from_system().unwrap(), &project());
    let text = number.e164();
    let mut different = vec![
        all.number(number),
        all.person(&text),
        all.device(&text),
        other.number(number),
        random.number(number),
    ];
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), 5);
    assert_eq!(all.person(" Frjrn1 "), all.person("FRJRN1"));
}

#[test]
fn projects_are_named_plainly() {
    let long = "a".repeat(101);
    for bad in ["", "a|b", "a\nb", "a\u{0}", " a", "a ", &long] {
        let error = Project::named(bad).unwrap_err();
        assert!(error.is_settings());
        assert!(
            bad.trim().len() < 2 || !error.to_string().contains(bad),
            "{error}"
        );
    }
    assert_eq!(Project::named("قصة 1").unwrap().name(), "قصة 1");
    assert_eq!(
        format!("{:?}", Project::named("+447700900123").unwrap()),
        "+••••••••••••"
    );
}

#[test]
fn the_check_value_tells_keys_and_projects_apart() {
    let (key, project) = (key(), project());
    let check = key.check(&project);
    assert_eq!(
        (
            pseudonyms().check(),
            check.to_string().parse::<KeyCheck>().unwrap()
        ),
        (check, check)
    );
    assert!(key.expect(&project, check).is_ok());
    for (other, project) in [
        (Key::from_system().unwrap(), project),
        (self::key(), Project::named("another").unwrap()),
    ] {
        let error = other.expect(&project, check).unwrap_err();
        assert!(error.to_string().contains("not the key"), "{error}");
    }
    assert!("12".parse::<KeyCheck>().is_err());
}

#[test]
fn nothing_printed_holds_a_secret() {
    let key = key();
    let mut codes = Codes::new(Random::seeded_for_tests(7));
    codes.assign(fiction(3)).unwrap();
    let printed = format!(
        "{key} {key:?} {:?} {codes:?} {:?} {:?}",
        pseudonyms(),
        Random::seeded_for_tests(7),
        Random::from_system()
    );
    assert!(!key.is_in(printed.as_bytes()), "{printed}");
    assert!(
        !printed.contains("900") && !printed.contains("0102"),
        "{printed}"
    );
}

#[test]
fn the_operating_system_draws_differently_each_time() {
    let draw = || {
        let mut bytes = [0; 32];
        Random::from_system().fill(&mut bytes).unwrap();
        bytes
    };
    assert_ne!(draw(), draw());
}

/// Compiles only where dropping a state of SHA-256 wipes it: a keyed state is two of them and a
/// buffer.
#[test]
fn keyed_states_are_wiped() {
    fn wiped<T: zeroize::ZeroizeOnDrop>() {}
    wiped::<sha2::Sha256>();
    wiped::<zeroize::Zeroizing<[u8; 32]>>();
}
