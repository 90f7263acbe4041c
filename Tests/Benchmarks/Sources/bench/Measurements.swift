import Foundation

/// What was measured on the graph of one scale.
struct Measurements {
    static let ours = "GraphCore"
    static let yardstick = "C"

    let scale: Double
    let nodeCount: Int
    let edgeCount: Int
    /// In the order in which they were measured first.
    private(set) var operations: [Operation] = []
    private(set) var names: [String] = []
    private var samples: [Operation: [String: [Double]]] = [:]
    /// What the libraries found last, where that may differ.
    private var results: [Operation: [String: [Double]]] = [:]

    init(scale: Double, nodeCount: Int, edgeCount: Int) {
        self.scale = scale
        self.nodeCount = nodeCount
        self.edgeCount = edgeCount
    }

    mutating func add(_ seconds: Double, result: [Double], of name: String, _ operation: Operation) {
        if operation.resultsMayDiffer { results[operation, default: [:]][name] = result }
        if !operations.contains(operation) { operations.append(operation) }
        if !names.contains(name) { names.append(name) }
        samples[operation, default: [:]][name, default: []].append(seconds)
    }

    func median(_ operation: Operation, _ name: String) -> Double? {
        guard let sorted = samples[operation]?[name]?.sorted(), !sorted.isEmpty else { return nil }
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    }

    /// Our median, then every other's as a multiple of ours, and the least of the peers'.
    func table() -> String {
        let others = names.filter { $0 != Self.ours }
        let heading = ["operation", Self.ours] + others + ["best peer / ours"]
        var lines = [heading, heading.map { _ in "---" }]
        for operation in operations {
            guard let ours = median(operation, Self.ours) else { continue }
            let ratios = others.map { name in median(operation, name).map { $0 / ours } }
            let best = zip(others, ratios).compactMap { $0 == Self.yardstick ? nil : $1 }.min()
            lines.append(
                [operation.rawValue, Self.text(ours, operation)] + ratios.map(Self.text) + [Self.text(best)])
        }
        let title = "Scale \(scale): \(nodeCount) nodes, \(edgeCount) edges\n\n"
        let remarks = operations.compactMap { operation -> String? in
            guard let found = results[operation] else { return nil }
            let texts = names.compactMap { name in
                found[name].map { "\(name) " + $0.map { String(format: "%.4f", $0) }.joined(separator: " ") }
            }
            return "\n\(operation.rawValue), what was found: " + texts.joined(separator: ", ") + "\n"
        }
        return title + lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined() + remarks.joined()
    }

    /// How the cost of each operation grows with the number of edges: the exponent that fits best, by least squares of
    /// the logarithms.
    static func growth(_ all: [Measurements]) -> String {
        let names = all.last?.names ?? []
        var lines = [["operation"] + names, ["---"] + names.map { _ in "---" }]
        for operation in all.last?.operations ?? [] where !operation.isSize {
            lines.append([operation.rawValue] + names.map { exponent(of: operation, $0, all) })
        }
        return lines.map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    private static func exponent(of operation: Operation, _ name: String, _ all: [Measurements]) -> String {
        let points = all.compactMap { measurements in
            measurements.median(operation, name).map { (log(Double(measurements.edgeCount)), log($0)) }
        }
        guard points.count > 1 else { return "" }
        let count = Double(points.count)
        let (meanX, meanY) = (points.reduce(0) { $0 + $1.0 } / count, points.reduce(0) { $0 + $1.1 } / count)
        let slope =
            points.reduce(0) { $0 + ($1.0 - meanX) * ($1.1 - meanY) }
            / points.reduce(0) { $0 + ($1.0 - meanX) * ($1.0 - meanX) }
        return String(format: "%.2f", slope)
    }

    private static func text(_ value: Double, _ operation: Operation) -> String {
        if operation.isSize { return String(format: "%.1f B", value) }
        return value < 0.001
            ? String(format: "%.1f µs", value * 1e6)
            : value < 1 ? String(format: "%.1f ms", value * 1e3) : String(format: "%.2f s", value)
    }

    private static func text(_ ratio: Double?) -> String {
        guard let ratio else { return "" }
        return ratio < 10 ? String(format: "%.2f", ratio) : String(format: "%.0f", ratio)
    }
}
