//! What a row is called: a name, or a tag with the government behind it.

use super::letters::{fitted, width, wrapped};
use super::words::{self, label};

/// What a row is called.
#[derive(Clone, Debug)]
pub(crate) struct RowName {
    /// The name, or the tag.
    text: String,
    /// What stands behind a tag in brackets. It is never cut.
    government: Option<String>,
}

impl RowName {
    /// A tag, cut where it is long, and the government behind it.
    pub(crate) fn tag(tag: &str, government: &str) -> RowName {
        RowName {
            text: words::tag(tag),
            government: Some(format!("({})", label(government))),
        }
    }

    /// In one line.
    pub(crate) fn whole(&self) -> String {
        let behind = self.government.iter().map(String::as_str);
        let parts: Vec<&str> = std::iter::once(self.text.as_str()).chain(behind).collect();
        parts.join(" ")
    }

    /// In one line where it fits, else the government in lines of its own.
    pub(super) fn lines(&self, size: f64, room: f64) -> Vec<String> {
        let whole = self.whole();
        match &self.government {
            _ if width(&whole, size) <= room => vec![whole],
            None => wrapped(&whole, size, room, 2),
            Some(government) => {
                let mut lines = vec![fitted(&self.text, size, room)];
                lines.extend(wrapped(government, size, room, 4));
                lines
            }
        }
    }
}

impl<T: AsRef<str>> From<T> for RowName {
    fn from(text: T) -> RowName {
        RowName {
            text: label(text),
            government: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RowName;

    #[test]
    fn a_tag_is_cut_and_its_government_is_not() {
        let long = RowName::tag(&"x".repeat(140), "United Arab Emirates");
        assert_eq!(
            long.whole(),
            format!(
                "{}…{} (United Arab Emirates)",
                "x".repeat(27),
                "x".repeat(12)
            )
        );
        let lines = long.lines(11.5, 97.0);
        assert!(lines[0].contains('…'), "{lines:?}");
        assert_eq!(lines[1..].concat(), "(United ArabEmirates)");
    }

    #[test]
    fn a_tag_of_another_direction_is_set_apart() {
        let name = RowName::tag("زبون", "Rwanda");
        assert_eq!(name.whole(), "\u{2068}زبون\u{2069} (Rwanda)");
    }
}
