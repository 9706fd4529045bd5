//! Takes sections of words, tables and charts and gives one HTML page that stands alone, and the same in Markdown.
