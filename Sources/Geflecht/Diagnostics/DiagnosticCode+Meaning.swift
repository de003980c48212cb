extension DiagnosticCode {
  /// What the code means and what to do, for `geflecht explain CODE`.
  public var meaning: Phrase {
    switch self {
    case .encodingAssumed:
      Phrase(
        en: """
          The file is no UTF-8 and was read as Windows-1252, as older Excel writes it.
          Check the umlauts; CSV UTF-8 is safer.
          """,
        de: """
          Die Datei ist kein UTF-8 und wurde als Windows-1252 gelesen, wie älteres Excel schreibt. Prüfen Sie
          die Umlaute; CSV UTF-8 ist sicherer.
          """)
    case .workbookDamaged:
      Phrase(
        en: """
          A workbook is cut off or damaged: a part of it is missing, or is not what its checksum says. Copy it again, or
          open it in Excel or LibreOffice and save it as .xlsx.
          """,
        de: """
          Eine Mappe ist abgeschnitten oder beschädigt: Ein Teil fehlt oder passt nicht zu seiner Prüfsumme. Kopieren Sie
          sie noch einmal, oder öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie als .xlsx.
          """)
    case .workbookTooLarge:
      Phrase(
        en: "A workbook unpacks to more than any table needs. Save its sheets as CSV UTF-8.",
        de: "Eine Mappe ist entpackt größer als jede Tabelle. Speichern Sie ihre Blätter als CSV UTF-8.")
    case .sheetSkipped:
      Phrase(
        en: """
          A sheet of a workbook was not read: it is hidden, a chart, or neither its name nor its headers are those of a
          table. Unhide it, or give it a name such as ties if it belongs to the data.
          """,
        de: """
          Ein Blatt einer Mappe wurde nicht gelesen: Es ist ausgeblendet, ein Diagramm, oder weder Name noch Überschriften
          sind die einer Tabelle. Blenden Sie es ein, oder nennen Sie es etwa Beziehungen, wenn es zu den Daten gehört.
          """)
    case .sheetEmpty:
      Phrase(
        en: "A sheet of a workbook is empty, or explains the others; it is not read.",
        de: "Ein Blatt einer Mappe ist leer oder erklärt die anderen; es wird nicht gelesen.")
    case .columnUnnamed:
      Phrase(
        en: "A column of a sheet has no header, so nothing is known of its cells. Give it one, or clear it.",
        de: """
          Eine Spalte eines Blatts hat keine Überschrift; von ihren Zellen ist nichts bekannt. Geben Sie ihr eine, oder
          leeren Sie sie.
          """)
    case .hiddenRead:
      Phrase(
        en:
          "Hidden rows and columns of a sheet are read like the others. Delete them if they do not belong to the data.",
        de: """
          Ausgeblendete Zeilen und Spalten eines Blatts werden mitgelesen. Löschen Sie sie, wenn sie nicht zu den Daten
          gehören.
          """)
    case .cellsMerged:
      Phrase(
        en: "The text of cells that are merged counts for each of their rows.",
        de: "Der Text verbundener Zellen gilt für jede ihrer Zeilen.")
    case .cellError:
      Phrase(
        en:
          "A cell of a sheet shows an error such as #N/A, or its formula has no result. Correct it, or clear the cell.",
        de: """
          Eine Zelle eines Blatts zeigt einen Fehler wie #NV, oder ihre Formel hat kein Ergebnis. Berichtigen Sie sie, oder
          leeren Sie die Zelle.
          """)
    case .numberAsShown:
      Phrase(
        en: "A number of a sheet was read as it is shown: its format rounds it. Show more decimals if they matter.",
        de: """
          Eine Zahl eines Blatts wurde gelesen, wie sie angezeigt wird: Ihr Format rundet sie. Zeigen Sie mehr
          Nachkommastellen, wenn es auf sie ankommt.
          """)
    case .headerMissing:
      Phrase(
        en: "The first row names no known column; it looks like data. Add a header row such as source,target.",
        de: """
          Die erste Zeile nennt keine bekannte Spalte; sie sieht nach Daten aus. Ergänzen
          Sie eine Kopfzeile wie source,target.
          """)
    case .separatorTrailing:
      Phrase(
        en: "Every row ends with a separator, so the last column is empty; it is ignored.",
        de: "Jede Zeile endet mit einem Trennzeichen, die letzte Spalte ist also leer; sie wird ignoriert.")
    case .rowAboveHeader:
      Phrase(
        en: "A row above the header, perhaps a title, is skipped.",
        de: "Eine Zeile über der Kopfzeile, vielleicht ein Titel, wird übersprungen.")
    case .commentLine:
      Phrase(en: "A line that begins with # is skipped.", de: "Eine Zeile, die mit # beginnt, wird übersprungen.")
    case .mojibakeSuspected:
      Phrase(
        en: """
          The text looks as if UTF-8 had been read as Windows-1252 before (Ã¼ for ü). Export it again from the source.
          """,
        de: """
          Der Text sieht aus, als wäre UTF-8 einmal als Windows-1252 gelesen worden (Ã¼ statt ü).
          Exportieren Sie ihn neu aus der Quelle.
          """)
    case .numberFolded:
      Phrase(
        en: "A number with marks between the thousands was read as one number.",
        de: "Eine Zahl mit Zeichen zwischen den Tausendern wurde als eine Zahl gelesen.")
    case .numberAmbiguous:
      Phrase(
        en: "1.234 can be a little over one or over a thousand. It was read as a decimal number; write 1234 or 1.2340.",
        de: "1.234 kann gut eins oder über tausend heißen. Es gilt als Dezimalzahl; schreiben Sie 1234 oder 1,2340.")
    case .dateFolded:
      Phrase(
        en: "A date in another usual notation was read, such as 16.09.2024.",
        de: "Ein Datum in anderer üblicher Schreibweise wurde gelesen, etwa 16.09.2024.")
    case .dateSerial:
      Phrase(
        en: "A number in a date column was read as Excel's count of days. Format the column as a date to be sure.",
        de: """
          Eine Zahl in einer Datumsspalte wurde als Excels Tageszählung gelesen. Formatieren Sie die Spalte als Datum.
          """)
    case .directionUnknown:
      Phrase(
        en: "A direction is directed or undirected. Correct the cell or leave it blank.",
        de: """
          Eine Richtung ist gerichtet (directed) oder ungerichtet (undirected). Berichtigen
          Sie die Zelle oder lassen Sie sie leer.
          """)
    case .cellTrimmed:
      Phrase(
        en: "Blanks before or after the text of a cell were removed.",
        de: "Leerzeichen vor oder nach dem Text einer Zelle wurden entfernt.")
    case .directionsMixed:
      Phrase(
        en: "Some ties are directed and some are not. Measures take all as undirected.",
        de: "Manche Beziehungen sind gerichtet, manche nicht. Maße behandeln alle als ungerichtet.")
    case .coordinateIncomplete:
      Phrase(
        en: "A latitude without a longitude, or the reverse, is no place; the city is left off the map.",
        de: "Eine Breite ohne Länge oder umgekehrt ist kein Ort; die Stadt fehlt auf der Karte.")
    case .nodeMerged:
      Phrase(
        en: "A node was merged into another because the table of merges says so; its ties go to the other.",
        de: """
          Ein Knoten ging in einem anderen auf, weil die Tabelle der Zusammenlegungen es sagt; seine Beziehungen auch.
          """)
    case .mergeUnknown:
      Phrase(
        en: "The table of merges names an id that is in no node table. Correct the id or delete the line.",
        de: "Die Tabelle der Zusammenlegungen nennt eine unbekannte Kennung. Berichtigen oder löschen Sie die Zeile.")
    case .levelBlank:
      Phrase(
        en: "A node without a level counts as an actor.", de: "Ein Knoten ohne Ebene gilt als Akteur.")
    case .wordFolded:
      Phrase(
        en: """
          A known word for a scope or a rule was read as its key, such as lokal → local,
          or a kind of tie was composed to NFC.
          """,
        de: """
          Ein bekanntes Wort für Reichweite oder Regel wurde als Schlüssel gelesen, etwa lokal → local, oder eine Art
          von Beziehung nach NFC zusammengesetzt.
          """)
    case .fileEmpty:
      Phrase(
        en: "The file has no header row. Export it again, or delete it if the table is not needed.",
        de: "Die Datei hat keine Kopfzeile. Exportieren Sie sie neu oder löschen Sie sie, wenn die Tabelle entfällt.")
    case .fileTooLarge:
      Phrase(
        en: "The tables of a dataset may hold up to 4 GiB, in a browser 128 MiB. Split it into two or drop columns.",
        de: """
          Die Tabellen eines Datensatzes dürfen zusammen 4 GiB groß sein, im Browser 128 MiB. Teilen Sie
          ihn auf oder lassen Sie Spalten weg.
          """)
    case .fileSkipped:
      Phrase(
        en: """
          Neither the name nor the headers of a CSV file in the folder are those of a table, so it was not read. Name it
          after a table, such as ties.csv, if it belongs to the data.
          """,
        de: """
          Weder Name noch Überschriften einer CSV-Datei im Ordner sind die einer Tabelle, sie wurde nicht gelesen.
          Benennen Sie sie nach einer Tabelle, etwa ties.csv, wenn sie dazugehört.
          """)
    case .notCSV:
      Phrase(
        en: "The content is not what the name says. In Excel or LibreOffice, choose Save as → .xlsx or CSV UTF-8.",
        de: """
          Der Inhalt ist nicht, was der Name sagt. Wählen Sie in Excel oder LibreOffice Speichern unter → .xlsx oder CSV
          UTF-8.
          """)
    case .encodingInvalid:
      Phrase(
        en: "The bytes are not valid UTF-8, so umlauts cannot be read reliably. Save the file as CSV UTF-8.",
        de: "Die Bytes sind kein gültiges UTF-8, Umlaute wären unlesbar. Speichern Sie die Datei als CSV UTF-8.")
    case .nulByte:
      Phrase(
        en: "A NUL byte never occurs in a CSV file; the file is damaged or of another format. Export it again.",
        de: "Ein NUL-Byte kommt in CSV nie vor; die Datei ist beschädigt oder kein CSV. Exportieren Sie sie neu.")
    case .tieTableMissing:
      Phrase(
        en: "A dataset needs at least one table with ties: ties.csv, edges.csv or tandems.csv.",
        de: "Ein Datensatz braucht mindestens eine Tabelle mit Beziehungen: ties.csv, edges.csv oder tandems.csv.")
    case .tableRecognized:
      Phrase(
        en: "A file or sheet was taken for a table by its headers or its name.",
        de: "Eine Datei oder ein Blatt wurde nach Überschriften oder Namen als Tabelle erkannt.")
    case .tableTwice:
      Phrase(
        en: "Two files or sheets hold the same table with different columns. Make one of them, or leave one out.",
        de: """
          Zwei Dateien oder Blätter enthalten dieselbe Tabelle mit verschiedenen Spalten. Machen Sie eine daraus, oder
          lassen Sie eine weg.
          """)
    case .tableWithoutRows:
      Phrase(
        en: "The table has a header and no row below it. Export it again if it should have some.",
        de: """
          Die Tabelle hat einen Kopf und keine Zeile darunter. Exportieren Sie sie neu, wenn sie welche haben sollte.
          """)
    case .dialect:
      Phrase(
        en: "How the file was read: its separator, line ends and encoding.",
        de: "Wie die Datei gelesen wurde: Trennzeichen, Zeilenenden und Kodierung.")
    case .columnMissing:
      Phrase(
        en: """
          The table lacks a column it cannot do without. Add the column, correct its header, or say which header means
          it with --column 'source=Organisation A'.
          """,
        de: """
          Der Tabelle fehlt eine unentbehrliche Spalte. Ergänzen Sie sie, berichtigen Sie ihre Überschrift, oder sagen Sie
          mit --column 'source=Organisation A', welche Überschrift sie meint.
          """)
    case .columnDuplicate:
      Phrase(
        en: "Two columns mean the same thing. Rename or delete one of them.",
        de: "Zwei Spalten bedeuten dasselbe. Benennen Sie eine um oder löschen Sie sie.")
    case .columnsTooMany:
      Phrase(
        en: """
          A table may have up to 16,384 columns, as many as a sheet of Excel. Check that ties are rows and not a matrix,
          or leave out columns.
          """,
        de: """
          Eine Tabelle darf bis zu 16.384 Spalten haben, so viele wie ein Blatt in Excel. Prüfen Sie, ob die Beziehungen
          Zeilen sind und keine Matrix, oder lassen Sie Spalten weg.
          """)
    case .columnKept:
      Phrase(
        en: """
          A column without a meaning is kept and used by no measure, but its name is nearly that of one with a meaning.
          Rename it if it is that one, or say so with --column weight=HEADER.
          """,
        de: """
          Eine Spalte ohne Bedeutung bleibt erhalten, und kein Maß benutzt sie; ihr Name ähnelt aber einem mit
          Bedeutung. Benennen Sie sie um, wenn sie gemeint ist, oder sagen Sie es mit --column weight=KOPF.
          """)
    case .columnFolded:
      Phrase(
        en: "A column was recognized by another of its names, such as Von for source.",
        de: "Eine Spalte wurde an einem ihrer anderen Namen erkannt, etwa Von für source.")
    case .idFromName:
      Phrase(
        en: "The table of nodes has names and no ids, so the names are the ids. Ties must name their ends alike.",
        de: """
          Die Knotentabelle hat Namen und keine Kennungen; die Namen sind dann die Kennungen.
          Beziehungen müssen ihre Enden ebenso nennen.
          """)
    case .quoteUnterminated:
      Phrase(
        en: "A quoted cell is never closed, so the rest of the file would be one cell. Add the closing quote.",
        de: "Eine Zelle in Anführungszeichen endet nie. Ergänzen Sie das schließende Anführungszeichen.")
    case .quoteMisplaced:
      Phrase(
        en:
          "A quote stands inside a cell. Put the whole cell in quotes and double the quote inside: \"a \"\"b\"\" c\".",
        de: """
          Ein Anführungszeichen steht mitten in der Zelle. Setzen Sie die ganze Zelle in Anführungszeichen und
          verdoppeln Sie das innere: "a ""b"" c".
          """)
    case .rowTooLong:
      Phrase(
        en: "The row has more cells than the header. A cell that contains the separator needs quotes.",
        de: "Die Zeile hat mehr Zellen als der Kopf. Eine Zelle mit Trennzeichen braucht Anführungszeichen.")
    case .rowShort:
      Phrase(
        en: "The row has fewer cells than the header; the missing ones are read as blank.",
        de: "Die Zeile hat weniger Zellen als der Kopf; die fehlenden gelten als leer.")
    case .rowBlank:
      Phrase(en: "Blank lines are skipped.", de: "Leere Zeilen werden übersprungen.")
    case .rowDuplicate:
      Phrase(
        en: "The same row stands twice; the second is dropped.",
        de: "Dieselbe Zeile steht zweimal da; die zweite entfällt.")
    case .idEmpty:
      Phrase(
        en: "Every row needs an id in its first key column. Fill it in or delete the row.",
        de: "Jede Zeile braucht eine Kennung (id). Tragen Sie sie ein oder löschen Sie die Zeile.")
    case .idTrimmed:
      Phrase(
        en: "Blanks before or after an id were removed.",
        de: "Leerzeichen vor oder nach einer Kennung wurden entfernt.")
    case .idFolded:
      Phrase(
        en: "An id was written with separate accents (Unicode NFD) and is compared in composed form (NFC).",
        de: "Eine Kennung stand mit getrennten Akzenten da (Unicode NFD) und wird zusammengesetzt (NFC) verglichen.")
    case .idConflict:
      Phrase(
        en: "Two rows have one id and differ. Give one of them another id, or make the rows equal.",
        de: "Zwei Zeilen haben dieselbe Kennung und unterscheiden sich. Ändern Sie eine Kennung oder gleichen Sie an.")
    case .nameToldApart:
      Phrase(
        en: "Several nodes without ids have one name; each has the name with its city or state as its id.",
        de: "Mehrere Knoten ohne Kennung heißen gleich; ihre Kennung ist der Name mit der Stadt oder dem Land.")
    case .namesAsKeys:
      Phrase(
        en: "References give the names of nodes instead of their ids; every name was that of one node.",
        de: "Verweise nennen Knoten beim Namen statt mit ihrer Kennung; jeder Name gehörte zu einem Knoten.")
    case .nameAmbiguous:
      Phrase(
        en: "The name is that of several nodes. Write the id of the one that is meant.",
        de: "Der Name gehört zu mehreren Knoten. Schreiben Sie die Kennung dessen, der gemeint ist.")
    case .stateUnknown:
      Phrase(
        en: "The column of states names no German state. Write one, leave the cell blank, or add the table states.csv.",
        de: """
          In der Spalte der Länder steht kein Land. Schreiben Sie eines, lassen Sie die Zelle leer, oder ergänzen Sie die
          Tabelle states.csv.
          """)
    case .placeFilled:
      Phrase(
        en: """
          The table does not say where a city lies or how many live there; the built-in list of places does (GeoNames,
          CC BY 4.0). What a table says is never changed; --places none switches the list off.
          """,
        de: """
          Die Tabelle sagt nicht, wo eine Stadt liegt oder wie viele dort wohnen; die eingebaute Ortsliste sagt es
          (GeoNames, CC BY 4.0). Was in der Tabelle steht, gilt immer; --places none schaltet die Liste ab.
          """)
    case .placeAmbiguous:
      Phrase(
        en: "Several German places have the city's name. Add its state, or its latitude and longitude.",
        de: "Mehrere deutsche Orte heißen wie die Stadt. Ergänzen Sie ihr Land oder Breite und Länge.")
    case .levelUnknown:
      Phrase(
        en: "A level is one of actor, city, state, federal (Akteur, Stadt, Land, Bund).",
        de: "Eine Ebene ist Akteur, Stadt, Land oder Bund (actor, city, state, federal).")
    case .levelFolded:
      Phrase(
        en: "A level name was read as one of actor, city, state, federal.",
        de: "Ein Ebenenname wurde als Akteur, Stadt, Land oder Bund gelesen.")
    case .listSplit:
      Phrase(
        en: "The cells of this column hold lists; they were split at commas and slashes as well as at | and ;.",
        de: "Die Zellen dieser Spalte enthalten Listen; getrennt wurde an Kommas und Schrägstrichen wie an | und ;.")
    case .scopeUnknown:
      Phrase(
        en: "A scope is local, state or federal (lokal, Land, Bund). Correct the cell or leave it blank.",
        de: "Eine Reichweite ist lokal, Land oder Bund. Berichtigen Sie die Zelle oder lassen Sie sie leer.")
    case .parentUnknown:
      Phrase(
        en: "The city, state or parent named here is in no table. Correct the id or add the row.",
        de: "Die hier genannte Stadt oder das Land steht in keiner Tabelle. Berichtigen oder ergänzen Sie die Kennung.")
    case .parentImplied:
      Phrase(
        en: "A city or state is named but has no table; it became a node with its id as name.",
        de: "Eine Stadt oder ein Land wird genannt, hat aber keine Tabelle; die Kennung dient als Name.")
    case .parentLevel:
      Phrase(
        en: "A node lies inside one of a higher level: actor in city, city in state, state in federal.",
        de: "Ein Knoten liegt in einem höherer Ebene: Akteur in Stadt, Stadt in Land, Land im Bund.")
    case .sectorBlank:
      Phrase(
        en: "An actor without a sector takes no part in cross-sector measures.",
        de: "Ein Akteur ohne Sektor bleibt bei sektorübergreifenden Maßen außen vor.")
    case .sectorUnknown:
      Phrase(
        en: "A name outside the known sectors counts as a sector of its own. Correct it if it is a slip.",
        de: "Ein unbekannter Name gilt als eigener Sektor. Berichtigen Sie ihn, wenn er ein Tippfehler ist.")
    case .sectorFolded:
      Phrase(
        en: "A known name of a sector was read as its key, such as Verwaltung → administration-politics.",
        de: "Ein bekannter Sektorname wurde als Schlüssel gelesen, etwa Verwaltung → administration-politics.")
    case .sectorsTooMany:
      Phrase(
        en: "A dataset can tell 64 sectors apart. Perhaps another column was taken for the sector.",
        de: "Ein Datensatz kann 64 Sektoren unterscheiden. Vielleicht wurde eine andere Spalte als Sektor gelesen.")
    case .numberInvalid:
      Phrase(
        en: "The cell is not a plain number such as 34414 or 51.75769. Correct it or leave it blank.",
        de: "Die Zelle ist keine einfache Zahl wie 34414 oder 51.75769. Berichtigen Sie sie oder lassen Sie sie leer.")
    case .numberOutOfRange:
      Phrase(
        en: """
          The number cannot be right: latitude −90…90, longitude −180…180, population and capacity from 0, rank from 1.
          """,
        de: "Die Zahl kann nicht stimmen: Breite −90…90, Länge −180…180, Einwohner und Kapazität ab 0, Rang ab 1.")
    case .dateInvalid:
      Phrase(
        en: "A date is 2024, 2024-09 or 2024-09-16, and a day of the calendar.",
        de: "Ein Datum ist 2024, 2024-09 oder 2024-09-16 und ein Tag im Kalender.")
    case .datesReversed:
      Phrase(
        en: "The end lies before the beginning. Swap or correct the two dates.",
        de: "Das Ende liegt vor dem Anfang. Tauschen oder berichtigen Sie die Daten.")
    case .edgeUnknownNode:
      Phrase(
        en: "One end of the tie is in no node table. Correct the id or add the node.",
        de: "Ein Ende der Beziehung steht in keiner Knotentabelle. Berichtigen Sie die Kennung oder ergänzen Sie sie.")
    case .tieSelfLoop:
      Phrase(
        en: "A tie from a node to itself is dropped.",
        de: "Eine Beziehung eines Knotens zu sich selbst entfällt.")
    case .tieParallel:
      Phrase(
        en: """
          The same pair is tied twice, with the same kind, sector, dates and direction. The two rows
          become one tie and their weights add.
          """,
        de: """
          Dasselbe Paar ist zweimal verbunden, mit derselben Art, demselben Sektor, denselben Daten und derselben
          Richtung. Aus beiden Zeilen wird eine Beziehung, die Gewichte addieren sich.
          """)
    case .weightInvalid:
      Phrase(
        en: """
          A weight is a number from 10⁻¹⁵ to 10¹⁵, 0 for a tie that is to be dropped, or a word: daily or very strong
          counts 5, weekly or strong 4, monthly or medium 3, quarterly or weak 2, yearly or rare 1. Correct the cell or
          leave it blank for 1.
          """,
        de: """
          Ein Gewicht ist eine Zahl von 10⁻¹⁵ bis 10¹⁵, 0 für eine Beziehung, die entfallen soll, oder ein Wort: täglich
          oder sehr stark zählt 5, wöchentlich oder stark 4, monatlich oder mittel 3, vierteljährlich oder schwach 2,
          jährlich oder selten 1. Berichtigen Sie die Zelle oder lassen Sie sie leer (gilt als 1).
          """)
    case .weightBlank:
      Phrase(en: "A blank weight counts as 1.", de: "Ein leeres Gewicht gilt als 1.")
    case .weightZero:
      Phrase(
        en: "A tie of weight 0 is no tie and is dropped.",
        de: "Eine Beziehung mit Gewicht 0 ist keine und entfällt.")
    case .kindsTooMany:
      Phrase(
        en: "A dataset can tell 64 kinds of tie apart. Perhaps another column was taken for the kind.",
        de: "Ein Datensatz kann 64 Arten von Beziehungen unterscheiden. Vielleicht ist eine andere Spalte gemeint.")
    case .tandemNotCities:
      Phrase(
        en: "A tandem joins two different cities. Correct the ids or the level of the node.",
        de: "Ein Tandem verbindet zwei verschiedene Städte. Berichtigen Sie Kennung oder Ebene.")
    case .ruleUnknown:
      Phrase(
        en: "A rule in wishes.csv is wish, pin or forbid.",
        de: "Eine Regel in wishes.csv ist wish (Wunsch), pin (fest) oder forbid (ausgeschlossen).")
    }
  }
}
