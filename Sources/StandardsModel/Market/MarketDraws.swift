import SimulationEngine

/// What draws in a market are for: numbers 300 … 309.
extension DrawPurpose {
  public static let marketActivation = DrawPurpose(300)
  public static let marketChoice = DrawPurpose(301)
  public static let marketSequence = DrawPurpose(302)
  public static let marketPresence = DrawPurpose(303)
  public static let installedBase = DrawPurpose(304)
}

/// Firms draw by block and lane of their field's roster: a firm that is appended moves nobody's luck.
///
/// The block size is part of the model's definition: another one gives other, equally valid, results.
public enum MarketDraws {
  /// Firms per block. Every lane has its own word for activation and its own block for the choice, so
  /// that it must stay below `DrawStream.blocksPerAddress`.
  public static let blockSize = 4096
}
