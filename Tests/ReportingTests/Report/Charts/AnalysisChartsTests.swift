import SimulationEngine
import Testing

@testable import Reporting

/// The charts of sensitivity, calibration and discovery, each from a table written by hand.
@Suite struct AnalysisChartsTests {
  private let folder = TemporaryFolder()

  private func html(_ tables: [String: String]) throws -> String {
    for (name, text) in tables {
      try ReplacedFile.write(Array(text.utf8), to: "\(folder.path)/\(name).csv")
    }
    return try Report(folder: folder.path, subject: ReportSubject()).html
  }

  private let indices = """
    output,factor,index,value,ci_low,ci_high,n,reading
    win,/fields/a/quality,mu,0.4,0.2,0.6,9,
    win,/fields/a/quality,mu_star,0.5,0.4,0.6,9,matters
    win,/fields/a/quality,sigma,0.3,0.2,0.4,9,
    win,/fields/b/quality,mu_star,0.01,0,0.02,9,negligible
    win,/fields/b/quality,sigma,0.01,0,0.02,9,
    lose,/fields/a/quality,mu_star,0.5,0.4,0.6,9,matters
    lose,/fields/b/quality,mu_star,0.01,0,0.02,9,negligible
    still,/fields/a/quality,mu_star,0,0,0,9,negligible

    """

  @Test func `indices are ranked, told in words, and rivals drawn once`() throws {
    let html = try html(["indices": indices])
    #expect(html.contains("a/quality (100\u{A0}%), b/quality (2\u{A0}%)"))
    #expect(html.contains("1 of 2 factors do not matter for any number"))
    // Two numbers that move alike are one picture; one that nothing moves is none.
    #expect(html.contains("id=\"indices-1\"") && !html.contains("id=\"indices-2\""))
    #expect(html.contains("id=\"morris-1\""))
    #expect(html.contains("μ* 0.5, σ 0.3"))
  }

  @Test func `the share of luck and the verdict stand together`() throws {
    let html = try html([
      "outputs": """
      output,statement,method,points,left_out,replicates,mean,sd,noise_share,noise_low,noise_high,noise_floor,verdict
      win,Who wins.,Morris,40,1,2,0.5,0.1,0.25,0.2,0.3,0.01,screened: which factors matter is settled
      still,Nothing.,Morris,40,0,2,0.5,0.1,1,1,1,0.01,no factor moves the number over these ranges

      """
    ])
    #expect(
      html.contains("Luck is 25\u{A0}% of the variance of the numbers that some factor moves"))
    #expect(html.contains("1 screened, 1 no factor moves it"))
  }

  @Test func `convergence is drawn for what has more than one step`() throws {
    let html = try html([
      "convergence": """
      output,factor,index,points,value,ci_low,ci_high
      win,/a/b,mu_star,20,0.4,0.1,0.7
      win,/a/b,mu_star,40,0.5,0.4,0.6
      once,/a/b,mu_star,40,0.5,0.4,0.6

      """
    ])
    #expect(html.contains("0.4 at 20, 0.5 at 40 points"))
    #expect(!html.contains("id=\"convergence-2\""))
  }

  @Test func `a posterior stands over its prior, and what was learnt is said`() throws {
    let html = try html([
      "marginals": """
      parameter,part,low,high,value,prior,posterior
      /a/x,1,0,0.5,,0.5,0.9
      /a/x,2,0.5,1,,0.5,0.1
      /a/kind,1,-0.5,0.5,red,0.5,0.3
      /a/kind,2,0.5,1.5,blue,0.5,0.7

      """,
      "estimates": """
      parameter,prior_low,prior_high,mean,sd,q05,q50,q95,contraction
      /a/x,0,1,0.3,0.1,0.1,0.25,0.6,0.8
      /a/kind,0,1,0.7,0.4,0,1,1,-0.1

      """,
      "generations": """
      generation,tolerance,candidates,particles,effective_size
      0,,100,100,100
      1,2.5,300,100,80

      """,
    ])
    #expect(html.contains("narrow a/x (0.1 to 0.6)"))
    #expect(html.contains("id=\"posterior-1\"") && html.contains(">blue</text>"))
    #expect(html.contains("The last took 33\u{A0}% of the places it tried"))
  }

  @Test func `facts fitted and facts kept stand apart`() throws {
    let html = try html([
      "predictive": """
      id,statement,use,runs,simulated,low,high,before,expected,verdict,expected_low,expected_high
      early,Early.,fit,50,9,8,10,4,10 ± 2,holds,8,12
      late,Late.,validate,50,9,8,10,4,20 ± 2,missed: the runs are elsewhere,18,22
      order,First A.,validate,50,,,,,A before B,holds,,

      """
    ])
    #expect(html.contains("Facts that were fitted: 1 of 1 hold"))
    #expect(html.contains("Facts that were never looked at: 1 of 2 hold"))
    #expect(html.contains("id=\"predictive-validate\""))
  }

  @Test func `boxes, their peeling and regret are drawn`() throws {
    let html = try html([
      "boxes": """
      box,variable,low,high,values,quasi_p,coverage,density,support,range_low,range_high,all_values
      1,/a/x,0.6,,,0.001,0.8,0.9,0.3,0,1,
      1,arm,,,few|many,0.01,0.8,0.9,0.3,,,few|many|none

      """,
      "peeling": """
      box,step,variables,coverage,density,support,chosen
      1,0,0,1,0.4,1,false
      1,1,1,0.9,0.6,0.8,true

      """,
      "robustness": """
      strategy,cases,mean,worst,mean_regret,regret_q90,largest_regret,best_share,satisfied_share
      bold,10,5,1,2,4,6,0.7,
      steady,10,4,3,1,2,3,0.3,

      """,
    ])
    #expect(html.contains("Where a/x at least 0.6 and arm is few or many it happens in"))
    #expect(html.contains("coverage 90\u{A0}%, density 60\u{A0}%, 1 conditions, chosen"))
    #expect(html.contains("“steady” has the smallest largest regret, 3"))
  }

  @Test func `names of factors are as short as tells them apart`() {
    #expect(
      FactorNames.short(["/fields/a/innovation", "/fields/b/innovation", "/x", "/fields/b/firms"])
        == ["a/innovation", "b/innovation", "x", "b/firms"])
    #expect(
      FactorNames.short(["/f/a/s/W/quality", "/f/b/s/W/quality"])
        == ["a/s/W/quality", "b/s/W/quality"])
    #expect(
      shortSeries("diffusion.share[field=rail,standard=UHV]@2020-12")
        == "share · rail · UHV · 2020-12")
    #expect(shortSeries("wapi-fails") == "wapi-fails")
  }

  @Test func `hostile names stay text`() throws {
    let html = try html([
      "indices": indices.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map {
          $0 == "win" ? "<script>alert(1)</script>" : String($0)
        }.joined(separator: ",")
      }.joined(separator: "\n") + "\n"
    ])
    #expect(!html.contains("<script>alert") && html.contains("&lt;script&gt;alert(1)"))
  }
}
