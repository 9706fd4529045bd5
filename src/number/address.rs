//! Takes a plain text that is an address (`tel:`, WhatsApp) and gives the number inside it.

use super::{Repair, Repairs, Unreadable};

/// The number of a `tel:` address (RFC 3966) or a WhatsApp id; any other text as it is.
pub(super) fn open(text: &str, repairs: &mut Repairs) -> Result<String, Unreadable> {
    let text = text.trim();
    if let Some(digits) = whatsapp(text)? {
        repairs.insert(Repair::WhatsappId);
        return Ok(format!("+{digits}"));
    }
    let (number, parameters) = match strip_scheme(text) {
        Some(rest) => {
            repairs.insert(Repair::TelUri);
            rest.split_once(';').unwrap_or((rest, ""))
        }
        None => match find_ignoring_case(text, ";phone-context=").or_else(|| find_ignoring_case(text, ";isub=")) {
            Some(at) => (text.get(..at).unwrap_or(text), text.get(at + 1..).unwrap_or("")),
            None => return Ok(text.to_owned()),
        },
    };
    let mut number = number.to_owned();
    for parameter in parameters.split(';') {
        let (name, value) = parameter.split_once('=').unwrap_or((parameter, ""));
        if name.eq_ignore_ascii_case("ext") && !value.is_empty() {
            repairs.insert(Repair::Extension);
        }
        // A context that is a domain says nothing about the country.
        if name.eq_ignore_ascii_case("phone-context") && value.starts_with('+') && !number.trim_start().starts_with('+') {
            number.insert_str(0, value);
        }
    }
    Ok(number)
}

/// The digits of `447700900123@s.whatsapp.net`, `…:12@c.us`, `wa.me/447700900123`.
fn whatsapp(text: &str) -> Result<Option<&str>, Unreadable> {
    let digits = if let Some((user, host)) = text.split_once('@') {
        let host = host.trim();
        if !["s.whatsapp.net", "c.us"].iter().any(|known| host.eq_ignore_ascii_case(known)) {
            return Err(Unreadable::Address);
        }
        user.split([':', '.', '_']).next().unwrap_or(user)
    } else if let Some(at) = find_ignoring_case(text, "wa.me/") {
        text.get(at + "wa.me/".len()..).unwrap_or("").split(['?', '/', '#']).next().unwrap_or("")
    } else {
        return Ok(None);
    };
    let digits = digits.trim().trim_start_matches('+');
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Unreadable::Address);
    }
    Ok(Some(digits))
}

fn strip_scheme(text: &str) -> Option<&str> {
    let (scheme, rest) = text.split_at_checked(4)?;
    scheme.eq_ignore_ascii_case("tel:").then_some(rest)
}

fn find_ignoring_case(text: &str, wanted: &str) -> Option<usize> {
    text.as_bytes().windows(wanted.len()).position(|window| window.eq_ignore_ascii_case(wanted.as_bytes()))
}
