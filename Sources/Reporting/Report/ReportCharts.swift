/// The charts there are, in the order of their place within a chapter.
enum ReportCharts {
  static var all: [any Chart.Type] {
    [
      FactorOverviewChart.self,
      SensitivityIndexChart.self,
      MorrisPlaneChart.self,
      LuckChart.self,
      ConvergenceChart.self,
      EstimateChart.self,
      PosteriorChart.self,
      GenerationChart.self,
      PredictiveChart.self,
      BoxChart.self,
      PeelingChart.self,
      RegretChart.self,
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
