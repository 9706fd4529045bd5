//! The imprint of a publication: whom to ask, what may be done with it, what was corrected and what
//! changed.

use crate::about::is_address;
use crate::settings_error::SettingsError;
use targetlist::Error;
use targetlist::mask::redact;

/// What a publisher says about a publication: contact, license, correction and changes. Only what
/// is given is printed.
///
/// ```
/// use targetlist_publish::Imprint;
/// let imprint = Imprint::new()
///     .contact("desk@newsroom.example")
///     .license("CC BY 4.0", Some("https://creativecommons.org/licenses/by/4.0/"))
///     .correction("The first edition counted one phone twice.")
///     .changes("Four phones were examined since.");
/// # let _ = imprint;
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Imprint {
    contact: Option<String>,
    license: Option<License>,
    correction: Option<String>,
    changes: Option<String>,
}

/// What may be done with a publication.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct License {
    /// Its name, such as `CC BY 4.0`.
    pub(crate) name: String,
    /// The address of its text.
    pub(crate) link: Option<String>,
}

impl Imprint {
    /// An empty imprint.
    pub fn new() -> Imprint {
        Imprint::default()
    }

    /// Where to send questions: an e-mail address or a page. A telephone number is refused when the
    /// publication is prepared, because the audit could not tell it from one of the list.
    #[must_use]
    pub fn contact(mut self, contact: impl Into<String>) -> Imprint {
        self.contact = given(contact);
        self
    }

    /// What may be done with the publication: the name of a license, and the address of its text.
    #[must_use]
    pub fn license(mut self, name: impl Into<String>, link: Option<&str>) -> Imprint {
        let link = link.and_then(given);
        self.license = given(name).map(|name| License { name, link });
        self
    }

    /// What an earlier edition got wrong.
    #[must_use]
    pub fn correction(mut self, note: impl Into<String>) -> Imprint {
        self.correction = given(note);
        self
    }

    /// What changed since the last edition.
    #[must_use]
    pub fn changes(mut self, note: impl Into<String>) -> Imprint {
        self.changes = given(note);
        self
    }

    /// Whom to ask.
    pub(crate) fn told_contact(&self) -> Option<&str> {
        self.contact.as_deref()
    }

    /// What may be done with it.
    pub(crate) fn told_license(&self) -> Option<&License> {
        self.license.as_ref()
    }

    /// What an earlier edition got wrong.
    pub(crate) fn told_correction(&self) -> Option<&str> {
        self.correction.as_deref()
    }

    /// What changed since the last edition.
    pub(crate) fn told_changes(&self) -> Option<&str> {
        self.changes.as_deref()
    }

    /// Refuses a contact or a license that would be printed with a part blotted out: whoever reads
    /// it could not use it.
    pub(crate) fn check(&self) -> Result<(), Error> {
        let link = self
            .license
            .as_ref()
            .and_then(|license| license.link.as_deref());
        if link.is_some_and(|link| !is_address(link)) {
            return Err(SettingsError::License.into());
        }
        let license = self.license.iter();
        let license = license.flat_map(|license| [Some(&license.name), license.link.as_ref()]);
        let exact = license
            .flatten()
            .map(|text| ("license", text))
            .chain(self.contact.iter().map(|text| ("contact", text)));
        for (what, text) in exact {
            if redact(text) != text.as_str() {
                return Err(SettingsError::LikeANumber(what).into());
            }
        }
        Ok(())
    }
}

/// A text, if there is anything in it.
fn given(text: impl Into<String>) -> Option<String> {
    let text = text.into().trim().to_owned();
    (!text.is_empty()).then_some(text)
}
