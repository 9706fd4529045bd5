//! Nothing printed holds a secret; randomness and projects; what the folder has in common.

use super::key_text;
use super::random::Random;
use super::{Codes, Key, Project, Pseudonyms};
use targetlist::number::{Number, ParseOptions, parse};

/// A number that nobody has.
pub(super) fn number(text: &str) -> Number {
    parse(text, &ParseOptions::default()).unwrap().number
}

/// Numbers reserved for fiction: 900000 to 900999.
pub(super) fn fiction(count: u32) -> Vec<Number> {
    (0..count)
        .map(|at| number(&format!("+44 7700 900{at:03}")))
        .collect()
}

/// The key of the reference vector: bytes 0 to 31.
pub(super) fn key() -> Key {
    let bytes = data_encoding::HEXLOWER.encode(&std::array::from_fn::<u8, 32, _>(|at| at as u8));
    Key::strong(key_text::key(bytes.as_bytes()).unwrap()).unwrap()
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
        other.number(number),
        random.number(number),
    ];
    different.sort_unstable();
    different.dedup();
    assert_eq!(different.len(), 4);
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
    assert_eq!(pseudonyms().check(), check);
    assert_eq!(check.to_string().len(), 16);
    assert_ne!(Key::from_system().unwrap().check(&project), check);
    let another = Project::named("another").unwrap();
    assert_ne!(key.check(&another), check);
}

#[test]
fn nothing_printed_holds_a_secret() {
    let key = key();
    let mut codes = Codes::drawn_from(Random::seeded(7));
    codes.assign(fiction(3)).unwrap();
    assert_eq!(
        format!("{key} {key:?} {codes:?}"),
        "a secret key, not shown a secret key, not shown random codes of 3 numbers"
    );
}

#[test]
fn the_operating_system_draws_differently_each_time() {
    let draw = || {
        let mut bytes = [0; 32];
        Random::System.fill(&mut bytes).unwrap();
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
