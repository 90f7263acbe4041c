import Foundation

/// What a worker is at, in memory that outlives it: a file that both it and its driver have mapped.
struct Progress: @unchecked Sendable {
    private let words: UnsafeMutablePointer<UInt64>
    private static let kindStart = 16
    private static let kindWidth = 8
    private static var count: Int { kindStart + kindWidth * Trial.Kind.allCases.count }

    init(file: String) throws {
        let descriptor = open(file, O_RDWR | O_CREAT, 0o644)
        guard descriptor >= 0, ftruncate(descriptor, off_t(8 * Self.count)) == 0,
            let memory = mmap(nil, 8 * Self.count, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0),
            memory != MAP_FAILED
        else { throw TrialError.file(file) }
        close(descriptor)
        words = memory.assumingMemoryBound(to: UInt64.self)
    }

    /// The input that is tried; nil between two.
    var input: Int? {
        get { words[0] == 0 ? nil : Int(words[0] - 1) }
        nonmutating set { words[0] = newValue.map { UInt64($0 + 1) } ?? 0 }
    }

    /// The number of the command that is run.
    var step: Int {
        get { Int(words[1]) }
        nonmutating set { words[1] = UInt64(newValue) }
    }

    /// When the input was begun, as ``Clock`` has it.
    var start: Double {
        get { Double(bitPattern: words[2]) }
        nonmutating set { words[2] = newValue.bitPattern }
    }

    var commands: Int {
        get { Int(words[3]) }
        nonmutating set { words[3] = UInt64(newValue) }
    }

    /// The most memory that a worker had, in kilobytes.
    var memory: Int {
        get { Int(words[4]) }
        nonmutating set { words[4] = UInt64(newValue) }
    }

    /// The input that took longest, and its seconds.
    var slowest: (input: Int, seconds: Double) {
        get { (Int(words[5]), Double(bitPattern: words[6])) }
        nonmutating set { (words[5], words[6]) = (UInt64(newValue.input), newValue.seconds.bitPattern) }
    }

    /// The next input to try.
    var next: Int {
        get { Int(words[7]) }
        nonmutating set { words[7] = UInt64(newValue) }
    }

    /// What is counted of a kind of input.
    enum Count: Int, CaseIterable {
        case inputs, done, failed, negative, usage, faults
    }

    subscript(kind: Trial.Kind, count: Count) -> Int {
        get { Int(words[place(kind, count)]) }
        nonmutating set { words[place(kind, count)] = UInt64(newValue) }
    }

    private func place(_ kind: Trial.Kind, _ count: Count) -> Int {
        Self.kindStart + Self.kindWidth * Trial.Kind.allCases.firstIndex(of: kind)! + count.rawValue
    }
}
