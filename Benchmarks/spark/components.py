"""Connected components: labels spread to partners, and jump along pointers to where the labels before them point."""

from pyspark.sql import DataFrame
from pyspark.sql import functions as F

from tables import Network, settle


def component_sizes(labels: DataFrame) -> DataFrame:
    """`node` and `component-size`, itself included."""
    sizes = labels.groupBy("label").agg(F.count("*").cast("double").alias("component-size"))
    return labels.join(sizes, "label").select("node", "component-size")


def component_labels(network: Network) -> DataFrame:
    """`node` and `label`, the least number in its component, of every node that has a tie.

    A round spreads the least label to partners, tells the node that a label is named after what its bearers learned,
    and lets everyone jump to the label of its label. Labels only fall and stay within the component. Chains of labels
    halve with every round, so that a few rounds do where plain spreading takes as many as the network is long.
    """
    state = settle(network.rows.select("node", F.col("node").alias("label")))
    while True:
        near = network.rows.join(state, "node").select(F.explode("partners").alias("node"), "label")
        near = near.groupBy("node").agg(F.min("label").alias("near"))
        low = state.join(near, "node").select("node", "label", F.least("label", "near").alias("low"))
        learned = low.groupBy(F.col("label").alias("node")).agg(F.min("low").alias("learned"))
        low = low.join(learned, "node", "left").select(
            "node", F.col("label").alias("before"), F.least("low", "learned").alias("low"))
        target = low.select(F.col("node").alias("low"), F.col("low").alias("label"))
        jumped = settle(low.join(target, "low").select("node", "before", "label"))
        if jumped.where("label <> before").isEmpty():
            return jumped.select("node", "label")
        state = jumped.select("node", "label")
