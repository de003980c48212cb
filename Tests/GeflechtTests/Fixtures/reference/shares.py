"""The last step of a few measures, where a library stops one short of the published definition."""

import math


def defined(value):
    """Libraries write NaN where a measure is undefined."""
    return None if math.isnan(value) else value


def ratio(part, whole):
    return part / whole if whole else None


def mean(values):
    return ratio(sum(values), len(values))


def centralization(scores, most):
    """Freeman (1979): how far the greatest score stands out, in shares of the most it could."""
    return ratio(sum(max(scores) - score for score in scores), most)
