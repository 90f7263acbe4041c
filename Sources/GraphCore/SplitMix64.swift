/// Random numbers that are the same on every run and system: SplitMix64 (Steele, Lea and Flood, *Fast splittable
/// pseudorandom number generators*, 2014).
package struct SplitMix64 {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A number from 0 up to below `bound`, which is above 0. Its bias, below `bound` / 2⁶⁴, is of no account here.
    package mutating func next(below bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number from 0 up to below 1.
    package mutating func nextFraction() -> Double { Double(next() >> 11) * 0x1p-53 }

    /// Brings numbers into random order: Fisher and Yates. Written out here since the standard library doesn't promise
    /// that its own gives the same order in the next version.
    package mutating func shuffle(_ numbers: inout [UInt32]) {
        for last in stride(from: numbers.count - 1, to: 0, by: -1) { numbers.swapAt(last, next(below: last + 1)) }
    }
}
