/// What draws are for when a network is built: numbers 320 … 329.
extension DrawPurpose {
  public static let randomTies = DrawPurpose(320)
  public static let rewiring = DrawPurpose(321)
  public static let attachment = DrawPurpose(322)
  public static let stubs = DrawPurpose(323)
}
