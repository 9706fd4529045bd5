"""The workbook opens, has a sheet for each table, nothing in it is computed, headings are bold and stay in sight."""

import sys
from pathlib import Path

import openpyxl

folder = Path(sys.argv[1])
book = openpyxl.load_workbook(folder / "tables.xlsx")
assert book.sheetnames[0] == "about"
assert {name[:20] for name in book.sheetnames[1:]} == {path.stem[:20] for path in (folder / "tables").iterdir()}, book.sheetnames
for sheet in book:
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row), sheet.title
for sheet in book.worksheets[1:]:
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref.startswith("A1:") and sheet["A1"].font.bold
texts = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "s"}
assert any(text.startswith("'=") for text in texts), "a cell that a spreadsheet would compute"
