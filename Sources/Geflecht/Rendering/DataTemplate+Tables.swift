extension DataTemplate {
  /// The tables, in the order in which one fills them in.
  static let tables = [organizations, cooperations, cities, tandems, wishes]

  private static let organizations = Table(
    name: Phrase(en: "Organizations", de: "Organisationen"),
    meaning: Phrase(en: "who takes part, a row each", de: "wer mitmacht, eine Zeile je Organisation"),
    columns: [
      Column(
        Phrase(en: "Organization", de: "Organisation"),
        Phrase(
          en: "its name; the other tables use it as well", de: "ihr Name; die anderen Tabellen verwenden ihn auch"),
        Phrase(en: "Volunteer Agency", de: "Freiwilligenagentur")),
      Column(
        Phrase(en: "Sector", de: "Sektor"),
        Phrase(
          en: "civil society, administration, business or science; several with | between",
          de: "Zivilgesellschaft, Verwaltung, Wirtschaft oder Wissenschaft; mehrere mit | dazwischen"),
        Phrase(en: "civil society", de: "Zivilgesellschaft")),
      Column(
        Phrase(en: "City", de: "Stadt"), Phrase(en: "where it works", de: "wo sie arbeitet"), "Fulda"),
      Column(
        Phrase(en: "State", de: "Bundesland"),
        Phrase(en: "the city's state: Hesse, HE", de: "das Land der Stadt: Hessen, HE"),
        Phrase(en: "Hesse", de: "Hessen")),
      Column(
        Phrase(en: "Scope", de: "Wirkungskreis"),
        Phrase(en: "local, state or federal; blank for local", de: "lokal, Land oder Bund; leer für lokal"),
        Phrase(en: "local", de: "lokal")),
      Column(
        Phrase(en: "Topics", de: "Themen"), Phrase(en: "with commas between", de: "mit Kommas dazwischen"),
        Phrase(en: "integration, sports", de: "Integration, Sport")),
      Column(Phrase(en: "Website", de: "Webseite"), Phrase(en: "its address", de: "ihre Adresse"), "www.example.org"),
    ])

  private static let cooperations = Table(
    name: Phrase(en: "Cooperations", de: "Kooperationen"),
    meaning: Phrase(
      en: "who works with whom, a row for every pair; organizations or cities",
      de: "wer mit wem arbeitet, eine Zeile je Paar; Organisationen oder Städte"),
    columns: [
      Column(
        Phrase(en: "Organization 1", de: "Organisation 1"), Phrase(en: "one side", de: "die eine Seite"),
        Phrase(en: "Volunteer Agency", de: "Freiwilligenagentur")),
      Column(
        Phrase(en: "Organization 2", de: "Organisation 2"), Phrase(en: "the other", de: "die andere"), "Fulda"),
      Column(
        Phrase(en: "Kind", de: "Art"),
        Phrase(
          en: "in words of your own: cooperation, funding, exchange",
          de: "in eigenen Worten: Kooperation, Förderung, Austausch"),
        Phrase(en: "cooperation", de: "Kooperation")),
      Column(
        Phrase(en: "Frequency", de: "Häufigkeit"),
        Phrase(
          en: "daily, weekly, monthly, quarterly, yearly; or a number, 5 for the strongest",
          de: "täglich, wöchentlich, monatlich, vierteljährlich, jährlich; oder eine Zahl, 5 für die stärkste"),
        Phrase(en: "monthly", de: "monatlich")),
      Column(
        Phrase(en: "Since", de: "seit"),
        Phrase(en: "year, month or day of its start", de: "Jahr, Monat oder Tag des Beginns"),
        "2021"),
      Column(Phrase(en: "Until", de: "bis"), Phrase(en: "its end, if it is over", de: "das Ende, wenn sie vorbei ist")),
    ])

  private static let cities = Table(
    name: Phrase(en: "Cities", de: "Städte"),
    meaning: Phrase(
      en: "the cities of the network; where they lie and how many live there is filled in for German ones",
      de: "die Städte des Netzwerks; Lage und Einwohner werden für deutsche Städte ergänzt"),
    columns: [
      Column(Phrase(en: "City", de: "Stadt"), Phrase(en: "its name", de: "ihr Name"), "Fulda"),
      Column(
        Phrase(en: "State", de: "Bundesland"), Phrase(en: "its state", de: "ihr Land"),
        Phrase(en: "Hesse", de: "Hessen")),
      Column(
        Phrase(en: "Population", de: "Einwohner"),
        Phrase(en: "blank for the built-in number", de: "leer für die eingebaute Zahl")),
      Column(
        Phrase(en: "Joined", de: "dabei seit"), Phrase(en: "since when it takes part", de: "seit wann sie mitmacht"),
        "2018"),
      Column(
        Phrase(en: "Topics", de: "Themen"), Phrase(en: "what it works on", de: "woran sie arbeitet"),
        Phrase(en: "integration", de: "Integration")),
      Column(
        Phrase(en: "Needs", de: "sucht"), Phrase(en: "what it wants to learn", de: "was sie lernen will"),
        Phrase(en: "sponsoring", de: "Sponsoring")),
      Column(
        Phrase(en: "Offers", de: "bietet"), Phrase(en: "what it can teach others", de: "was sie anderen zeigen kann"),
        Phrase(en: "volunteer agency", de: "Freiwilligenagentur")),
      Column(
        Phrase(en: "Capacity", de: "Kapazität"),
        Phrase(
          en: "how many new cities it can guide at a time", de: "wie viele neue Städte sie zugleich begleiten kann"),
        "1"),
    ],
    otherRows: [
      [
        "Hanau", Phrase(en: "Hesse", de: "Hessen"), "", "2023", "",
        Phrase(en: "volunteer agency", de: "Freiwilligenagentur"), "", "",
      ],
      [
        "Kassel", Phrase(en: "Hesse", de: "Hessen"), "", "2025", "", "", "", "",
      ],
    ])

  private static let tandems = Table(
    name: "Tandems",
    meaning: Phrase(
      en: "who guided whom so far; no pair is planned twice",
      de: "wer wen bisher begleitet hat; kein Paar wird zweimal gebildet"),
    columns: [
      Column(
        Phrase(en: "Guide", de: "Erfahrene Stadt"), Phrase(en: "the experienced city", de: "die Stadt, die begleitet"),
        "Fulda"),
      Column(
        Phrase(en: "Newcomer", de: "Neue Stadt"), Phrase(en: "the new city", de: "die Stadt, die neu ist"), "Hanau"),
      Column(Phrase(en: "Since", de: "seit"), Phrase(en: "its start", de: "der Beginn"), "2023"),
      Column(Phrase(en: "Until", de: "bis"), Phrase(en: "its end", de: "das Ende"), "2024"),
    ])

  private static let wishes = Table(
    name: Phrase(en: "Wishes", de: "Wünsche"),
    meaning: Phrase(
      en: "which city would like, must have or must not have which partner",
      de: "welche Stadt sich wen wünscht, wer feststeht, wer ausgeschlossen ist"),
    columns: [
      Column(Phrase(en: "City", de: "Stadt"), Phrase(en: "who asks", de: "wer fragt"), "Hanau"),
      Column(Phrase(en: "Partner", de: "Partnerstadt"), Phrase(en: "for whom", de: "nach wem"), "Fulda"),
      Column(Phrase(en: "Rank", de: "Rang"), Phrase(en: "1 for the first wish", de: "1 für den ersten Wunsch"), "1"),
      Column(
        Phrase(en: "Rule", de: "Regel"),
        Phrase(en: "wish, pin or forbid; blank for wish", de: "Wunsch, fest oder ausgeschlossen; leer für Wunsch"),
        Phrase(en: "wish", de: "Wunsch")),
    ])
}
