//! The errors of files: what cannot be read, located or joined.

use crate::archive::archive_error::ArchiveError;
use crate::corroborate::Taken;
use crate::corroborate::joining_error::JoiningError;
use crate::error::{Error, FileError};
use crate::forensic::findings_error::FindingsError;
use crate::forensic::folder::BadFile;
use crate::list::RejectReason;
use crate::list::list_error::ListError;
use crate::number::ParseError;
use crate::sheet::column_error::ColumnError;
use crate::sheet::packed_error::PackedError;
use crate::sheet::text_error::TextError;
use std::io;
use std::path::PathBuf;

pub(super) fn files(text: &str) -> Vec<Error> {
    let io = |kind| FileError::Unreadable(io::Error::new(kind, "as the system says"));
    let wanted = "a STIX 2.1 bundle";
    vec![
        Error::new(io(io::ErrorKind::NotFound)).in_file(text),
        Error::new(io(io::ErrorKind::PermissionDenied))
            .in_file(text)
            .at_row(3)
            .at_column(text),
        io(io::ErrorKind::Other).into(),
        FileError::Folder.into(),
        FileError::Empty.into(),
        FileError::BrokenJson { line: 7, wanted }.into(),
        FileError::OtherJson { wanted }.into(),
    ]
}

pub(super) fn archives() -> Vec<Error> {
    [
        ArchiveError::Damaged,
        ArchiveError::Encrypted,
        ArchiveError::LeadsOut,
        ArchiveError::Doubled,
        ArchiveError::ManyFiles,
        ArchiveError::ManyFilesInFolder,
        ArchiveError::Deep,
        ArchiveError::LargeArchive,
        ArchiveError::LargeFile,
    ]
    .map(Error::new)
    .into()
}

pub(super) fn columns(text: &str) -> Vec<Error> {
    let headings = |count: usize| vec![text.to_owned(); count];
    let wanted = "the phone number";
    let missing = |count, option: Option<&str>| ColumnError::Missing {
        wanted,
        headings: headings(count),
        option: option.map(str::to_owned),
    };
    let several = |option: Option<&str>| ColumnError::Several {
        wanted,
        candidates: headings(2),
        option: option.map(str::to_owned),
    };
    let (one, other) = (wanted, "the client's tag");
    let option = Some("--phone-column HEADING");
    [
        missing(0, option),
        missing(1, None),
        missing(12, option),
        several(option),
        several(None),
        ColumnError::NamedTwice { one, other },
    ]
    .map(Error::new)
    .into()
}

pub(super) fn texts(text: &str) -> Vec<Error> {
    let packed = [
        PackedError::DamagedWorkbook,
        PackedError::LargeWorkbook,
        PackedError::DamagedFile,
        PackedError::LargeFile,
        PackedError::SeveralFiles,
        PackedError::DamagedAddressBook,
    ];
    let looks_like = "a PDF";
    let errors = [
        TextError::Encoding { encoding: "UTF-8" },
        TextError::NotText { looks_like },
        TextError::OpenQuote,
        TextError::Surplus { headings: 3 },
        TextError::NoDelimiter,
        TextError::TwoTables {
            first: 1,
            second: 5,
        },
        TextError::Delimiter,
        TextError::UnknownEncoding { label: text.into() },
        TextError::UnknownSheet {
            name: text.into(),
            sheets: vec![text.into(), text.into()],
        },
    ];
    let packed = packed.map(Error::new).into_iter();
    packed.chain(errors.map(Error::new)).collect()
}

pub(super) fn lists(text: &str) -> Vec<Error> {
    let none = |rows, one_column| ListError::NoNumber {
        rows,
        most: Some(RejectReason::Number(ParseError::TooShort)),
        one_column,
        option: "--phone-column HEADING".into(),
    };
    [
        none(1, true),
        none(2, false),
        ListError::Lost {
            rows: 3,
            entries: 1,
            rejected: 1,
            blank: 0,
        },
        ListError::Full,
        ListError::UnknownField {
            name: text.into(),
            fields: vec!["phone", "time"],
        },
    ]
    .map(Error::new)
    .into()
}

pub(super) fn findings(text: &str) -> Vec<Error> {
    let unread = |count| {
        let one = BadFile {
            file: text.into(),
            why: "is nested in too many archives: unpack it".into(),
        };
        vec![one; count]
    };
    [
        FindingsError::UnknownField {
            name: text.into(),
            fields: vec!["device", "outcome"],
        },
        FindingsError::LikeOutcomes {
            heading: text.to_owned(),
        },
        FindingsError::LikeExamined {
            heading: text.to_owned(),
        },
        FindingsError::UnknownOutcome,
        FindingsError::Lost {
            rows: 3,
            examinations: 1,
            rejected: 1,
            blank: 0,
        },
        FindingsError::NoExamination { unread: unread(0) },
        FindingsError::NoExamination { unread: unread(4) },
    ]
    .map(Error::new)
    .into()
}

pub(super) fn joining(text: &str) -> Vec<Error> {
    let file = || PathBuf::from(text);
    let taken = vec![(file(), Taken::Cases), (file(), Taken::Indicators)];
    [
        JoiningError::NoList { taken },
        JoiningError::SeveralLists {
            files: vec![file(), file()],
        },
        JoiningError::FewNumbers { counted: None },
        JoiningError::FewNumbers {
            counted: Some((1, 30)),
        },
        JoiningError::Swapped {
            cases: file(),
            list: file(),
        },
        JoiningError::Neither {
            list: Error::new(JoiningError::NoNegatives),
            cases: Error::new(JoiningError::FewNumbers { counted: None }),
        },
        JoiningError::UnknownLoss {
            name: text.into(),
            kinds: vec!["outcomes", "files"],
        },
        JoiningError::NoNegatives,
        JoiningError::AnotherList,
    ]
    .map(Error::new)
    .into()
}
