//! What the publisher says of a publication.

use crate::option_error::OptionError;
use clap::Args;
use targetlist::Error;
use targetlist::time::{Stamp, Times};
use targetlist_publish::{About, Imprint};

/// Options for the publisher's own words. What is not given is not printed.
#[derive(Args)]
#[command(next_help_heading = "What it says")]
pub struct Words {
    /// When the publication is made, such as 2021-07-18T16:00:00Z; the system clock is not used
    #[arg(long, value_name = "TIME")]
    made: String,
    /// Title of the report
    #[arg(long, default_value = "What the list shows")]
    title: String,
    /// First sentence of the report
    #[arg(long, value_name = "SENTENCE")]
    lead: Option<String>,
    /// Where to send questions: an e-mail address or a page
    #[arg(long, value_name = "ADDRESS")]
    contact: Option<String>,
    /// License of the publication, such as "CC BY 4.0"
    #[arg(long, value_name = "NAME")]
    license: Option<String>,
    /// Address of the text of the license
    #[arg(long, value_name = "URL", requires = "license")]
    license_link: Option<String>,
    /// Name of the spyware whose traces were looked for
    #[arg(long, value_name = "NAME")]
    software: Option<String>,
    /// How phones were chosen for examination
    #[arg(long, value_name = "SENTENCE")]
    chosen: Option<String>,
    /// Advice for people who fear they are on the list, instead of the usual advice
    #[arg(long, value_name = "SENTENCE")]
    advice: Option<String>,
    /// A link to a page or address, as WORDS=ADDRESS; the address begins with https:// or mailto:;
    /// may be given several times
    #[arg(long, value_name = "WORDS=ADDRESS")]
    link: Vec<String>,
    /// What an earlier edition got wrong
    #[arg(long, value_name = "NOTE")]
    correction_note: Option<String>,
    /// What changed since the last edition
    #[arg(long, value_name = "NOTE")]
    changes: Option<String>,
}

impl Words {
    /// When it is made.
    pub fn made(&self) -> Result<Stamp, Error> {
        Times::utc()
            .read(&self.made)
            .map_err(|_| OptionError::Made.into())
    }

    /// The title.
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The first sentence.
    pub fn lead(&self) -> Option<&str> {
        self.lead.as_deref()
    }

    /// What is said of the list.
    pub fn about(&self) -> Result<About, Error> {
        let mut about = About::new();
        if let Some(software) = &self.software {
            about = about.software(software);
        }
        if let Some(chosen) = &self.chosen {
            about = about.chosen(chosen);
        }
        if let Some(advice) = &self.advice {
            about = about.advice(advice);
        }
        for link in &self.link {
            let (words, address) = link.split_once('=').ok_or(OptionError::Link)?;
            about = about.link(words, address);
        }
        Ok(about)
    }

    /// What is said of the publication.
    pub fn imprint(&self) -> Imprint {
        let mut imprint = Imprint::new();
        if let Some(contact) = &self.contact {
            imprint = imprint.contact(contact);
        }
        if let Some(license) = &self.license {
            imprint = imprint.license(license, self.license_link.as_deref());
        }
        if let Some(note) = &self.correction_note {
            imprint = imprint.correction(note);
        }
        if let Some(note) = &self.changes {
            imprint = imprint.changes(note);
        }
        imprint
    }
}
