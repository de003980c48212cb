/// A map and its legend apart, for a page that has room for both.
extension MapCanvas {
  /// The map alone, on a page as large as it.
  var figure: MapDrawing {
    var drawing = drawing
    let map = bounds ?? Box(middle: Point(x: 0, y: 0), width: 100, height: 100)
    drawing.frame = Box(middle: map.middle, width: map.width + 16, height: map.height + 16)
    return drawing
  }

  /// The legend alone, in columns.
  var legendAlone: MapDrawing {
    var canvas = self
    canvas.noteMissing()
    canvas.legend.addEnd(content)
    var drawing = MapDrawing(title: Phrase(en: "Legend", de: "Legende")[language])
    let layout = PageLayout(
      map: Box(middle: Point(x: 0, y: 0), width: 3 * PageLayout.column, height: 0), blocks: canvas.legend.heights,
      page: nil)
    canvas.legend.draw(layout, on: &drawing)
    let corners = drawing.texts.flatMap { text -> [Point] in
      let box = text.place.box
      return [Point(x: box.left, y: box.bottom), Point(x: box.right, y: box.top)]
    }
    let marks = drawing.marks.flatMap { mark -> [Point] in
      [mark.point + Point(x: mark.reach, y: mark.reach), mark.point + Point(x: -mark.reach, y: -mark.reach)]
    }
    drawing.frame = Box(around: corners + marks, margin: 4) ?? layout.frame
    return drawing
  }
}
