//! Takes bytes in Thrift's compact protocol and gives the fields of its structures, one after the
//! other.

/// Where reading is. Everything gives `None` for damaged bytes.
pub(super) struct Thrift<'b> {
    rest: &'b [u8],
}

/// The types of the compact protocol that are read here.
pub(super) const INTEGER: [u8; 3] = [4, 5, 6];
pub(super) const LIST: u8 = 9;
pub(super) const STRUCTURE: u8 = 12;

/// Structures in structures.
const DEEPEST: usize = 16;

impl<'b> Thrift<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Thrift<'b> {
        Thrift { rest: bytes }
    }

    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        Some(*first)
    }

    fn unsigned(&mut self) -> Option<u64> {
        let mut value = 0;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            value |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                return Some(value);
            }
        }
        None
    }

    /// A whole number.
    pub(super) fn integer(&mut self) -> Option<i64> {
        let value = self.unsigned()?;
        Some((value >> 1) as i64 ^ -((value & 1) as i64))
    }

    /// The type and the count of a list.
    pub(super) fn list(&mut self) -> Option<(u8, u64)> {
        let head = self.byte()?;
        let count = if head >> 4 == 15 {
            self.unsigned()?
        } else {
            u64::from(head >> 4)
        };
        Some((head & 15, count))
    }

    /// Shows every field of a structure, by number and type; one that `field` does not read (it
    /// gives `Some(false)`) is passed over.
    pub(super) fn structure(
        &mut self,
        field: &mut dyn FnMut(&mut Thrift<'b>, i64, u8) -> Option<bool>,
    ) -> Option<()> {
        self.nested(field, 0)
    }

    fn nested(
        &mut self,
        field: &mut dyn FnMut(&mut Thrift<'b>, i64, u8) -> Option<bool>,
        depth: usize,
    ) -> Option<()> {
        let mut number = 0;
        loop {
            let head = self.byte()?;
            if head == 0 {
                return Some(());
            }
            number = if head >> 4 == 0 {
                self.integer()?
            } else {
                number + i64::from(head >> 4)
            };
            let kind = head & 15;
            if !field(self, number, kind)? {
                self.skip(kind, depth)?;
            }
        }
    }

    fn skip(&mut self, kind: u8, depth: usize) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        match kind {
            1 | 2 => Some(()),
            3 => self.byte().map(drop),
            4..=6 => self.unsigned().map(drop),
            7 => self.pass(8),
            8 => {
                let length = self.unsigned()?;
                self.pass(length)
            }
            9 | 10 => {
                let (kind, count) = self.list()?;
                (0..count).try_for_each(|_| {
                    if kind <= 2 {
                        self.byte().map(drop)
                    } else {
                        self.skip(kind, depth + 1)
                    }
                })
            }
            12 => self.nested(&mut |_, _, _| Some(false), depth + 1),
            _ => None,
        }
    }

    fn pass(&mut self, length: u64) -> Option<()> {
        self.rest = self.rest.get(usize::try_from(length).ok()?..)?;
        Some(())
    }
}
