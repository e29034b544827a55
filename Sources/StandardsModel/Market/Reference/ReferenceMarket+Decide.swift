import SimulationEngine

extension ReferenceMarket {
  /// One block: who reconsiders, what each chooses, and the list of those who change.
  ///
  /// Three loops instead of one, so that the middle one is nothing but vector arithmetic.
  func decide(_ block: Int, month: Int, scratch: ReferenceScratch) {
    let first = block * ReferenceWork.blockSize
    let size = min(ReferenceWork.blockSize, firms - first)
    let active = activate(block, size: size, month: month, scratch: scratch)
    choose(block, first: first, active: active, month: month, scratch: scratch)

    let list = changes + first
    let (use, lanes, chosen) = (use + first, scratch.lanes, scratch.chosen)
    var changed = 0
    for index in 0..<active {
      let lane = Int(lanes[index])
      let old = UInt32(use[lane])
      let new = UInt32(truncatingIfNeeded: chosen[index])
      // Written in any case, kept only where something changed: no branch to mispredict.
      list[changed] = UInt32(truncatingIfNeeded: first &+ lane) &<< 4 | old &<< 2 | new
      changed &+= new == old ? 0 : 1
      use[lane] = UInt8(truncatingIfNeeded: new)
    }
    changeCounts[block] = Int32(changed)
    changeTotals[block] += Int32(changed)
    revisionTotals[block] += Int32(active)
  }

  /// Lanes that reconsider, by geometric skips.
  @inline(__always)
  private func activate(_ block: Int, size: Int, month: Int, scratch: ReferenceScratch) -> Int {
    let counter = SIMD4(
      UInt32(block), 0, UInt32(month), DrawPurpose.referenceRevision.number &<< 20)
    let words = scratch.words
    let lanes = scratch.lanes
    let thresholds = thresholds
    let guide = guide
    var batch = 0
    var active = 0
    var lane = 0
    while true {
      WideWords.fill(words, counter: counter, key: key, batch: batch)
      batch &+= 1
      for index in 0..<WideWords.batch {
        let word = min(words[index], GeometricSkips.largestWord)
        var skip = Int(guide[Int(word &>> 20)])
        while word >= thresholds[skip] { skip &+= 1 }
        lane &+= skip
        if lane >= size { return active }
        lanes[active] = UInt16(truncatingIfNeeded: lane)
        active &+= 1
        lane &+= 1
      }
    }
  }

  /// What each active lane chooses: one uniform word against the running sum of four weights.
  @inline(__always)
  private func choose(
    _ block: Int, first: Int, active: Int, month: Int, scratch: ReferenceScratch
  ) {
    let counter = SIMD4(
      UInt32(block), 0, UInt32(month), DrawPurpose.referenceChoice.number &<< 20)
    let words = scratch.words
    let lanes = scratch.lanes
    let counts = counts + first
    let weights = weights
    for batch in 0..<(active + WideWords.batch - 1) / WideWords.batch {
      WideWords.fill(
        words + batch * WideWords.batch, counter: counter, key: key, batch: batch)
    }
    // To memory first: lanes put into a vector one by one stall its next use on plain processors.
    let (g0, g1, g2, g3) = scratch.gathered
    for index in 0..<active {
      let count = counts[Int(lanes[index])]
      g0[index] = weights[Int(count & 255)]
      g1[index] = weights[256 &+ Int(count &>> 8 & 255)]
      g2[index] = weights[512 &+ Int(count &>> 16 & 255)]
      g3[index] = weights[768 &+ Int(count &>> 24)]
    }
    var index = 0
    while index < active {
      let w0 = UnsafeRawPointer(g0 + index).loadUnaligned(as: SIMD16<Float>.self)
      let w1 = UnsafeRawPointer(g1 + index).loadUnaligned(as: SIMD16<Float>.self)
      let w2 = UnsafeRawPointer(g2 + index).loadUnaligned(as: SIMD16<Float>.self)
      let w3 = UnsafeRawPointer(g3 + index).loadUnaligned(as: SIMD16<Float>.self)
      let s1: SIMD16<Float> = w0 + w1
      let s2: SIMD16<Float> = s1 + w2
      let s3: SIMD16<Float> = s2 + w3
      let raw = UnsafeRawPointer(words + index).loadUnaligned(as: SIMD16<UInt32>.self)
      let top: SIMD16<Int32> = SIMD16<Int32>(truncatingIfNeeded: raw &>> 8)
      let uniform: SIMD16<Float> = SIMD16<Float>(top) * SIMD16<Float>(repeating: 0x1p-24)
      let target: SIMD16<Float> = uniform * s3
      // Positive floats compare as their bits do; masks make slow code.
      let t = unsafeBitCast(target, to: SIMD16<Int32>.self)
      let one = SIMD16<Int32>(repeating: 1)
      let a: SIMD16<Int32> = (unsafeBitCast(w0, to: SIMD16<Int32>.self) &- t &- one) &>> 31
      let b: SIMD16<Int32> = (unsafeBitCast(s1, to: SIMD16<Int32>.self) &- t &- one) &>> 31
      let c: SIMD16<Int32> = (unsafeBitCast(s2, to: SIMD16<Int32>.self) &- t &- one) &>> 31
      let sum: SIMD16<Int32> = a &+ b &+ c
      let chosen: SIMD16<Int32> = SIMD16<Int32>() &- sum
      UnsafeMutableRawPointer(scratch.chosen + index).storeBytes(
        of: chosen, as: SIMD16<Int32>.self)
      index &+= 16
    }
  }
}
