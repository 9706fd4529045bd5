//! A table in a page.

use super::LF;
use crate::chart::Amount;
use crate::chart::grid::{Cell, Grid};
use maud::{Markup, html};

/// The length from which a cell holds a sentence and needs a wide column.
const LONG: usize = 36;

/// The table, what its marks mean, and its notes. What is wider than the page is scrolled.
pub(super) fn table(title: &str, grid: &Grid) -> Markup {
    let columns: Vec<Column> = (0..)
        .zip(&grid.headings)
        .map(|(at, (_, right))| Column {
            right: *right,
            first: at == 0,
            long: is_long(grid, at),
        })
        .collect();
    html! {
        div .scroll role="region" aria-label={ "Table: " (title) } tabindex="0" {
            table {
                caption { span dir="auto" { (title) } } (LF)
                thead {
                    tr {
                        @for (heading, right) in &grid.headings {
                            th scope="col" class=[right.then_some("n")] { bdi { (heading) } }
                        }
                    }
                }
                (LF)
                tbody {
                    @for row in &grid.rows {
                        tr {
                            @for (cell, column) in row.iter().zip(&columns) { (self::cell(cell, column)) }
                        }
                        (LF)
                    }
                }
            }
        }
        @if grid.rows.is_empty() { p .note dir="auto" { "No rows." } }
        @for note in &grid.notes { p .note dir="auto" { (note) } }
        @for mark in grid.legend() { p .note dir="auto" { (mark) } }
    }
}

struct Column {
    right: bool,
    first: bool,
    long: bool,
}

fn is_long(grid: &Grid, column: usize) -> bool {
    let mut cells = grid.rows.iter().filter_map(|row| row.get(column));
    cells.any(|cell| cell.text().chars().count() > LONG)
}

fn cell(cell: &Cell, column: &Column) -> Markup {
    let right = column.right.then_some("n");
    let kind = match cell {
        Cell::Amount(Amount::Withheld) => Some("w"),
        Cell::Amount(Amount::Missing) => Some("m"),
        Cell::Code(_) => Some("c"),
        Cell::Words(_) if column.long && !column.first => Some("l"),
        Cell::Words(_) | Cell::Figure(_) | Cell::Amount(Amount::Count(_)) => None,
    };
    let alone = matches!(kind, Some("c" | "l"));
    let class: Vec<&str> = right.filter(|_| !alone).into_iter().chain(kind).collect();
    let class = (!class.is_empty()).then(|| class.join(" "));
    let words = matches!(cell, Cell::Words(_) | Cell::Code(_));
    html! {
        @if column.first {
            th scope="row" class=[class] { bdi { (cell.text()) } }
        } @else if words {
            td class=[class] { bdi { (cell.text()) } }
        } @else {
            td class=[class] { (cell.text()) }
        }
    }
}
