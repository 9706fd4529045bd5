//! A search for keys, raw or in hexadecimal, base 32 or base 64.

use data_encoding::{BASE32_NOPAD, BASE64_NOPAD, BASE64URL_NOPAD, HEXLOWER, HEXUPPER};
use zeroize::Zeroizing;

/// Keys in every form that is looked for. Wiped from memory when dropped.
pub(super) struct Keys {
    forms: Vec<Zeroizing<Vec<u8>>>,
    /// A bit for each pair of bytes that a form begins with.
    starts: Vec<u64>,
}

/// The fewest bytes that are a key; shorter ones would be found by chance.
const SHORTEST: usize = 8;

/// Bytes of one group in base 64, and of one in base 32.
const GROUPS: [usize; 2] = [3, 5];

impl Keys {
    pub(super) fn new() -> Keys {
        Keys {
            forms: Vec::new(),
            starts: vec![0; 1024],
        }
    }

    pub(super) fn add(&mut self, key: &[u8]) {
        if key.len() < SHORTEST {
            return;
        }
        let mut forms = vec![
            key.to_vec(),
            HEXLOWER.encode(key).into_bytes(),
            HEXUPPER.encode(key).into_bytes(),
        ];
        let [three, five] = GROUPS;
        forms.extend((0..three).flat_map(|before| {
            [&BASE64_NOPAD, &BASE64URL_NOPAD]
                .map(|base| inner(key, before, 6, |bytes| base.encode(bytes)))
        }));
        let upper: Vec<Vec<u8>> = (0..five)
            .map(|before| inner(key, before, 5, |bytes| BASE32_NOPAD.encode(bytes)))
            .collect();
        forms.extend(upper.iter().map(|form| form.to_ascii_lowercase()));
        forms.extend(upper);
        for form in forms {
            if let Some(start) = form
                .first_chunk()
                .map(|pair| usize::from(u16::from_le_bytes(*pair)))
                && let Some(word) = self.starts.get_mut(start / 64)
            {
                *word |= 1 << (start % 64);
                self.forms.push(Zeroizing::new(form));
            }
        }
    }

    pub(super) fn stand_in(&self, bytes: &[u8]) -> bool {
        if self.forms.is_empty() {
            return false;
        }
        bytes.windows(2).enumerate().any(|(at, pair)| {
            let start = pair
                .first_chunk()
                .map_or(0, |pair| usize::from(u16::from_le_bytes(*pair)));
            let may = self
                .starts
                .get(start / 64)
                .is_some_and(|word| word & (1 << (start % 64)) != 0);
            may && bytes
                .get(at..)
                .is_some_and(|rest| self.forms.iter().any(|form| rest.starts_with(form)))
        })
    }
}

/// The letters of an encoding that depend on the key alone when `before` other bytes stand before
/// it; `bits` is what a letter holds.
fn inner(key: &[u8], before: usize, bits: usize, encode: impl Fn(&[u8]) -> String) -> Vec<u8> {
    let bytes = Zeroizing::new([vec![0; before].as_slice(), key].concat());
    let encoded = Zeroizing::new(encode(&bytes).into_bytes());
    let (first, last) = ((before * 8).div_ceil(bits), bytes.len() * 8 / bits);
    encoded.get(first..last).unwrap_or_default().to_vec()
}
