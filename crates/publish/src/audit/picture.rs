//! Images and other files that stand in a text as base 64 without saying so: in notebooks, mails.

/// How such files begin, in base 64.
const BEGINNINGS: [(&[u8], &str); 9] = [
    (b"iVBORw0KGgo", IMAGE),
    (b"/9j/", IMAGE),
    (b"R0lGODlh", IMAGE),
    (b"R0lGODdh", IMAGE),
    (b"UklGR", IMAGE),
    (b"Qk0", IMAGE),
    (b"JVBERi0", OTHER),
    (b"UEsDB", OTHER),
    (b"H4sI", OTHER),
];
const IMAGE: &str = "an image inside it, which was not looked into";
const OTHER: &str = "a file inside it, which was not looked into";

/// The fewest letters that are a file.
const FEWEST: usize = 60;

/// What of the kind stands in a text.
pub(super) fn pictured(text: &[u8]) -> Option<&'static str> {
    let inside = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=');
    let mut end = 0;
    text.split(|byte| !inside(*byte))
        .filter(|token| {
            let from = end;
            end = from + token.len() + 1;
            // What says that it is embedded is looked into elsewhere.
            let said = text
                .get(..from)
                .is_some_and(|before| before.ends_with(b"base64,"));
            token.len() >= FEWEST && !said
        })
        .find_map(|token| {
            let (_, says) = BEGINNINGS
                .iter()
                .find(|(start, _)| token.starts_with(start))?;
            Some(*says)
        })
}
