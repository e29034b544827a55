import SimulationEngine

/// The stages that a document goes through, and how long each lasts.
public enum Procedure {
  public enum Kind: String, Sendable, CaseIterable {
    case fastTrack = "fast-track"
  }
}
