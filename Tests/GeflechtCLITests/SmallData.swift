/// Two cities and one tie: a folder in which nothing is wrong.
let twoCities: [String: Content] = [
  "data/cities.csv": "id,name\nhalle,Halle (Saale)\nulm,Ulm\n",
  "data/ties.csv": "source,target\nhalle,ulm\n",
]

/// Two cities with years and places: an experienced one and, five years later, a newcomer.
let guideAndNewcomer: [String: Content] = [
  "data/cities.csv": """
  id,name,joined,latitude,longitude,population
  stendal,Stendal,2015,52.6,11.86,40000
  parchim,Parchim,2020,53.43,11.85,18000

  """,
  "data/ties.csv": "source,target\nstendal,parchim\n",
]

extension [String: Content] {
  /// The same files with some replaced or added.
  func with(_ files: [String: Content]) -> [String: Content] { merging(files) { _, new in new } }
}
