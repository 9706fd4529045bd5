//! What a file is, by its content.

/// What a file is, by its content.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    Text { markup: bool },
    Wide { little: bool },
    Zip,
    Opaque(&'static str),
}

/// How much of a file is read to know what it is.
pub(super) const HEAD: u64 = 512;

/// The beginnings of files that are not text.
const BEGINNINGS: [(&[u8], Form); 22] = [
    (b"PK\x03\x04", Form::Zip),
    (b"PK\x05\x06", Form::Zip),
    (b"PAR1", Form::Opaque("Parquet, which is not looked into")),
    (b"PARE", Form::Opaque("Parquet, which is not looked into")),
    (b"\x1F\x8B", COMPRESSED),
    (b"\x28\xB5\x2F\xFD", COMPRESSED),
    (b"BZh", COMPRESSED),
    (b"\xFD7zXZ\0", COMPRESSED),
    (b"7z\xBC\xAF\x27\x1C", COMPRESSED),
    (b"Rar!", COMPRESSED),
    (b"\x04\x22\x4D\x18", COMPRESSED),
    (b"\x89PNG", IMAGE),
    (b"\xFF\xD8\xFF", IMAGE),
    (b"GIF8", IMAGE),
    (b"RIFF", IMAGE),
    (b"II*\0", IMAGE),
    (b"MM\0*", IMAGE),
    (b"%PDF", Form::Opaque("a PDF, which cannot be looked into")),
    (b"SQLite format 3", DATA),
    (b"ARROW1", DATA),
    (b"wOF", DATA),
    (b"\xD0\xCF\x11\xE0", DATA),
];

const COMPRESSED: Form = Form::Opaque("compressed data, which cannot be looked into");
const IMAGE: Form = Form::Opaque("an image, which cannot be looked into");
const DATA: Form = Form::Opaque("data in a form that cannot be looked into");

/// What a file is, by its first bytes.
pub(super) fn form(head: &[u8], markdown: bool) -> Form {
    if let Some((_, form)) = BEGINNINGS.iter().find(|(start, _)| head.starts_with(start)) {
        return *form;
    }
    if head.starts_with(b"\xFF\xFE\0\0") || head.starts_with(b"\0\0\xFE\xFF") {
        return DATA;
    }
    // UTF-16 without a mark: every other byte of western text is zero.
    let zeros = |first: usize| {
        head.iter()
            .skip(first)
            .step_by(2)
            .filter(|byte| **byte == 0)
            .count()
            * 4
            > head.len()
    };
    match (
        head.starts_with(b"\xFF\xFE"),
        head.starts_with(b"\xFE\xFF"),
        zeros(1),
        zeros(0),
    ) {
        (true, ..) => Form::Wide { little: true },
        (_, true, ..) => Form::Wide { little: false },
        (_, _, true, true) => DATA,
        (_, _, true, _) => Form::Wide { little: true },
        (_, _, _, true) => Form::Wide { little: false },
        _ => {
            let text = head
                .strip_prefix(b"\xEF\xBB\xBF")
                .unwrap_or(head)
                .trim_ascii_start();
            Form::Text {
                markup: markdown || text.starts_with(b"<"),
            }
        }
    }
}
