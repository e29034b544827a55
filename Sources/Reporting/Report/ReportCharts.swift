/// The charts there are, in the order of their place within a chapter.
enum ReportCharts {
  static var all: [any Chart.Type] {
    [
      PatternChart.self,
      DifferenceChart.self,
      DiffusionFanChart.self,
      AdoptionMapChart.self,
      BallotTimelineChart.self,
      VoteMapChart.self,
      SecretariatStackChart.self,
      ObservedSeatsChart.self,
      ProjectOutcomeChart.self,
      ModeMixChart.self,
      FragmentationChart.self,
      LimitChart.self,
      EventCalendarChart.self,
      SeriesChart.self,
      ParameterKindChart.self,
    ]
  }
}
