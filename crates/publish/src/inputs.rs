//! What is told of the files that a publication was made from: their kind, and a commitment.
//!
//! Names, sizes and plain hashes are not published: the SHA-256 of a leak can identify its holder,
//! and a list of one number can be guessed from it in seconds. A keyed commitment binds the
//! newsroom to its inputs and reveals nothing about them; the full record is a private file beside
//! the key.

use super::identity::append_private;
use super::policy::{Names, Policy};
use super::publication::Publication;
use crate::fault::Fault;
use std::path::Path;
use targetlist::Error;
use targetlist::sheet::Origin;

/// An input as a publication names it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Input {
    /// `list`, `case sheet 2`.
    pub(crate) name: String,
    /// HMAC-SHA-256 under the project's key, in lower-case hexadecimal; none without a key.
    pub(crate) commitment: Option<String>,
}

impl Publication {
    /// The inputs with the names they have outside.
    fn named_inputs<'a>(
        &'a self,
        policy: &'a Policy,
    ) -> impl Iterator<Item = (Input, &'a Origin)> + 'a {
        let lists = usize::from(self.list.origin().is_some());
        let sheets = self.inputs.len().saturating_sub(lists);
        self.inputs.iter().enumerate().map(move |(at, origin)| {
            let name = match at.checked_sub(lists) {
                None => "list".to_owned(),
                Some(_) if sheets == 1 => "case sheet".to_owned(),
                Some(sheet) => format!("case sheet {}", sheet + 1),
            };
            let commitment = match &policy.names {
                Names::Pseudonyms(keyed) => Some(keyed.0.input(origin)),
                Names::None | Names::Codes(_) => None,
            };
            (Input { name, commitment }, origin)
        })
    }

    /// What a report and a manifest say of the inputs.
    pub(crate) fn told_inputs(&self, policy: &Policy) -> Vec<Input> {
        self.named_inputs(policy).map(|(input, _)| input).collect()
    }

    /// Adds the true record of the inputs to a private file, which stays beside the key: name, size
    /// and SHA-256 of each, with the commitment that a publication prints instead. A record that is
    /// there already is not repeated.
    ///
    /// # Errors
    /// A file that others can read, or that cannot be written.
    pub fn log_inputs(&self, file: impl AsRef<Path>, policy: &Policy) -> Result<(), Error> {
        let mut records = csv::Writer::from_writer(Vec::new());
        for (input, origin) in self.named_inputs(policy) {
            let made = self.made.to_string();
            let bytes = origin.bytes().to_string();
            let commitment = input.commitment.as_deref().unwrap_or_default();
            let name = origin.name();
            let record = [
                &made,
                &input.name,
                name,
                &bytes,
                origin.sha256(),
                commitment,
            ];
            records
                .write_record(record)
                .map_err(|why| Error::new(Fault::Write(why.into())))?;
        }
        let records = records
            .into_inner()
            .map_err(|why| Error::new(Fault::Write(why.into_error())))?;
        append_private(file.as_ref(), HEADINGS, &records)
    }
}

/// The headings of the private record.
const HEADINGS: &str = "made,input,file,bytes,sha256,commitment\n";
