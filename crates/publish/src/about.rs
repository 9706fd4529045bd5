//! What a publisher says about the list: how phones were chosen, advice for people who fear they
//! are on it, and links.

use crate::settings_error::SettingsError;
use targetlist::Error;

/// What a publisher says about the list, for the box “About this list”.
///
/// ```
/// use targetlist_publish::About;
/// let about = About::new()
///     .software("Pegasus")
///     .chosen("Phones of people who agreed, from seventeen newsrooms.")
///     .advice("Write to the help line before you reset anything.")
///     .link("How the phones were examined", "https://laboratory.example/method");
/// # let _ = about;
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct About {
    pub(crate) software: Option<String>,
    pub(crate) chosen: Option<String>,
    pub(crate) advice: Option<String>,
    pub(crate) links: Vec<(String, String)>,
}

impl About {
    /// An empty box.
    pub fn new() -> About {
        About::default()
    }

    /// The name of the spyware whose traces were looked for; the headline prints it.
    #[must_use]
    pub fn software(mut self, name: impl Into<String>) -> About {
        self.software = Some(name.into()).filter(|name| !name.trim().is_empty());
        self
    }

    /// How phones were chosen for examination.
    #[must_use]
    pub fn chosen(mut self, says: impl Into<String>) -> About {
        self.chosen = Some(says.into());
        self
    }

    /// Advice for people who fear they are on the list, instead of the usual one.
    #[must_use]
    pub fn advice(mut self, says: impl Into<String>) -> About {
        self.advice = Some(says.into());
        self
    }

    /// Adds a link: its words, and an address that begins with `https://` or `mailto:`. Any other
    /// address is refused when the publication is prepared.
    #[must_use]
    pub fn link(mut self, words: impl Into<String>, address: impl Into<String>) -> About {
        self.links.push((words.into(), address.into()));
        self
    }

    /// # Errors
    /// Code `settings` for an address that could be anything but a page or an e-mail.
    pub(crate) fn check(&self) -> Result<(), Error> {
        match self.links.iter().find(|(_, address)| !is_address(address)) {
            None => Ok(()),
            Some((words, _)) => Err(SettingsError::Link(words.clone()).into()),
        }
    }
}

/// Whether an address is a page or an e-mail, in letters that mean nothing to HTML or Markdown.
pub(crate) fn is_address(address: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#@!$&'*+,;=%".contains(c);
    ["https://", "mailto:"].iter().any(|start| {
        address
            .strip_prefix(start)
            .is_some_and(|rest| !rest.is_empty() && rest.chars().all(plain))
    })
}

#[cfg(test)]
mod tests {
    use super::About;

    #[test]
    fn links_lead_to_pages_and_letters_alone() {
        for address in ["https://help.example/a?b=c", "mailto:desk@newsroom.example"] {
            About::new().link("help", address).check().unwrap();
        }
        for address in [
            "javascript:alert(1)",
            "http://help.example",
            "https://",
            "https://a b",
            "https://a)",
        ] {
            let error = About::new().link("help", address).check().err().unwrap();
            assert!(error.is_settings(), "{address}");
        }
    }
}
