//! Encryption of a handover to the keys of partners (age, <https://age-encryption.org/v1>).
//!
//! What was written and audited aside is packed into one ZIP and encrypted on its way to the disk.
//! In the folder stand the terms, the encrypted file, and the manifest, which says no more than the
//! publication's own. The bytes differ from run to run, because the file key is random.

use super::folder_writer::{FolderWriter, all};
use super::manifest::whole_handover;
use super::policy::Policy;
use super::publication::Publication;
use super::published_folder::StagedFolder;
use crate::fault::Fault;
use crate::settings_error::SettingsError;
use age::x25519::Recipient;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use targetlist::Error;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// The encrypted file.
const FILE: &str = "handover.zip.age";

const TERMS: &str = "This folder is for partners under agreement, and not for publication.\n\n\
    handover.zip.age opens with the key of one of the partners it was encrypted to:\n\n\
    age --decrypt --identity your.key --output handover.zip handover.zip.age\n\n\
    Read READ-THIS-FIRST.txt in it before anything else.\n";

/// The keys of partners. None: nothing is encrypted.
#[derive(Clone, Default)]
pub(super) struct Partners(Vec<Recipient>);

impl Publication {
    /// Encrypts the handover to this partner's public key (`age1…`) as well. With one partner or more,
    /// the folder holds no row in the clear.
    ///
    /// # Errors
    /// Code `settings` for a text that is not such a key.
    ///
    /// ```
    /// # use targetlist_publish::Publication;
    /// # use targetlist::{TargetList, time::Times};
    /// # let list = TargetList::reader().read("list.csv", "phone\n+44 7700 900123\n".as_bytes())?;
    /// # let made = Times::utc().read("2024-05-06").unwrap();
    /// let publication = Publication::new("A list", made, &list);
    /// assert!(publication.partner("age1nobody").is_err());
    /// # Ok::<(), targetlist::Error>(())
    /// ```
    pub fn partner(mut self, recipient: &str) -> Result<Publication, Error> {
        let key = recipient
            .trim()
            .parse()
            .map_err(|_| SettingsError::Partner)?;
        self.partners.0.push(key);
        Ok(self)
    }

    /// The handover, encrypted if there are partners to encrypt it to. What was in the clear is
    /// removed.
    pub(super) fn sealed(
        &self,
        plain: StagedFolder,
        target: &Path,
        policy: &Policy,
    ) -> Result<StagedFolder, Error> {
        if self.partners.0.is_empty() {
            return Ok(plain);
        }
        let mut desk = FolderWriter::new(self, target, policy, whole_handover)?;
        desk.file("READ-THIS-FIRST.txt", "Terms", |out| {
            all(out, TERMS.as_bytes())
        })?;
        desk.file(FILE, "The handover, encrypted to partners", |out| {
            self.partners.seal(&plain, out)
        })?;
        desk.finish_with(policy, None, &[FILE])
    }
}

impl Partners {
    fn seal(&self, plain: &StagedFolder, out: &mut dyn Write) -> Result<(), Error> {
        let failed = |why: io::Error| Error::new(Fault::Write(why));
        let keys = self.0.iter().map(|key| key as &dyn age::Recipient);
        let encryptor = age::Encryptor::with_recipients(keys)
            .map_err(|why| failed(io::Error::other(why.to_string())))?;
        let mut archive = ZipWriter::new_stream(encryptor.wrap_output(out).map_err(failed)?);
        let packed = |why: zip::result::ZipError| failed(why.into());
        for file in &plain.files {
            let options = SimpleFileOptions::default().large_file(file.bytes >= 1 << 32);
            archive.start_file(&file.path, options).map_err(packed)?;
            let mut whole = File::open(plain.staged.path().join(&file.path)).map_err(failed)?;
            io::copy(&mut whole, &mut archive).map_err(failed)?;
        }
        let stream = archive.finish().map_err(packed)?;
        stream.into_inner().finish().map_err(failed)?;
        Ok(())
    }
}

#[cfg(test)]
mod sealed_tests {
    use crate::identity::{Key, Project};
    use crate::{Policy, Publication};
    use std::collections::BTreeMap;
    use std::fs;
    use std::io::Read;
    use targetlist::TargetList;
    use targetlist::time::Times;

    /// The files of an archive.
    fn unpacked(bytes: Vec<u8>) -> BTreeMap<String, Vec<u8>> {
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
        let mut files = BTreeMap::new();
        for at in 0..archive.len() {
            let mut file = archive.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            files.insert(file.name().to_owned(), bytes);
        }
        files
    }

    #[test]
    fn each_partners_key_opens_it_and_nothing_is_in_the_clear() {
        let home = tempfile::tempdir().unwrap();
        let rows: String = (0..30).map(|n| format!("+4477009001{n:02}\n")).collect();
        let list = format!("phone\n{rows}");
        let list = TargetList::reader()
            .read("list.csv", list.as_bytes())
            .unwrap();
        let made = Times::utc().read("2024-05-06").unwrap();
        let key = Key::create(home.path().join("a.key")).unwrap();
        let policy = Policy::default().pseudonyms(key, &Project::named("p").unwrap());
        let plain = Publication::new("A list", made, &list);
        plain.hand_over(home.path().join("plain"), &policy).unwrap();
        let partners = [(); 2].map(|()| age::x25519::Identity::generate());
        let mut publication = plain.replace();
        for partner in &partners {
            let key = partner.to_public().to_string();
            publication = publication.partner(&key).unwrap();
        }
        let target = home.path().join("sealed");
        // A second time over the first: it is known as this program's own.
        (0..2).for_each(|_| drop(publication.hand_over(&target, &policy).unwrap()));
        let mut names: Vec<_> = fs::read_dir(&target)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        let expected = [
            "READ-THIS-FIRST.txt",
            "datapackage.json",
            super::FILE,
            "ro-crate-metadata.json",
        ];
        assert_eq!(names, expected);
        assert_eq!(fs::read_dir(home.path()).unwrap().count(), 3);
        for partner in &partners {
            let sealed = fs::read(target.join(super::FILE)).unwrap();
            let files = unpacked(age::decrypt(partner, &sealed).unwrap());
            assert_eq!(files.len(), 8);
            for (name, bytes) in files {
                assert!(
                    fs::read(home.path().join("plain").join(&name)).unwrap() == bytes,
                    "{name}"
                );
            }
        }
        let stranger = age::x25519::Identity::generate();
        assert!(age::decrypt(&stranger, &fs::read(target.join(super::FILE)).unwrap()).is_err());
    }
}
