//! STIX 2.1 bundles: malware, the relationships that name it, and patterns of one equality.

use crate::error::{Error, FileError};
use serde_json::Value;
use std::collections::BTreeMap;

/// What a file of indicators should be.
pub(super) const WANTED: &str = "a STIX 2.1 bundle";

/// The objects of a bundle that are read.
pub(super) struct Bundle<'b> {
    /// The names of malware by id.
    pub(super) malware: BTreeMap<&'b str, &'b str>,
    /// The name of the malware that an indicator indicates, by the indicator's id.
    indicates: BTreeMap<&'b str, &'b str>,
    pub(super) indicators: Vec<&'b Value>,
}

impl<'b> Bundle<'b> {
    /// The objects of a bundle.
    ///
    /// # Errors
    /// JSON that is not a bundle.
    pub(super) fn of(bundle: &'b Value) -> Result<Bundle<'b>, Error> {
        let objects = bundle.get("objects").and_then(Value::as_array);
        let Some(objects) = objects.filter(|_| text(bundle, "type") == Some("bundle")) else {
            return Err(FileError::OtherJson { wanted: WANTED }.into());
        };
        let of = |kind: &'static str| {
            let objects = objects.iter();
            objects.filter(move |object| text(object, "type") == Some(kind))
        };
        let named = of("malware").filter_map(|one| Some((text(one, "id")?, text(one, "name")?)));
        let malware: BTreeMap<&str, &str> = named.collect();
        let relationships = of("relationship")
            .filter(|one| text(one, "relationship_type") == Some("indicates"))
            .filter_map(|one| {
                let name = malware.get(text(one, "target_ref")?)?;
                Some((text(one, "source_ref")?, *name))
            });
        Ok(Bundle {
            indicates: relationships.collect(),
            indicators: of("indicator").collect(),
            malware,
        })
    }

    /// The family that an indicator indicates; empty where the bundle does not say. A file of one
    /// malware needs no relationships.
    pub(super) fn family(&self, indicator: &Value) -> &'b str {
        let stated = text(indicator, "id").and_then(|id| self.indicates.get(id));
        let only = || {
            self.malware
                .values()
                .next()
                .filter(|_| self.malware.len() == 1)
        };
        stated.or_else(only).copied().unwrap_or("")
    }
}

/// The kind and the value of a pattern that is one equality: `[domain-name:value='bad.example']`.
pub(super) fn equality(pattern: &str) -> Option<(&str, String)> {
    let inside = pattern.trim().strip_prefix('[')?.strip_suffix(']')?.trim();
    let (left, right) = inside.split_once('=')?;
    let right = right.trim();
    let value = right.strip_prefix('\'')?.strip_suffix('\'')?;
    // A quotation mark that is not escaped ends the value: then there is more than one equality.
    let mut before = ' ';
    for sign in value.chars() {
        if sign == '\'' && before != '\\' {
            return None;
        }
        before = if before == '\\' { ' ' } else { sign };
    }
    let (kind, _) = left.trim().split_once(':')?;
    const KINDS: [&str; 9] = [
        "domain-name",
        "ipv4-addr",
        "process",
        "email-addr",
        "file",
        "app",
        "url",
        "configuration-profile",
        "android-property",
    ];
    let kind = KINDS.iter().find(|known| **known == kind.trim())?;
    Some((kind, value.replace("\\'", "'").replace("\\\\", "\\")))
}

/// A kind of indicator in words, for one and for many.
pub(super) fn in_words(kind: &str) -> (&str, &str) {
    match kind {
        "domain-name" => ("domain name", "domain names"),
        "ipv4-addr" => ("IP address", "IP addresses"),
        "process" => ("process name", "process names"),
        "email-addr" => ("e-mail address", "e-mail addresses"),
        "file" => ("file", "files"),
        "app" => ("app", "apps"),
        "url" => ("web address", "web addresses"),
        "configuration-profile" => ("configuration profile", "configuration profiles"),
        "android-property" => ("Android property", "Android properties"),
        other => (other, other),
    }
}

/// The host of a link, lower case; of a bare domain, the domain.
pub(super) fn host(link: &str) -> Option<String> {
    let rest = link.split_once("://").map_or(link, |(_, rest)| rest);
    let host = rest
        .split(['/', '?', '#', ' '])
        .next()?
        .rsplit('@')
        .next()?
        .split(':')
        .next()?;
    let host = host.trim_end_matches('.').to_lowercase();
    (host.contains('.') && host.len() <= 253).then_some(host)
}

/// Bytes as JSON.
pub(super) fn json(bytes: &[u8], wanted: &'static str) -> Result<Value, Error> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    serde_json::from_slice(bytes).map_err(|why| {
        FileError::BrokenJson {
            line: why.line().max(1) as u64,
            wanted,
        }
        .into()
    })
}

/// A text of an object.
pub(super) fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    value.get(key).and_then(Value::as_str)
}
