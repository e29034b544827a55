"""Reads every table of a results folder with one reader's defaults and prints what it saw, as JSON: the
number of rows, and for each column its kind, its sum (numbers), its trues (booleans) or its number of
distinct values (texts), with the number of missing cells.

usage: agree.py pandas|polars|duckdb FOLDER       prints
       agree.py compare FILE FILE…                fails where two readers differ

The sums of two readers may differ in the last digits, since they add in different orders.
"""

import json
import pathlib
import sys


def by_pandas(path):
    import pandas

    table = pandas.read_csv(path)
    for name in table.columns:
        column = table[name]
        missing = int(column.isna().sum())
        if missing == len(column):
            yield name, "empty", 0, missing
        elif column.dropna().isin([True, False]).all() and column.dtype != float and (
            column.dtype == bool or column.dtype == object
        ):
            yield name, "boolean", int(column.dropna().sum()), missing
        elif pandas.api.types.is_numeric_dtype(column):
            yield name, "number", float(column.sum()), missing
        else:
            yield name, "text", int(column.nunique()), missing
    yield None, "rows", len(table), 0


def by_polars(path):
    import polars

    table = polars.read_csv(path)
    for name in table.columns:
        column = table[name]
        missing = column.null_count()
        if missing == len(column):
            yield name, "empty", 0, missing
        elif column.dtype == polars.Boolean:
            yield name, "boolean", int(column.sum()), missing
        elif column.dtype.is_numeric():
            yield name, "number", float(column.sum()), missing
        else:
            yield name, "text", column.drop_nulls().n_unique(), missing
    yield None, "rows", table.height, 0


def by_duckdb(path):
    import duckdb

    table = duckdb.read_csv(str(path))
    rows = len(table)
    for name, kind in zip(table.columns, map(str, table.types)):
        quoted = '"' + name.replace('"', '""') + '"'
        missing = rows - table.aggregate(f"count({quoted})").fetchall()[0][0]
        if missing == rows:
            yield name, "empty", 0, missing
        elif kind == "BOOLEAN":
            value = table.aggregate(f"count(*) filter (where {quoted})").fetchall()[0][0]
            yield name, "boolean", value, missing
        elif kind in ("BIGINT", "DOUBLE", "HUGEINT"):
            value = table.aggregate(f"sum({quoted}::double)").fetchall()[0][0]
            yield name, "number", float(value), missing
        else:
            value = table.aggregate(f"count(distinct {quoted})").fetchall()[0][0]
            yield name, "text", value, missing
    yield None, "rows", rows, 0


def compare(files):
    seen = {file: json.loads(pathlib.Path(file).read_text()) for file in files}
    (first, expected), *others = seen.items()
    mistakes = []
    for other, found in others:
        if expected.keys() != found.keys():
            mistakes.append(f"{first} and {other} saw different tables")
        for table in expected.keys() & found.keys():
            for column in expected[table].keys() | found[table].keys():
                one, two = expected[table].get(column), found[table].get(column)
                if one is None or two is None:
                    mistakes.append(f"{table}.{column}: {one} and {two}")
                    continue
                near = abs(one[1] - two[1]) <= 1e-9 * max(1, abs(one[1]))
                if one[0] != two[0] or one[2] != two[2] or not near:
                    mistakes.append(f"{table}.{column}: {first} saw {one}, {other} {two}")
    print("\n".join(mistakes))
    columns = sum(len(table) for table in expected.values())
    print(f"{len(files)} readers agree on {len(expected)} tables, {columns} columns and counts"
          if not mistakes else f"{len(mistakes)} disagreements")
    return 1 if mistakes else 0


def main(reader, *rest):
    if reader == "compare":
        return compare(rest)
    read = {"pandas": by_pandas, "polars": by_polars, "duckdb": by_duckdb}[reader]
    tables = {}
    for path in sorted(pathlib.Path(rest[0]).glob("*.csv")):
        tables[path.stem] = {
            name or "(rows)": [kind, value, missing] for name, kind, value, missing in read(path)
        }
    print(json.dumps(tables))
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
