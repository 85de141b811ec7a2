"""Reads exports as other programs do, and fails where they do not read the same graph. docs/exports.md says how to run it.

check.py FOLDER, which holds csv/ and exact/ (CSV with --exact), graph.graphml and graph.jsonld.
"""

import csv
import sys
from collections import Counter
from pathlib import Path

import networkx
from openpyxl import Workbook
from rdflib import RDF, Graph, URIRef
from rdflib.term import _is_valid_uri

BASE = "urn:mandate-graph:"
TERM = f"{BASE}term:"
# What csv-stringify writes an apostrophe before.
RUN_BY_SPREADSHEETS = tuple("=+-@\t\r\uff1d\uff0b\uff0d\uff20")


def is_negative(cell: str) -> bool:
    try:
        return float(cell) < 0
    except ValueError:
        return False


def rows_of(file: Path) -> list[list[str]]:
    with file.open(encoding="utf-8-sig", newline="") as text:
        return list(csv.reader(text, strict=True))


def read_csv(folder: Path) -> Counter:
    """A spreadsheet library must take no cell for a formula; without the apostrophes the cells are the exact ones."""
    counts: Counter = Counter()
    for file in sorted((folder / "csv").glob("*.csv")):
        safe, exact = rows_of(file), rows_of(folder / "exact" / file.name)
        sheet = Workbook(write_only=False).active
        for number, (row, exact_row) in enumerate(zip(safe, exact, strict=True), 1):
            assert len(row) == len(safe[0]), f"{file.name}, row {number}: {len(row)} cells"
            for column, (cell, exact_cell) in enumerate(zip(row, exact_row, strict=True), 1):
                told = sheet.cell(number, column, cell.replace("\r", "\n"))
                assert told.data_type != "f", f"{file.name}, row {number}: {cell!r} is a formula"
                marked = "'" + exact_cell if exact_cell.startswith(RUN_BY_SPREADSHEETS) else exact_cell
                # A negative number is no formula; a text that looks like one may be.
                allowed = {marked, exact_cell} if is_negative(exact_cell) else {marked}
                assert cell in allowed, f"{file.name}, row {number}: {cell!r}"
        counts[file.stem] = len(safe) - 1
    return counts


def read_graphml(file: Path) -> tuple[int, int]:
    graph = networkx.read_graphml(file)
    assert graph.is_directed()
    for node, data in graph.nodes(data=True):
        assert data["label"] and data["type"] and data["source"], node
        if data["type"] == "Organization":
            assert data["label"] == data["name"], node
    edges = list(graph.edges(data=True))
    assert all(data["relation"] for *_, data in edges)
    ids = [data["id"] for *_, data in edges] if not graph.is_multigraph() else list(graph.edges(keys=True))
    assert len(set(ids)) == len(ids)
    return graph.number_of_nodes(), graph.number_of_edges()


def read_jsonld(file: Path) -> tuple[int, int]:
    graph = Graph().parse(file, format="json-ld")
    for triple in graph:
        for term in triple:
            assert not isinstance(term, URIRef) or _is_valid_uri(term), term
    again = Graph().parse(data=graph.serialize(format="nt"), format="nt")
    assert len(again) == len(graph)
    own = {subject for subject, _, kind in graph.triples((None, RDF.type, None)) if str(kind).startswith(TERM)}
    assert all(str(subject).startswith(BASE) for subject in own)
    return len(own), len(graph)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    counts = read_csv(folder)
    records = sum(counts.values())
    nodes, edges = read_graphml(folder / "graph.graphml")
    subjects, triples = read_jsonld(folder / "graph.jsonld")
    print(f"CSV: {records} rows in {len(counts)} files. GraphML: {nodes} nodes, {edges} edges. JSON-LD: {subjects} subjects, {triples} triples.")
    assert records == nodes == subjects, "the formats have different numbers of records"
