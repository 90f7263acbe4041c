/// Why a measure of a network can't be given.
public enum MeasureError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A parameter lies outside of what it may be; `allowed` says what that is.
    case parameter(String, Double, allowed: String)
    /// A partition, or a list of values, is not of as many nodes as there are.
    case nodeCount(Int, expected: Int)
    /// A method that comes nearer with every iteration was not near enough after the most that were allowed.
    case notConverged(iterations: Int)

    public var description: String {
        switch self {
        case .parameter(let name, let value, let allowed): "\(name) is \(value), but must be \(allowed)"
        case .nodeCount(let count, let expected): "what is given for \(count) nodes doesn't fit \(expected) nodes"
        case .notConverged(let iterations):
            "no convergence within \(iterations) iterations; allow more, or a greater tolerance"
        }
    }
}
