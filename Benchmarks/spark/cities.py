"""What the data say about the sectors of each city, in three kinds of evidence that are kept apart.

    M  local actors of a sector that lie in the city
    T  weight of the local ties tagged with a sector: one end is the city or one of its local actors, the other stands
       not above the cities
    U  weight of the ties from above: the other end is a state, the federal level, or an actor that works for one

A sector is present by M or T. Shares are those of M where the city has any, else those of T.
"""

from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F

from answer import Cells
from tables import Network, signed


def city_evidence(network: Network) -> DataFrame:
    """A row a city: `node`, `actors`, `ties`, `above` (how many), and arrays `M`, `T`, `U` by sector."""
    homes = network.nodes.where("level = 'city' or (level = 'actor' and not above)")
    homes = homes.select("node", F.col("city").alias("home"), "level", "mask")
    local = homes.where("level = 'actor' and home is not null")
    actors = local.groupBy("home").agg(
        F.count_if(F.col("mask") != 0).alias("actors"), by_sector(network, F.lit(1.0), F.lit(True)).alias("M"))
    ties = city_ties(network, homes.select("node", "home")).groupBy("home").agg(
        F.count_if(~F.col("above")).alias("ties"), F.count_if("above").alias("above"),
        by_sector(network, F.col("weight"), ~F.col("above")).alias("T"),
        by_sector(network, F.col("weight"), F.col("above")).alias("U"))
    cities = network.nodes.where("level = 'city'").select("node", F.col("id").alias("home"))
    return cities.join(actors, "home", "left").join(ties, "home", "left").na.fill(0, ["actors", "ties", "above"])


def city_ties(network: Network, homes: DataFrame) -> DataFrame:
    """Every tagged tie for each city it belongs to: `home`, `weight`, `mask`, whether its other end stands above."""
    ties = network.ties.where("mask <> 0")
    for end in ("source", "target"):
        above = network.nodes.select(F.col("node").alias(end), F.col("above").alias(f"{end}_above"))
        home = homes.withColumnsRenamed({"node": end, "home": f"{end}_home"})
        ties = ties.join(above, end).join(home, end, "left")
    ties = ties.persist()
    first = ties.where("source_home is not null").select(
        F.col("source_home").alias("home"), "weight", "mask", F.col("target_above").alias("above"))
    # A tie within a city counts once.
    second = ties.where("target_home is not null and not target_home <=> source_home").select(
        F.col("target_home").alias("home"), "weight", "mask", F.col("source_above").alias("above"))
    return first.union(second)


def by_sector(network: Network, amount: Column, condition: Column) -> Column:
    """The sums by sector; a mask of two sectors counts in both."""
    bits = [F.col("mask").bitwiseAND(signed(1 << sector)) != 0 for sector in range(len(network.sectors))]
    return F.array(*(F.sum(F.when(bit & condition, amount).otherwise(0.0)) for bit in bits))


def city_profiles(network: Network, evidence: DataFrame) -> DataFrame:
    """`node` and the measures of a city's sectors."""
    names = network.sectors
    places = range(len(names))

    def row(amounts: Column, first: list[Column] = []) -> Column:
        return F.struct(*first, *(amounts[place].alias(name) for place, name in enumerate(names)))

    def listed(is_listed: Column) -> Column:
        words = F.array(*(F.when(is_listed[place], name) for place, name in enumerate(names)))
        return F.filter(words, lambda word: word.isNotNull())

    has_actors, has_ties, has_above = (F.col(count) > 0 for count in ("actors", "ties", "above"))
    known = has_actors | has_ties
    none = F.array_repeat(F.lit(0.0), len(names))
    m, t = F.coalesce("M", none), F.coalesce("T", none)
    present = F.array(*((m[place] > 0) | (t[place] > 0) for place in places))
    absent = F.transform(present, lambda is_there: ~is_there)
    amounts = F.when(has_actors, m).otherwise(t)
    total = F.aggregate(amounts, F.lit(0.0), lambda sum, amount: sum + amount)
    shares = F.transform(amounts, lambda amount: amount / total)
    counts = [F.col("actors").cast("double").alias("(actors)"), F.col("ties").cast("double").alias("(ties)")]
    positive = F.filter(shares, lambda share: share > 0)
    entropy = F.aggregate(positive, F.lit(0.0), lambda sum, share: sum - share * F.log(share))
    return evidence.select(
        "node",
        F.when(known, row(shares, counts)).alias("sector-profile"),
        F.when(known, listed(present)).alias("sectors-present"),
        F.when(known, F.size(listed(present)) / len(names)).alias("sector-coverage"),
        F.when(known, listed(absent)).alias("missing-sectors"),
        F.when(has_actors, row(F.col("M"))).alias("sector-actors"),
        F.when(has_ties, row(F.col("T"))).alias("sector-local-ties"),
        F.when(has_above, row(F.col("U"))).alias("sector-ties-from-above"),
        F.when(known & (F.size(positive) > 1), F.least(F.lit(1.0), entropy / F.log(F.size(positive))))
        .alias("sector-evenness"))


def sector_frequency(network: Network, profiles: DataFrame) -> tuple[float | None, float | None, Cells]:
    """`cities-with-profile`, `cities-with-three-sectors`, and in how many cities each sector is and is not."""
    present = F.col("sectors-present")
    counted = profiles.agg(
        F.count("*").alias("cities"), F.count(present).alias("known"), F.count_if(F.size(present) >= 3).alias("three"),
        F.array(*(F.count_if(F.array_contains(present, name)) for name in network.sectors)).alias("with")).first()
    known = counted["known"]
    share = lambda part, whole: part / whole if whole else None
    rows = [[float(there), float(known - there), share(there, known)] for there in counted["with"]]
    return share(known, counted["cities"]), share(counted["three"], known), rows
