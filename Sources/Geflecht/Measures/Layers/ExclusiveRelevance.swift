/// Which share of a node's partners only one layer leads to.
public struct ExclusiveRelevance: Measure {
  /// The card.
  public static let card = MeasureCard(
    id: "exclusive-relevance",
    title: Phrase(en: "Exclusive relevance of the layers", de: "Ausschließliche Relevanz der Schichten"),
    family: .layers,
    summary: Phrase(
      en: "Which share of its partners a node would lose if its ties of one sector went.",
      de: "Welchen Anteil seiner Partner ein Knoten verlöre, wenn seine Beziehungen eines Sektors wegfielen."),
    formula: Phrase(
      en: """
        |{u : the tie of v and u is tagged with g and nothing else}| / k(v), in two parts: local partners, and partners
        above (states, the federal level, actors that work for them);  k(v) = partners over ties with any tag
        """,
      de: """
        |{u : die Beziehung von v und u trägt nur die Angabe g}| / k(v), in zwei Teilen: örtliche Partner und solche
        darüber (Länder, Bund, Akteure, die für sie arbeiten);  k(v) = Partner über Beziehungen mit irgendeiner Angabe
        """),
    reading: Phrase(
      en: """
        0: every partner of this sector is also one in another. local 0.4: two of five partners are local ones that depend
        on this sector alone.
        """,
      de: """
        0: Jeder Partner aus diesem Sektor ist auch in einem anderen einer. local 0,4: Zwei von fünf Partnern sind
        örtliche, die allein an diesem Sektor hängen.
        """),
    unit: .share,
    range: 0...1,
    time: "O(n + m)",
    memory: Phrase(en: "O(n · sectors)", de: "O(n · Sektoren)"),
    caveats: [
      .untaggedTiesAreInNoLayer,
      .blankWithoutATaggedTie,
      Caveat(
        en: "Ignores weights and directions.",
        de: "Gewichte und Richtungen bleiben außer Acht."),
    ],
    equals: Phrase(
      en: """
        Both parts together: xrelevance_ml of the R package multinet; exclusive dimension relevance of Berlingerio et al.
        """,
      de: """
        Beide Teile zusammen: xrelevance_ml im R-Paket multinet; exclusive dimension relevance bei Berlingerio u. a.
        """),
    references: [
      Reference(
        "Berlingerio et al. (2011), Foundations of multidimensional network analysis", doi: "10.1109/ASONAM.2011.103"),
      LayerOverview.reference,
    ],
    examples: [
      // a1: C1 and a4 by nonprofit alone; a2 also by private, a3 also by academia.
      WorkedExample(
        .fourLevels,
        .profiles([("C1", [0, 0, 0.5, 0, 0.5, 0, 0, 0]), ("a1", [0, 0, 0.5, 0, 0, 0, 0, 0]), ("F", nil)])),
      WorkedExample(.twoTasks, .profiles([("a", [0.5, 0, 0, 0]), ("c", [0.5, 0, 0.5, 0]), ("f", nil)])),
      WorkedExample(.threeSources, .profiles([("A", [0, 0, 0, 0, 0, 1]), ("C", [0, 0, 0, 0, 0, 1])])),
    ]
  )

  /// The measure.
  public init() {}

  /// For every node the share of its partners that only one layer leads to.
  public func values(in analysis: Analysis) throws(MeasureFailure) -> NodeProfiles {
    let layers = analysis[.sectorLayers]
    return try analysis.layerShares(layers.exclusive)
  }
}
