//! A piece of a list: a stretch of whole rows of a long text, or a whole file.

use super::cut::{Cutter, Span};
use super::head::{Head, ListOptions, beginning, is_lines};
use std::fs::File;
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use targetlist::{Error, TargetList};

/// Bytes that are looked at at once for the ends of rows.
const BLOCK: usize = 1 << 20;

/// A piece that can be read by itself.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) file: Arc<PathBuf>,
    /// The text's head and a stretch of it; nothing where the file is read whole.
    stretch: Option<(Arc<Head>, Span)>,
}

/// A list, and what is to be added to its row numbers.
pub(super) struct Part {
    pub(super) list: TargetList,
    pub(super) above: u64,
}

/// The pieces of a file.
pub(super) fn pieces(path: &Path, options: &ListOptions) -> Result<Vec<Piece>, Error> {
    let file = Arc::new(path.to_owned());
    let head = beginning(path, options.piece + 1)?;
    if head.len() as u64 <= options.piece || !is_lines(&head) {
        let stretch = None;
        return Ok(vec![Piece { file, stretch }]);
    }
    let head = Head::of(whole_rows(&head), &path.display().to_string(), options)?;
    let head = Arc::new(head);
    let from = head.headings.len() as u64;
    let mut cutter = Cutter::new(head.form, from, head.heading_rows + 1, options.piece);
    let failed = |why| Error::unreadable(why).in_file(path);
    let mut text = File::open(path).map_err(failed)?;
    text.seek(SeekFrom::Start(from)).map_err(failed)?;
    let mut block = vec![0; BLOCK];
    loop {
        match text.read(&mut block).map_err(failed)? {
            0 => break,
            read => cutter.see(block.get(..read).unwrap_or(&[])),
        }
    }
    let spans = cutter.finish().into_iter();
    let piece = |span| Piece {
        file: Arc::clone(&file),
        stretch: Some((Arc::clone(&head), span)),
    };
    Ok(spans.map(piece).collect())
}

/// The head up to its last line end, or all of it.
fn whole_rows(head: &[u8]) -> &[u8] {
    let end = memchr::memrchr2(b'\n', b'\r', head);
    end.and_then(|end| head.get(..=end)).unwrap_or(head)
}

impl Piece {
    /// Reads it.
    pub(super) fn read(&self, options: &ListOptions) -> Result<Part, Error> {
        let Some((head, span)) = &self.stretch else {
            let list = options.reader()?.open(self.file.as_path())?;
            return Ok(Part { list, above: 0 });
        };
        let failed = |why| Error::unreadable(why).in_file(self.file.as_path());
        let mut text = File::open(self.file.as_path()).map_err(failed)?;
        text.seek(SeekFrom::Start(span.from)).map_err(failed)?;
        let mut bytes = text.take(span.to - span.from);
        let name = self.file.display().to_string();
        let above = span.row - 1 - head.heading_rows;
        let list = head
            .reader(options)?
            .read(&name, head.headings.as_slice().chain(&mut bytes))?;
        // A file that became shorter since it was cut has lost rows, which would not be counted.
        match bytes.limit() {
            0 => Ok(Part { list, above }),
            _ => Err(failed(ErrorKind::UnexpectedEof.into())),
        }
    }
}
