import Foundation
import Plan
import Testing

@testable import PlanImport

/// Shapes of plans with columns swapped, blank lines more or fewer, numbers before headings, merged cells filled or
/// emptied: each is read right, or something is told.
@Suite struct MutatedShapeTests {
    struct Generator {
        var state: UInt64

        mutating func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(1, limit)
        }
    }

    static let shapes = PlanShape.all("shapes").filter { shape in
        // HTML is mutated elsewhere; CSV has its own laws.
        shape.document.map { !$0.contains("<table") } ?? false
    }

    @Test(arguments: shapes) func aChangedShapeIsRightOrTold(shape: PlanShape) throws {
        let expected = try JSONDecoder().decode(ExpectedPlan.self, from: #require(shape.expected))
        let original = shape.read()
        let before = Set(original.diagnostics.filter { $0.severity != .note }.map(\.statement))
        for seed in UInt64(1)...15 {
            var generator = Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
            for _ in 0..<4 { _ = generator.next(2) }
            let document = Self.mutated(try #require(shape.document), &generator)
            let result = shape.read(document: document)
            guard let plan = result.plan else {
                #expect(result.diagnostics.contains { $0.severity == .error })
                continue
            }
            let wrong = expected.mismatches(plan)
            let told = result.diagnostics.filter { $0.severity != .note && !before.contains($0.statement) }
            #expect(wrong.isEmpty || !told.isEmpty, "seed \(seed): \(wrong.prefix(3))\n\(document)")
        }
    }

    static func mutated(_ document: String, _ generator: inout Generator) -> String {
        var lines = document.components(separatedBy: "\n")
        switch generator.next(4) {
        case 0: swapColumns(&lines, &generator)
        case 1: changeBlankLines(&lines, &generator)
        case 2: numberHeadings(&lines, &generator)
        default: fillCells(&lines, &generator)
        }
        return lines.joined(separator: "\n")
    }

    /// Swaps two columns of all tables with as many.
    private static func swapColumns(_ lines: inout [String], _ generator: inout Generator) {
        let separators = lines.map { $0.contains("\t") ? "\t" : $0.hasPrefix("|") ? "|" : nil }
        guard let row = lines.indices.first(where: { separators[$0] != nil }), let separator = separators[row] else {
            return
        }
        let width = lines[row].components(separatedBy: separator).count
        guard width > 3 else { return }
        let first = separator == "|" ? 1 : 0
        let count = separator == "|" ? width - 2 : width
        let (one, other) = (first + generator.next(count), first + generator.next(count))
        for index in lines.indices where separators[index] == separator {
            var cells = lines[index].components(separatedBy: separator)
            guard cells.count == width else { continue }
            cells.swapAt(one, other)
            lines[index] = cells.joined(separator: separator)
        }
    }

    private static func changeBlankLines(_ lines: inout [String], _ generator: inout Generator) {
        for index in lines.indices.reversed() where lines[index].isEmpty {
            switch generator.next(3) {
            case 0: lines.insert("", at: index)
            case 1 where index > 0 && lines[index - 1].isEmpty: lines.remove(at: index)
            default: break
            }
        }
    }

    /// Numbers the headings of Markdown, and the lines between blank ones that begin with a capital.
    private static func numberHeadings(_ lines: inout [String], _ generator: inout Generator) {
        var number = 0
        for index in lines.indices where index > 0 && lines[index - 1].isEmpty {
            let text = lines[index]
            if text.contains("\t") || text.contains("|") { continue }
            guard let first = text.first, first == "#" || first.isUppercase, !text.contains(":"), generator.next(3) > 0
            else { continue }
            number += 1
            let signs = text.prefix { $0 == "#" || $0 == " " && text.first == "#" }
            lines[index] = signs + "2.\(number) " + text.dropFirst(signs.count)
        }
    }

    /// Writes what merged cells hold into each of their rows, as some converters do: the empty cells before the first
    /// that is not.
    private static func fillCells(_ lines: inout [String], _ generator: inout Generator) {
        for index in lines.indices.dropFirst() where lines[index].hasPrefix("\t") && lines[index - 1].contains("\t") {
            var cells = lines[index].components(separatedBy: "\t")
            let above = lines[index - 1].components(separatedBy: "\t")
            guard cells.count == above.count, above[0] != "", generator.next(4) > 0 else { continue }
            for place in cells.indices {
                guard cells[place].isEmpty else { break }
                cells[place] = above[place]
            }
            lines[index] = cells.joined(separator: "\t")
        }
    }
}
