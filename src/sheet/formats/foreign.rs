//! Formats that are not read, recognized by how they begin. Read as text, their counters and times
//! would become numbers.

/// The format of bytes that are not text.
pub(in crate::sheet) fn bytes(bytes: &[u8]) -> Option<&'static str> {
    const STARTS: [(&[u8], &str); 19] = [
        (b"age-encryption.org/", "a file encrypted with age"),
        (b"PK\x03\x04", "a workbook or an archive (ZIP)"),
        (b"PK\x05\x06", "an archive (ZIP) without files"),
        (b"\xD0\xCF\x11\xE0", "an old workbook (XLS)"),
        (b"%PDF", "a PDF"),
        (b"\x1F\x8B", "a compressed file (gzip)"),
        (b"\x28\xB5\x2F\xFD", "a compressed file (zstd)"),
        (b"\xFD7zXZ\x00", "a compressed file (xz)"),
        (b"BZh", "a compressed file (bzip2)"),
        (b"7z\xBC\xAF\x27\x1C", "an archive (7z)"),
        (b"Rar!\x1A\x07", "an archive (RAR)"),
        (b"SQLite format 3", "a database (SQLite)"),
        (b"PAR1", "a table in Parquet"),
        (b"ARROW1", "a table in Arrow"),
        (b"Obj\x01", "a table in Avro"),
        (b"\x89PNG", "a picture (PNG)"),
        (b"\xFF\xD8\xFF", "a picture (JPEG)"),
        (b"\xFF\xFE\0\0", "a text in UTF-32"),
        (b"\0\0\xFE\xFF", "a text in UTF-32"),
    ];
    let start = STARTS.iter().find(|(start, _)| bytes.starts_with(start));
    start.map(|(_, looks_like)| *looks_like)
}

/// The format of a text that is not a table.
pub(in crate::sheet) fn text(text: &str) -> Option<&'static str> {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let mut end = text.len().min(4096);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let start = text.get(..end).unwrap_or(text).to_lowercase();
    let begins = |with: &[&str]| with.iter().any(|with| start.starts_with(with));
    match () {
        () if begins(&["age-encryption.org/", "-----begin age encrypted"]) => {
            Some("a file encrypted with age")
        }
        () if begins(&["-----begin pgp", "-----begin "]) => Some("an encrypted or signed message"),
        () if begins(&["{\\rtf"]) => Some("a text document (RTF)"),
        () if begins(&["begin:vcard"]) => Some("an address book (vCard)"),
        () if begins(&["begin:vcalendar"]) => Some("a calendar (iCalendar)"),
        () if is_sql(&start) => Some("SQL"),
        () if start.contains("stix.mitre.org") => Some("indicators in STIX 1 (XML)"),
        () if start.contains("openioc") => Some("indicators in OpenIOC (XML)"),
        () if begins(&["<!doctype html", "<html", "<table"]) => Some("a web page (HTML)"),
        () if begins(&["<?xml", "<"]) && start.contains('>') => Some("XML"),
        () if begins(&["{", "["]) && is_json(&start) => Some("JSON"),
        () => None,
    }
}

/// Whether one of the first lines is a statement.
fn is_sql(start: &str) -> bool {
    let statements = [
        "insert into ",
        "create table ",
        "drop table ",
        "lock tables ",
        "copy ",
    ];
    let line = |line: &str| {
        let line = line.trim_start();
        statements
            .iter()
            .any(|statement| line.starts_with(statement))
            && line.contains(['(', '`', ';', '"'])
    };
    start.lines().any(line)
}

/// Whether the text after a brace or bracket is like JSON: other texts may begin with one.
fn is_json(start: &str) -> bool {
    let inside = start.get(1..).unwrap_or_default().trim_start();
    match start.starts_with('{') {
        true => inside.starts_with('"') && inside.contains(':') || inside.starts_with('}'),
        false => inside.starts_with(['{', '[', '"', ']']) || inside.contains("\","),
    }
}

#[cfg(test)]
mod tests {
    use super::{bytes, text};

    #[test]
    fn what_is_not_a_table_is_named() {
        for (written, named) in [
            ("{\"Event\":{\"Attribute\":[]}}", Some("JSON")),
            (
                "-- dump\nINSERT INTO `targets` VALUES (0,'+447700900100');",
                Some("SQL"),
            ),
            ("<?xml version=\"1.0\"?><rows/>", Some("XML")),
            (
                "<stix:STIX_Package xmlns:stix=\"http://stix.mitre.org/stix-1\">",
                Some("indicators in STIX 1 (XML)"),
            ),
            (
                "BEGIN:VCARD\nTEL:+447700900100\n",
                Some("an address book (vCard)"),
            ),
            (
                "age-encryption.org/v1\n-> X25519",
                Some("a file encrypted with age"),
            ),
            ("phone,client\n+447700900100,T\n", None),
            ("(202) 555-0101\n[1] +447700900100\n", None),
            ("", None),
        ] {
            assert_eq!(text(written), named, "{written}");
        }
        assert_eq!(bytes(b"PAR1\x15"), Some("a table in Parquet"));
        assert_eq!(bytes(b"phone\n"), None);
    }
}
