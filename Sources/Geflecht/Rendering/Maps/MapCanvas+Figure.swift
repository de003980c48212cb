/// A map apart from its legend, for a page that has room for both.
extension MapCanvas {
  /// The map alone, with what shows its scale below it: that would be wrong in a legend, which is not drawn to it.
  var figure: MapDrawing {
    var drawing = drawing
    let map = bounds ?? Box(middle: Point(x: 0, y: 0), width: 100, height: 100)
    var corner = Point(x: map.left, y: map.bottom - 8)
    var frame = map
    for block in legend.blocksToScale {
      legend.draw(block, at: corner, on: &drawing)
      let box = Box(
        left: corner.x, right: corner.x + PageLayout.column, bottom: corner.y - legend.heights[block], top: corner.y)
      frame = Box(
        left: min(frame.left, box.left), right: max(frame.right, box.right), bottom: min(frame.bottom, box.bottom),
        top: frame.top)
      corner.x += PageLayout.column
    }
    drawing.frame = Box(middle: frame.middle, width: frame.width + 16, height: frame.height + 16)
    return drawing
  }
}
