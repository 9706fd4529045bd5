"""What others would write for a list, and the table of what each takes (`benches/peers.sh` runs it).

`peers.py pandas LIST CASES` does the whole job: both files to rates; `peers.py phonenumbers LIST CASES`
the same with the library for numbers and home shares by country. `peers.py polars LIST` and
`peers.py duckdb LIST` count the distinct numbers of a list. Each prints what it found: they mend less
than targetlist, and DuckDB counts what is no number. `peers.py table BUILT FOLDER` runs all of them.
"""

import os
import subprocess
import sys
import time

# What a number may begin with that is not part of it, and what stands between its digits.
NO_DIGITS = r"[^0-9]"
Z = 1.959964


def interval(hits, of):
    """Wilson's, as the whole job prints it."""
    if not of:
        return 0.0, 1.0
    share, spread = hits / of, Z * Z / of
    middle = (share + spread / 2) / (1 + spread)
    half = Z / (1 + spread) * (share * (1 - share) / of + spread / (4 * of)) ** 0.5
    return middle - half, middle + half


def read(text):
    """The number in international form, and its country, if it is valid."""
    import phonenumbers

    try:
        number = phonenumbers.parse(text, None)
    except phonenumbers.NumberParseException:
        return None, None
    written = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    country = phonenumbers.region_code_for_number(number)
    return written, country if phonenumbers.is_valid_number(number) else None


def phonenumbers(path, cases):
    pandas(path, cases, by_library=True)


def pandas(path, cases, by_library=False):
    import pandas as pd

    def clean(column):
        if by_library:
            return column.map(lambda text: read(text)[0], na_action="ignore")
        digits = column.fillna("").str.replace(NO_DIGITS, "", regex=True)
        digits = digits.str.replace(r"^00", "", regex=True)
        # Mexico's mobile numbers lost a figure in 2019.
        digits = digits.str.replace(r"^521(?=\d{10}$)", "52", regex=True)
        return digits.where(digits.str.len().between(8, 15))

    rows = pd.read_csv(path, dtype=str)
    rows["clean"] = clean(rows["number"])
    rows["at"] = pd.to_datetime(rows["selected_at_utc"], errors="coerce", utc=True, format="ISO8601")
    rows = rows.dropna(subset=["clean"])
    numbers = rows.groupby("clean").agg(times=("clean", "size"), first=("at", "min"), last=("at", "max"))
    countries = rows["clean"].map(lambda text: read(text)[1]) if by_library else rows["clean"].str[:3]
    home = rows.assign(code=countries).groupby("client_tag")["code"]
    clients = home.agg(lambda codes: codes.value_counts(normalize=True).head(1).sum())
    cases = pd.read_csv(cases, dtype=str)
    cases["clean"] = clean(cases["number"])
    phones = cases.sort_values("examined_on").drop_duplicates("device", keep="last")
    listed = phones[phones["clean"].isin(numbers.index)]
    found = listed["outcome"].isin(["infected", "attempted"])
    low, high = interval(found.sum(), len(found))
    systems = found.groupby(listed["system"]).agg(["sum", "count"])
    print(len(rows), "rows,", len(numbers), "distinct,", len(clients), "clients")
    print(found.sum(), "of", len(found), "phones,", low, high, systems.to_dict())


def polars(path):
    import polars as pl

    column = pl.read_csv(path, infer_schema=False).get_column("number").drop_nulls()
    written = column.map_elements(lambda text: read(text)[0], return_dtype=pl.String).drop_nulls()
    print(len(written), "read,", written.n_unique(), "distinct")


def duckdb(path):
    import duckdb

    digits = f"regexp_replace(number, '{NO_DIGITS}', '', 'g')"
    rows = f"select {digits} as clean from read_csv(?, all_varchar = true, header = true)"
    counted = f"select count(*), count(distinct clean) from ({rows}) where length(clean) between 8 and 15"
    rows, distinct = duckdb.execute(counted, [path]).fetchone()
    print(rows, "read,", distinct, "distinct")


# Each command is run so often, all of them in turn: the least of each counts.
ROUNDS = 5


def taken(command):
    """Seconds of processor, seconds of wall, and megabytes that a command takes."""
    start = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    if status:
        sys.exit(f"{command} failed")
    return used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1000


def table(built, folder):
    files = [f"{folder}/list.csv", f"{folder}/cases.csv"]
    ours, script = f"{built}/targetlist", [sys.executable, __file__]
    rows = [
        ("both files to the printed rates", "targetlist", [ours, "corroborate", *files]),
        ("", "pandas, digits by its own vectors", [*script, "pandas", *files]),
        ("", "pandas, phonenumbers", [*script, "phonenumbers", *files]),
        ("the same, clients by home share", "targetlist", [ours, "corroborate", *files, "--by", "home-share"]),
        ("", "pandas, phonenumbers", [*script, "phonenumbers", *files]),
        ("a list to its distinct numbers", "targetlist", [ours, "list", files[0]]),
        ("", "`csv`, `rlibphonenumber`, `HashMap`", [f"{built}/count_list", files[0]]),
        ("", "polars, phonenumbers", [*script, "polars", files[0]]),
        ("", "DuckDB, digits alone", [*script, "duckdb", files[0]]),
    ]
    runs = [[taken(command) for _, _, command in rows] for _ in range(ROUNDS)]
    print("| job | by | processor | times ours | wall | times ours | peak memory |")
    print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
    for (job, by, _), of_row in zip(rows, zip(*runs)):
        processor, wall, memory = map(min, zip(*of_row))
        if job:
            first = processor, wall
        times = [f"{one / other:.1f}" for one, other in zip((processor, wall), first)]
        print(f"| {job} | {by} | {processor:.2f} s | {times[0]} | {wall:.2f} s | {times[1]} | {memory:.0f} MB |")


if __name__ == "__main__":
    {"pandas": pandas, "phonenumbers": phonenumbers, "polars": polars, "duckdb": duckdb, "table": table}[sys.argv[1]](*sys.argv[2:])
