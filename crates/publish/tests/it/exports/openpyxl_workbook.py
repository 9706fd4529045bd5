"""The workbook opens, nothing in it is computed, headings are bold and stay in sight."""

import sys
from pathlib import Path

import openpyxl

book = openpyxl.load_workbook(Path(sys.argv[1]) / "tables.xlsx")
assert book.sheetnames == ["about", "by_client", "splink", "ftm_dropped", "judgements"], book.sheetnames
for sheet in book:
    assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row), sheet.title
sheet = book["by_client"]
assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == "A1:E10" and sheet["A1"].font.bold
assert sheet["A3"].value == "'=1+1" and sheet["C2"].value == 0 and sheet["C3"].value == "withheld" and sheet["D3"].value is None
