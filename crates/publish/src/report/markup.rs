//! Tags of HTML and SVG as far as tests need them: in their order, with attributes, and whether each
//! is closed.

/// One tag.
#[derive(Debug)]
pub(super) struct Tag {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
}

impl Tag {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, value)| value.as_str())
    }
}

const VOID: [&str; 3] = ["meta", "link", "br"];

/// Every tag that opens, where everything that opens closes in its order; else what is wrong.
pub(super) fn tags(markup: &str) -> Result<Vec<Tag>, String> {
    let mut found = Vec::new();
    let mut open: Vec<String> = Vec::new();
    let mut rest = markup;
    while let Some(start) = rest.find('<') {
        if rest[..start].contains('>') && open.last().is_none_or(|name| name != "style") {
            return Err(format!("a stray > before {}", near(&rest[start..])));
        }
        rest = &rest[start + 1..];
        if let Some(after) = rest.strip_prefix("!DOCTYPE html>") {
            rest = after;
            continue;
        }
        let end = end_of_tag(rest).ok_or_else(|| format!("no end: {}", near(rest)))?;
        let (inside, after) = (&rest[..end], &rest[end + 1..]);
        rest = after;
        if let Some(name) = inside.strip_prefix('/') {
            match open.pop() {
                Some(last) if last == name => continue,
                last => return Err(format!("</{name}> closes {last:?}")),
            }
        }
        let closed = inside.ends_with('/');
        let tag = tag(inside.trim_end_matches('/'))?;
        if !closed && !VOID.contains(&tag.name.as_str()) {
            open.push(tag.name.clone());
        }
        found.push(tag);
    }
    if open.is_empty() {
        Ok(found)
    } else {
        Err(format!("never closed: {open:?}"))
    }
}

fn near(text: &str) -> String {
    text.chars().take(60).collect()
}

fn end_of_tag(text: &str) -> Option<usize> {
    let mut quoted = false;
    text.char_indices().find_map(|(at, letter)| {
        quoted ^= letter == '"';
        (letter == '>' && !quoted).then_some(at)
    })
}

fn tag(inside: &str) -> Result<Tag, String> {
    let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric()) {
        return Err(format!("no tag: {}", near(inside)));
    }
    let mut attributes = Vec::new();
    while !rest.trim().is_empty() {
        let (key, after) = rest
            .trim_start()
            .split_once("=\"")
            .ok_or_else(|| format!("no attribute: {}", near(rest)))?;
        let (value, after) = after
            .split_once('"')
            .ok_or_else(|| format!("no end of {key}"))?;
        if !key
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "-:".contains(c))
            || value.contains('<')
        {
            return Err(format!("odd attribute {key}"));
        }
        if attributes.iter().any(|(other, _)| other == key) {
            return Err(format!("{key} twice in {}", near(inside)));
        }
        attributes.push((key.to_owned(), value.to_owned()));
        rest = after;
    }
    Ok(Tag {
        name: name.to_owned(),
        attributes,
    })
}
