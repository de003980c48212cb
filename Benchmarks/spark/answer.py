"""What a run finds, under the keys of `geflecht measure --format json`."""

import json
from dataclasses import dataclass, field
from functools import reduce
from typing import Any, Sequence

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from tables import Network

Cells = Sequence[Sequence[float | None]]


@dataclass
class Answer:
    """Columns of nodes stay on the machines that found them; everything else is small."""

    network: Network
    settings: dict[str, Any]
    columns: list[DataFrame] = field(default_factory=list)  # `node`, and one measure or several
    numbers: dict[str, float | None] = field(default_factory=dict)
    sectors: list[dict[str, Any]] = field(default_factory=list)
    tables: list[dict[str, Any]] = field(default_factory=list)

    def add_sectors(self, key: str, values: Cells, columns: Sequence[str] | None = None) -> None:
        """A table with a row a sector; columns are the sectors as well if not named."""
        names = self.network.sectors
        self.sectors.append(named(key, names, names if columns is None else columns, values))

    def add_table(self, key: str, rows: Sequence[str], columns: Sequence[str], values: Cells) -> None:
        self.tables.append(named(key, rows, columns, values))

    def write(self, folder: str) -> None:
        """Nodes by all machines, an object a line; the rest as one object."""
        self._nodes().write.option("ignoreNullFields", "false").json(f"{folder}/nodes")
        rest = self.settings | {"network": self.numbers, "sectors": self.sectors, "tables": self.tables}
        line = self.network.nodes.sparkSession.range(1).select(F.lit(json.dumps(rest, ensure_ascii=False)))
        line.coalesce(1).write.text(f"{folder}/measures")

    def _nodes(self) -> DataFrame:
        sectors = F.coalesce(F.split("sectors", r"\|"), F.array().cast("array<string>"))
        about = self.network.nodes.select("node", "id", "name", "level", sectors.alias("sector"), "city", "state")
        return reduce(lambda table, column: table.join(column, "node", "left"), self.columns, about).drop("node")


def named(key: str, rows: Sequence[str], columns: Sequence[str], values: Cells) -> dict[str, Any]:
    return {"measure": key, "rows": list(rows), "columns": list(columns), "values": values}
