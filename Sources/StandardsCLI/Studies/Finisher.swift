import Experiments
import Glibc
import Reporting
import SimulationEngine
import StandardsModel
import Synchronization

/// From made runs to a results folder: the tables in plan order, what they say together, the answer.
///
/// Runs get their numbers here: from 1 in plan order, over those that were made. Memory does not grow
/// with their number.
struct Finisher {
  let job: StudyJob
  let store: RunStore
  let folder: StudyFolder
  let workers: Int
  let shouldStop: @Sendable () -> Bool

  struct Outcome {
    var runs = 0
    var failed = 0
    var answer = ""
  }

  /// Runs that the printed answer is about, at most: a table of medians is no better for more.
  static let answered = 1000

  /// Writes everything, and has the folder appear.
  /// - Returns: nil where it was stopped.
  func finish(keepingSegment: Bool = false) throws(FileFailure) -> Outcome? {
    let files = ResultFiles(in: folder.working)
    guard var outcome = try writeTables(files) else { return nil }
    let summaries = SummaryWriter(
      job: job, store: store, folder: folder.working, workers: workers, shouldStop: shouldStop)
    guard try summaries.write(files) else { return nil }
    try files.finish()
    try files.write(folder.record.scenarioText, to: PlanRecord.scenarioFile)
    outcome.answer = try finish(folder, files, outcome)
    try folder.appear(keepingSegment: keepingSegment)
    return outcome
  }

  /// What is made of a folder whose tables are complete: the answer, and the report, which reads the
  /// folder's files alone.
  /// - Returns: what is printed at the end.
  private func finish(
    _ folder: StudyFolder, _ files: ResultFiles, _ outcome: Outcome
  ) throws(FileFailure) -> String {
    try files.write(outcome.answer, to: PlanRecord.answerFile)
    if let study = job.studyText { try files.write(study, to: StudyLoader.studyFile) }
    do throws(Failure) {
      try writeReport(folder: folder.working, workers: workers)
    } catch {
      if case .output(let failure) = error { throw failure }
      // What was just written cannot be read again.
      throw FileFailure(.write, "\(folder.working)/report.html", code: EIO)
    }
    return outcome.answer
  }

  /// Told of every run that came to something, in plan order: who keeps one number of it does so here.
  private func hand(_ tables: [Table], of run: PlannedRun, number: Int, to answers: inout Answers) {
    answers.add(tables, arm: run.arm, number: number)
    answers.note(tables, of: run)
  }

  private struct Piece {
    /// Rows by table, in the order of the declarations.
    var rows: [[UInt8]]
    /// What is needed beyond the rows.
    var runs: [(run: PlannedRun, number: Int, tables: [Table])] = []
    var made: [(run: PlannedRun, failure: RunFailure?)] = []
    var failure: FileFailure?
  }

  private struct Growing {
    let files: ResultFiles
    let tables: [Int]
    let runsFile: Int
    let failuresFile: Int
    var runs: RunsTable
    var answers: Answers
    var outcome = Outcome()
    var failure: FileFailure?
  }

  private func writeTables(_ files: ResultFiles) throws(FileFailure) -> Outcome? {
    let declarations = job.declarations
    let plan = job.plan
    let runs = RunsTable(
      arms: plan.arms, seed: plan.seed, variables: job.design.variables, futures: plan.futures)
    let runsFile = try files.begin(runs.declaration)
    var tables: [Int] = []
    for declaration in declarations { tables.append(try files.begin(declaration)) }
    let failuresFile = try files.begin(FailuresTable.declaration)

    nonisolated(unsafe) let growing = Growing(
      files: files, tables: tables, runsFile: runsFile, failuresFile: failuresFile, runs: runs,
      answers: Answers(job))
    let state = Mutex(growing)
    let block = blockLength
    let starts = numbers(block)
    let stop: @Sendable () -> Bool = { shouldStop() || state.withLock { $0.failure != nil } }
    // A short line of pieces that wait for one another: each holds its runs' tables as text.
    EnsembleRunner(jobs: workers, window: 2 * workers).run(
      count: starts.count,
      shouldStop: stop
    ) { place -> Piece in
      piece(
        place * block..<min(plan.count, (place + 1) * block), from: starts[place], declarations)
    } handOver: { _, piece in
      state.withLock { write(piece, &$0) }
    }
    let end = state.withLock { $0 }
    if let failure = end.failure { throw failure }
    if end.outcome.runs < (starts.last ?? 0) { return nil }
    var outcome = end.outcome
    guard outcome.runs == made else { return nil }
    if let patterns = end.answers.patterns {
      try files.append(patterns, to: try files.begin(PatternsTable.declaration))
    }
    outcome.answer = end.answers.text(PlanRecord.plainTerminal, runs: outcome.runs)
    return outcome
  }

  /// Runs of which there is a record.
  private var made: Int { (0..<job.plan.count).reduce(0) { $0 + (store.isMade($1) ? 1 : 0) } }

  /// Runs that are encoded together: about 32 KiB of records, which become several times as much text.
  private var blockLength: Int {
    let mean = max(1, store.byteCount / max(1, made))
    return max(1, min(64, (32 << 10) / mean))
  }

  /// The number of the first run of each block, less one.
  private func numbers(_ block: Int) -> [Int] {
    var starts: [Int] = []
    var number = 0
    for index in 0..<job.plan.count {
      if index % block == 0 { starts.append(number) }
      if store.isMade(index) { number += 1 }
    }
    return starts
  }

  private func piece(
    _ indices: Range<Int>, from start: Int, _ declarations: [TableDeclaration]
  ) -> Piece {
    let encoders = declarations.map { CSVEncoder($0) }
    var piece = Piece(rows: Array(repeating: [], count: declarations.count))
    var number = start
    do throws(FileFailure) {
      for index in indices {
        guard
          let content = try store.content(index, number: number + 1, declarations: declarations)
        else { continue }
        number += 1
        let run = job.plan[index]
        switch content {
        case .failure(let failure): piece.made.append((run, failure))
        case .tables(let tables):
          piece.made.append((run, nil))
          for table in tables {
            if let place = declarations.firstIndex(where: { $0.name == table.name }) {
              encoders[place].append(rowsOf: table, to: &piece.rows[place])
            }
          }
          if number <= Self.answered || job.judgement != nil || !job.thresholds.isEmpty {
            piece.runs.append((run, number, tables))
          }
        }
      }
    } catch {
      piece.failure = error
    }
    return piece
  }

  private func write(_ piece: Piece, _ growing: inout Growing) {
    guard growing.failure == nil else { return }
    do throws(FileFailure) {
      if let failure = piece.failure { throw failure }
      for (rows, file) in zip(piece.rows, growing.tables) {
        try growing.files.append(rows, to: file)
      }
      for (run, failure) in piece.made {
        growing.outcome.runs += 1
        let number = growing.outcome.runs
        growing.runs.append(
          run, number: number, failed: failure != nil,
          values: job.values(arm: run.arm, point: run.point))
        if let failure {
          growing.outcome.failed += 1
          try growing.files.append(
            FailuresTable.table(of: run, number: number, arm: job.plan.arms[run.arm], failure),
            to: growing.failuresFile)
        }
      }
      try growing.files.append(growing.runs.take(), to: growing.runsFile)
      for (run, number, tables) in piece.runs {
        hand(tables, of: run, number: number, to: &growing.answers)
      }
    } catch {
      growing.failure = error
    }
  }
}
