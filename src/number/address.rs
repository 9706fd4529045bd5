//! Numbers inside addresses: `tel:` and WhatsApp.

use super::char_classes::CharClasses;
use super::letters::trimmed;
use super::{ParseError, Repair, Repairs};
use std::borrow::Cow;

/// What names the country or the network that a number belongs to.
const CONTEXT: &str = ";phone-context=";

/// What is inside an address.
pub(super) enum Opened<'t> {
    /// The digits of an international number.
    International(&'t str),
    /// A text, to be read like any other.
    Text(Cow<'t, str>),
}

/// The number of a `tel:` address (RFC 3966) or a WhatsApp id; any other text as it is.
pub(super) fn open<'t>(
    text: &'t str,
    classes: CharClasses,
    repairs: &mut Repairs,
) -> Result<Opened<'t>, ParseError> {
    if !classes.any(&[
        CharClasses::AT,
        CharClasses::SLASH,
        CharClasses::SEMICOLON,
        CharClasses::COLON,
    ]) {
        return Ok(Opened::Text(Cow::Borrowed(text)));
    }
    if classes.any(&[CharClasses::AT, CharClasses::SLASH])
        && let Some(digits) = whatsapp(text)?
    {
        repairs.insert(Repair::WhatsappId);
        return Ok(Opened::International(digits));
    }
    uri(text, classes, repairs).map(Opened::Text)
}

fn uri<'t>(
    text: &'t str,
    classes: CharClasses,
    repairs: &mut Repairs,
) -> Result<Cow<'t, str>, ParseError> {
    let text = trimmed(text);
    let parameter = classes.any(&[CharClasses::SEMICOLON]);
    if parameter && let Some(at) = find_ignoring_case(text, CONTEXT) {
        repairs.insert(Repair::TelUri);
        return in_context(text, at);
    }
    let Some(rest) = strip_scheme(text) else {
        let isdn = if parameter {
            find_ignoring_case(text, ";isub=")
        } else {
            None
        };
        let Some(at) = isdn else {
            return Ok(Cow::Borrowed(text));
        };
        repairs.insert(Repair::TelUri);
        return Ok(Cow::Borrowed(text.get(..at).unwrap_or(text)));
    };
    repairs.insert(Repair::TelUri);
    let rest = rest.trim_start_matches(|letter: char| letter != '+' && !letter.is_ascii_digit());
    let (number, parameters) = rest.split_once(';').unwrap_or((rest, ""));
    for parameter in parameters.split(';') {
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        if name.eq_ignore_ascii_case("ext") && !value.is_empty() {
            repairs.insert(Repair::Extension);
        }
    }
    Ok(Cow::Borrowed(number))
}

/// The number before a context that begins at `at`, and the context before that where it says what
/// country it is.
fn in_context(text: &str, at: usize) -> Result<Cow<'_, str>, ParseError> {
    let context = text
        .get(at + CONTEXT.len()..)
        .unwrap_or("")
        .split(';')
        .next()
        .unwrap_or("");
    let start = find_ignoring_case(text, "tel:").map_or(0, |scheme| scheme + "tel:".len());
    let number = text.get(start..at).unwrap_or("");
    let number = find_ignoring_case(number, ";isub=")
        .and_then(|end| number.get(..end))
        .unwrap_or(number);
    if let Some(digits) = context.strip_prefix('+') {
        let global = digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || b"-.()".contains(&byte))
            && digits.bytes().any(|byte| byte.is_ascii_digit());
        if !global {
            return Err(ParseError::Address);
        }
        let whole = number.trim_start().starts_with('+');
        return Ok(if whole {
            Cow::Borrowed(number)
        } else {
            Cow::Owned([context, number].concat())
        });
    }
    // A context that is a domain says nothing about the country.
    if is_domain(context) {
        Ok(Cow::Borrowed(number))
    } else {
        Err(ParseError::Address)
    }
}

/// A domain name by RFC 3966: labels of letters, digits and inner hyphens, the last one beginning
/// with a letter.
fn is_domain(context: &str) -> bool {
    let mut labels = context.strip_suffix('.').unwrap_or(context).split('.');
    let good = |label: &str| {
        let edges = [label.bytes().next(), label.bytes().last()];
        edges.iter().flatten().count() == 2
            && edges.iter().flatten().all(u8::is_ascii_alphanumeric)
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let top = labels.next_back().unwrap_or("");
    good(top) && top.starts_with(|letter: char| letter.is_ascii_alphabetic()) && labels.all(good)
}

/// The digits of `447700900123@s.whatsapp.net`, `…:12@c.us`, `wa.me/447700900123`.
fn whatsapp(text: &str) -> Result<Option<&str>, ParseError> {
    let digits = if let Some((user, host)) = text.split_once('@') {
        let host = host.trim();
        if !["s.whatsapp.net", "c.us"]
            .iter()
            .any(|known| host.eq_ignore_ascii_case(known))
        {
            return Err(ParseError::Address);
        }
        user.split([':', '.', '_']).next().unwrap_or(user)
    } else if let Some(at) = find_ignoring_case(text, "wa.me/") {
        text.get(at + "wa.me/".len()..)
            .unwrap_or("")
            .split(['?', '/', '#'])
            .next()
            .unwrap_or("")
    } else {
        return Ok(None);
    };
    let digits = digits.trim().trim_start_matches('+');
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(ParseError::Address);
    }
    Ok(Some(digits))
}

fn strip_scheme(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_at_checked(4)?;
    scheme.eq_ignore_ascii_case("tel:").then_some(rest)
}

fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    let first = wanted.as_bytes().first()?;
    let mut from = 0;
    loop {
        let rest = text.as_bytes().get(from..)?;
        let at = rest
            .iter()
            .position(|byte| byte.eq_ignore_ascii_case(first))?;
        if rest
            .get(at..at + wanted.len())?
            .eq_ignore_ascii_case(wanted.as_bytes())
        {
            return Some(from + at);
        }
        from += at + 1;
    }
}
