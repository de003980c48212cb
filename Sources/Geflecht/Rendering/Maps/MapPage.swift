/// A page that a map fits.
public enum MapPage: String, CaseIterable, Sendable {
  /// A slide, 16 : 9.
  case slide
  /// A sheet of A4, upright or on its side, whichever shows the map larger.
  case a4
  /// As wide as it is high.
  case square

  /// Widths and heights that it may have, in points.
  var papers: [(width: Double, height: Double)] {
    switch self {
    case .slide: [(960, 540)]
    // Graphviz leaves out what is beyond a whole point.
    case .a4: [(595.28, 842), (842, 595.28)]
    case .square: [(720, 720)]
    }
  }

  /// How much room a map of places on Earth takes in its own points: less than without a page, so that its names are larger
  /// on it.
  var field: (width: Double, height: Double) {
    switch self {
    case .slide: (960, 690)
    case .a4: (660, 880)
    case .square: (700, 820)
    }
  }
}

/// How a map, its title and its legend share a page: the legend stands beside or below the map, in as many columns as make
/// the map largest.
struct PageLayout {
  /// Where a block of the legend begins, and in which column.
  struct BlockPlace {
    let block: Int
    let corner: Point
  }

  static let margin = 26.0
  static let titleHeight = 48.0
  private static let gap = 34.0
  /// The width of a column of the legend, with the room before the next.
  static let column = 306.0

  /// The whole page.
  let frame: Box
  let paper: (width: Double, height: Double)?
  /// How much larger than usual the legend is written.
  let scale: Double
  /// Where the title begins.
  let titleStart: Point
  private(set) var places: [BlockPlace] = []

  /// - Parameters:
  ///   - map: The box around what is drawn.
  ///   - blocks: The heights of the parts of the legend that stay together.
  init(map: Box, blocks: [Double], page: MapPage?) {
    let choice = Self.best(map.width, map.height, blocks, page)
    let (width, height) = (choice.page.width, choice.page.height)
    let inner = (width: width - 2 * Self.margin, height: height - 2 * Self.margin - Self.titleHeight)
    let legend = (width: Double(choice.columns) * Self.column * choice.scale, height: choice.legendHeight)
    // The map in the middle of what the legend leaves.
    let left =
      choice.isBeside
      ? map.left - (inner.width - legend.width - Self.gap - map.width) / 2 : map.left - (inner.width - map.width) / 2
    let top =
      choice.isBeside
      ? map.top + (inner.height - map.height) / 2
      : map.top + (inner.height - legend.height - Self.gap - map.height) / 2
    frame = Box(
      middle: Point(
        x: left - Self.margin + width / 2, y: top + Self.titleHeight + Self.margin - height / 2),
      width: width, height: height)
    (paper, scale) = (choice.paper, choice.scale)
    titleStart = Point(x: left, y: top + Self.titleHeight - 14)
    var corner =
      choice.isBeside
      ? Point(x: frame.right - Self.margin - legend.width, y: top)
      : Point(x: left, y: frame.bottom + Self.margin + legend.height)
    // Below the map there may be room between the columns.
    let column = Self.column * choice.scale
    let advance = choice.isBeside ? column : max(column, min(inner.width / Double(choice.columns), 1.7 * column))
    let upper = corner.y
    var used = 0.0
    for (block, blockHeight) in blocks.enumerated() {
      let high = blockHeight * choice.scale
      if used > 0, used + high > legend.height + 0.01 {
        corner = Point(x: corner.x + advance, y: upper)
        used = 0
      }
      places.append(BlockPlace(block: block, corner: corner))
      corner.y -= high
      used += high
    }
  }

  /// How large the page must be, in the map's points, for a map of a size: the measure by which styles choose among
  /// layouts.
  static func area(width: Double, height: Double, page: MapPage?) -> Double {
    // About what a legend takes.
    best(width, height, [40, 110, 100, 90, 90, 110], page).area
  }

  private struct Choice {
    var isBeside: Bool
    var columns: Int
    var scale: Double
    var legendHeight: Double
    var page: (width: Double, height: Double)
    var paper: (width: Double, height: Double)?
    var area: Double { page.width * page.height }
  }

  private static func best(_ width: Double, _ height: Double, _ blocks: [Double], _ page: MapPage?) -> Choice {
    var best: (cost: Double, choice: Choice)?
    for paper in page?.papers.map({ Optional($0) }) ?? [nil] {
      for columns in 1...max(1, min(6, blocks.count)) {
        let high = columnHeight(blocks, columns)
        for scale in [1, 1.15, 1.3, 1.5, 1.75, 2] where page != nil || scale == 1 {
          for isBeside in [true, false] {
            let legend = (width: Double(columns) * column * scale, height: high * scale)
            var size =
              isBeside
              ? (width: width + gap + legend.width, height: max(height, legend.height))
              : (width: max(width, legend.width), height: height + gap + legend.height)
            size = (size.width + 2 * margin, size.height + 2 * margin + titleHeight)
            let filled = width * height + legend.width * legend.height
            if let paper {
              let aspect = paper.width / paper.height
              size = (max(size.width, size.height * aspect), max(size.height, size.width / aspect))
            }
            // Of pages as large as each other the one with the larger legend.
            let empty = 1 - filled / (size.width * size.height)
            let strain = paper == nil ? max(size.width / size.height, size.height / size.width, 1.5) / 1.5 : 1
            let cost = size.width * size.height * strain * (1 + 0.1 * empty)
            if cost < best?.cost ?? .infinity {
              best = (
                cost,
                Choice(
                  isBeside: isBeside, columns: columns, scale: scale, legendHeight: legend.height, page: size,
                  paper: paper)
              )
            }
          }
        }
      }
    }
    return best?.choice
      ?? Choice(
        isBeside: true, columns: 1, scale: 1, legendHeight: 0, page: (width, height), paper: page?.papers.first)
  }

  /// The least height in which blocks, in their order, fill no more than some columns.
  private static func columnHeight(_ blocks: [Double], _ columns: Int) -> Double {
    func fits(_ limit: Double) -> Bool {
      var (used, column) = (0.0, 1)
      for block in blocks {
        if used > 0, used + block > limit + 0.001 { (used, column) = (0, column + 1) }
        used += block
      }
      return column <= columns
    }
    var (low, high) = (blocks.max() ?? 0, blocks.reduce(0, +))
    for _ in 0..<24 where high - low > 0.5 {
      let middle = (low + high) / 2
      if fits(middle) { high = middle } else { low = middle }
    }
    return fits(low) ? low : high
  }
}
