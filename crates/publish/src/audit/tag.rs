//! Tags and comments in markup.

/// A tag or comment.
pub(super) struct Tag {
    pub(super) length: usize,
    /// Where what it holds begins and ends.
    pub(super) inside: (usize, usize),
    /// Whether text goes on across it.
    pub(super) inline: bool,
}

/// Tags across which a line of text goes on: HTML's, SVG's, and those of rich text in workbooks.
const INLINE: [&str; 52] = [
    "a",
    "abbr",
    "b",
    "bdi",
    "bdo",
    "big",
    "charset",
    "cite",
    "code",
    "color",
    "data",
    "del",
    "dfn",
    "em",
    "family",
    "font",
    "i",
    "ins",
    "kbd",
    "label",
    "mark",
    "nobr",
    "output",
    "phonetic",
    "q",
    "r",
    "rfont",
    "rpr",
    "rph",
    "s",
    "samp",
    "scheme",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "sz",
    "t",
    "textpath",
    "time",
    "tspan",
    "tt",
    "u",
    "ul",
    "var",
    "vertalign",
    "wbr",
    "acronym",
    "slot",
    "g",
];

/// Where tags and comments end next; looked for once, so that many beginnings without an end cost
/// nothing.
#[derive(Default)]
pub(super) struct Ends {
    tag: Option<usize>,
    comment: Option<usize>,
}

/// The place of a mark at or behind `at`, or the text's length.
fn next(text: &[u8], at: usize, mark: &[u8], known: &mut Option<usize>) -> usize {
    if let Some(place) = known.filter(|place| *place >= at) {
        return place;
    }
    let rest = text.get(at..).unwrap_or(&[]);
    *known.insert(
        rest.windows(mark.len())
            .position(|bytes| bytes == mark)
            .map_or(text.len(), |place| at + place),
    )
}

/// The longest name of a tag that is looked at.
const LONGEST_NAME: usize = 16;

/// The tag or comment at a place of a text.
pub(super) fn tag(text: &[u8], at: usize, ends: &mut Ends) -> Option<Tag> {
    let rest = text.get(at..)?;
    if rest.starts_with(b"<!--") {
        let end = next(text, at + 4, b"-->", &mut ends.comment);
        return (end < text.len()).then_some(Tag {
            length: end + 3 - at,
            inside: (4, end - at),
            inline: true,
        });
    }
    if rest.starts_with(b"<![CDATA[") {
        return Some(Tag {
            length: 9,
            inside: (9, 9),
            inline: true,
        });
    }
    let start = 1 + usize::from(rest.get(1) == Some(&b'/'));
    if !rest.get(start)?.is_ascii_alphabetic() && !matches!(rest.get(1)?, b'!' | b'?') {
        return None;
    }
    let end = next(text, at, b">", &mut ends.tag);
    if end == text.len() {
        return None;
    }
    let inside = text.get(at + start..end).unwrap_or(&[]);
    let name = inside
        .iter()
        .take(LONGEST_NAME)
        .take_while(|byte| byte.is_ascii_alphanumeric())
        .count();
    let named = std::str::from_utf8(inside.get(..name)?)
        .ok()?
        .to_ascii_lowercase();
    // `<text:span>` and `<x14:r>` are not known and end the line.
    let whole = !matches!(inside.get(name), Some(b':' | b'-'));
    let from = (start + name).min(end - at);
    Some(Tag {
        length: end + 1 - at,
        inside: (from, end - at),
        inline: whole && INLINE.contains(&named.as_str()),
    })
}
