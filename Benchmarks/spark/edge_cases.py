"""A small network that has what others lack.

Nodes of several sectors, sectors that one node has, cities and states with a sector, ties with tags of their own,
parallel and reversed ties, tandems alone and beside other ties, actors of every scope and of none, ids that a
spreadsheet would run, names of two lines, nodes without ties.
"""

import csv
import pathlib
import random

SECTORS = [
    "civil-society", "civil-society", "civil-society", "administration-politics", "business", "science",
    "civil-society|business", "business|civil-society|science", "sports", "unknown", "=art|science"]


def write(folder: pathlib.Path) -> None:
    chance = random.Random(1)
    folder.mkdir(parents=True)
    cities = [[f"c{number}", f"State {number % 3}", "business" if number == 4 else ""] for number in range(9)]
    actors = [
        [f"=a{number}" if number % 7 == 0 else f"a{number}", f'Club "{number}",\nnorth', chance.choice(SECTORS),
         chance.choice(["local", "", "", "state", "federal"]),
         cities[number % 8][0] if number % 10 else "", f"State {number % 3}" if number % 10 == 0 and number else ""]
        for number in range(80)]
    actors.append(["rare", "Rare", "churches", "local", "c0", ""])
    table(folder, "federal", ["id"], [["F"]])
    states = [["State 0", "F", ""], ["State 1", "F", "science|sports"], ["State 2", "F", ""]]
    table(folder, "states", ["id", "federal", "sector"], states)
    table(folder, "cities", ["id", "state", "sector"], cities)
    table(folder, "actors", ["id", "name", "sector", "scope", "city", "state"], actors)
    ids = [row[0] for row in actors + cities] + ["F", "State 0", "State 1"]
    ties = []
    for _ in range(400):
        # Those at the end of the list have no tie.
        source, target = chance.sample(ids[:70] + ids[80:], 2)
        ties.append([source, target, chance.choice(["", "funding", "exchange"]), chance.choice([1, 1, 2, 0.25]),
                     chance.choice(["", "", "", "business", "science|business"])])
    table(folder, "ties", ["source", "target", "kind", "weight", "sector"], ties)
    pairs = [(a[0], b[0]) for a in cities for b in cities if a[0] < b[0]]
    table(folder, "tandems", ["guide", "newcomer"], chance.sample(pairs, 9))


def table(folder: pathlib.Path, name: str, columns: list[str], rows: list) -> None:
    with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([columns, *rows])
