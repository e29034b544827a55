/// A map of states as squares, each filled from the bottom with shares that add up to one or less.
struct TileMap {
  struct Tile {
    let code: String
    /// By category, in its order.
    let shares: [Double]
    /// A heavier frame.
    var isMarked = false
  }

  let tiles: [Tile]
  /// Numbers of the colours of the categories.
  let colours: [Int]

  /// Squares with their place; states that the grid does not know stand in rows of their own below.
  private func placed() -> [(tile: Tile, column: Int, row: Int)] {
    var rest = 0
    return tiles.map { tile in
      if let place = TileGrid.place(of: tile.code) { return (tile, place.column, place.row) }
      rest += 1
      return (
        tile, (rest - 1) % TileGrid.columns,
        TileGrid.rowCount + 1 + (rest - 1) / TileGrid.columns
      )
    }
  }

  func draw(width: Double) -> Drawing {
    let placed = placed()
    let used = placed.map(\.column)
    let isCompact = (used.max() ?? 0) - (used.min() ?? 0) < 12 && tiles.count <= 24
    return isCompact ? row(width) : grid(width, placed)
  }

  private func grid(
    _ width: Double, _ placed: [(tile: Tile, column: Int, row: Int)]
  ) -> Drawing {
    let top = placed.map(\.row).min() ?? 0
    let size = width / Double(TileGrid.columns)
    let rows = (placed.map(\.row).max() ?? 0) - top + 1
    var drawing = Drawing(width: width, height: (Double(rows) * size + 2).rounded(.up))
    for (tile, column, row) in placed {
      draw(tile, Double(column) * size, Double(row - top) * size, size - 1.5, in: &drawing)
    }
    return drawing
  }

  /// A few states that the map does not know, or of one corner of it: side by side, larger.
  private func row(_ width: Double) -> Drawing {
    let size = min(56, (width - 4) / Double(max(1, min(tiles.count, 12))))
    let perRow = max(1, Int(width / size))
    let rows = (tiles.count + perRow - 1) / perRow
    var drawing = Drawing(width: width, height: Double(rows) * size + 2)
    for (index, tile) in tiles.enumerated() {
      draw(
        tile, Double(index % perRow) * size, Double(index / perRow) * size, size - 3, in: &drawing)
    }
    return drawing
  }

  private func draw(
    _ tile: Tile, _ x: Double, _ y: Double, _ size: Double, in drawing: inout Drawing
  ) {
    drawing.group("data-t='\(escaped(tile.code))'") { drawing in
      drawing.rectangle(x, y, size, size, "tile", title: tile.code)
      var height = 0.0
      for (category, share) in tile.shares.enumerated() {
        let part = size * min(max(share, 0), 1)
        drawing.rectangle(
          x, y + size - height - part, size, part, "tint-\(colours[category])")
        height += part
      }
      drawing.rectangle(x, y, size, size, tile.isMarked ? "frame marked" : "frame")
      if size >= 17 {
        drawing.text(
          fitted(tile.code, width: size, size: 8), (x + size / 2, y + size / 2 + 3.4), .middle,
          "tile-name")
      }
    }
  }
}

/// Names of colours under a picture.
func legendMarkup(_ entries: [(name: String, colour: Int)]) -> String {
  "<ul class='legend'>"
    + entries.map { "<li><span class='key tint-\($0.colour)'></span>\(isolated($0.name))</li>" }
    .joined() + "</ul>"
}
