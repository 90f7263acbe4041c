import Foundation
import GraphCore
import Plan
import Testing

@testable import PlanImport

/// Whether what a plan quotes stands in its document.
@Suite struct QuotationSearchTests {
    /// A plan with what it was read from.
    struct Source: CustomTestStringConvertible, Sendable {
        let name: String
        let bytes: [Data]
        let result: ImportResult

        var testDescription: String { name }

        /// Those of some quotations that are not found without an import.
        func notFoundAsTheyAre(_ quotations: [Quotation]) -> [Quotation] {
            bytes.reduce(quotations) { missing, bytes in
                bytes.withUnsafeBytes { QuotationSearch($0).missing(missing) }
            }
        }

        /// Those that don't stand in the document at all, as a command finds out.
        func missing(_ quotations: [Quotation]) throws -> [Quotation] {
            try #require(result.missing(notFoundAsTheyAre(quotations)))
        }
    }

    private static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func source(_ path: String) -> Source {
        let folder = project.appending(path: path)
        func text(_ file: String) -> String {
            (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
        }
        return Source(
            name: folder.lastPathComponent, bytes: [Data(text("pdo.md").utf8)],
            result: PlanImporter.read(
                document: text("pdo.md"), named: "pdo.md", profile: text("profile.yaml"), named: "profile.yaml"))
    }

    /// Milan's plan and all fixtures that can be read.
    private static let sources: [Source] = {
        let plans =
            [source("Data/milano-2024-2026")]
            + FixturePlanTests.names.map { source("Tests/Fixtures/Plans/\($0)") }
        let shapes = (PlanShape.all("shapes") + PlanShape.all("traps")).map { shape in
            let tables = [shape.tables?.objectives, shape.tables?.matrix, shape.tables?.goals].compactMap(\.self)
            return Source(
                name: shape.name, bytes: (shape.document.map { [$0] } ?? tables).map { Data($0.utf8) },
                result: shape.read())
        }
        return plans + shapes.filter { $0.result.plan != nil }
    }()

    @Test(arguments: sources) func whatAPlanQuotesStandsInItsDocument(source: Source) throws {
        let plan = try #require(source.result.plan)
        #expect(!plan.quotations.isEmpty)
        #expect(try source.missing(plan.quotations).isEmpty)
        #expect(source.result.missing(plan.quotations) == [])
    }

    /// To import a plan again takes longer than most answers: it is left to documents of rare forms.
    @Test func mostPlansNeedNoImport() throws {
        let needing = try Self.sources.filter { source in
            !source.notFoundAsTheyAre(try #require(source.result.plan).quotations).isEmpty
        }
        #expect(Self.sources.count > 45 && Self.sources.first?.name == "milano-2024-2026")
        // Where the end of a page stands in a text, and where cells that say nothing by themselves are offices.
        #expect(needing.map(\.name) == ["43-provincia-matrice-cdr", "u12-salto-pagina"])
    }

    @Test(arguments: MutatedShapeTests.shapes) func changedShapesRaiseNoFalseAlarm(shape: PlanShape) throws {
        for seed in UInt64(1)...15 {
            var generator = MutatedShapeTests.Generator(state: seed &* 0x9E37_79B9_7F4A_7C15)
            for _ in 0..<4 { _ = generator.next(2) }
            let document = MutatedShapeTests.mutated(try #require(shape.document), &generator)
            let source = Source(
                name: shape.name, bytes: [Data(document.utf8)], result: shape.read(document: document))
            guard let plan = source.result.plan else { continue }
            #expect(try source.missing(plan.quotations).isEmpty, "seed \(seed)\n\(document)")
        }
    }

    /// One word replaced by another, one more in between, one less: each word of what shows links, some of texts.
    @Test(arguments: sources) func aSingleChangedWordIsFound(source: Source) throws {
        var forged: [Quotation] = []
        var seen: Set<Quotation> = []
        let lines = source.bytes.flatMap { String(decoding: $0, as: UTF8.self).components(separatedBy: "\n") }
        for (number, quotation) in try #require(source.result.plan).quotations.enumerated() {
            var same = quotation
            (same.node, same.target) = ("", nil)
            guard seen.insert(same).inserted, quotation.target != nil || number % 8 == 0 else { continue }
            let words = quotation.text.split(separator: " ").map(String.init)
            for place in words.indices {
                var changed = [words, words]
                changed[0][place] = "zzyzx"
                changed[1].insert("zzyzx", at: place)
                // Without the first or last the others stand there still, and so does one of two that are the same.
                let (before, after) = (words.prefix(place), words.dropFirst(place + 1))
                // The text of another year may lack just that word.
                if let word = after.first, let last = before.last, ![last, word].contains(words[place]),
                    !lines.dropFirst(quotation.line - 1).prefix(1).joined().contains(
                        (before + after).joined(separator: " "))
                {
                    changed.append(Array(before + after))
                }
                for words in changed {
                    var one = quotation
                    one.text = words.joined(separator: " ")
                    forged.append(one)
                }
            }
        }
        #expect(!forged.isEmpty)
        #expect(source.notFoundAsTheyAre(forged) == forged)
        #expect(source.result.missing(forged) == forged)
    }

    private func isFound(_ text: String, line: Int, below: Bool = false, in document: String) -> Bool {
        let quotation = Quotation(node: "o", text: text, line: line, mayStandBelow: below)
        return Data(document.utf8).withUnsafeBytes { QuotationSearch($0).missing([quotation]).isEmpty }
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func linesEndInAnyWay(end: String) {
        let document = ["\u{FEFF}una casa", "due case", "", "tre"].joined(separator: end)
        #expect(isFound("una casa", line: 1, in: document) && isFound("due case", line: 2, in: document))
        #expect(!isFound("due case", line: 1, in: document) && !isFound("una casa", line: 2, in: document))
        #expect(isFound("tre", line: 4, in: document) && isFound("due", line: 1, below: true, in: document))
        #expect(!isFound("una", line: 2, below: true, in: document))
        for line in [-1, 0, 5, Int.max] { #expect(!isFound("tre", line: line, in: document)) }
        #expect(!isFound("x", line: 1, in: "") && isFound("", line: 1, in: ""))
    }

    @Test(arguments: UInt64(1)...50) func linesEndInSeveralWays(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        // The line of each word, counted as an editor does: CR and LF together end one line.
        let (ends, count) = (["\n", "\r\n", "\r"], 12)
        var (document, lines, line) = ("", [Int](), 1)
        for number in 0..<count {
            document += "parola\(number)"
            lines.append(line)
            let end = ends[random.next(below: 3)]
            document += end
            // An LF behind a CR would make one end of two.
            let more = end == "\r" ? [] : (0..<random.next(below: 3)).map { _ in "\n" }
            document += more.joined()
            line += 1 + more.count
        }
        for (number, own) in lines.enumerated() {
            let found = (1...line).filter { isFound("parola\(number)", line: $0, in: document) }
            #expect(found == [own])
        }
    }

    @Test(arguments: ["citt", "ittà", "la cit", "5 mili", "mila", "ità"])
    func halfAWordIsNone(text: String) {
        #expect(!isFound(text, line: 1, in: "la città dell’arte: 15 milioni, 3mila"))
    }

    @Test(arguments: ["città", "dell’arte", "arte", "15 milioni", "la", "milioni", "🏛", "(nuova)"])
    func wholeWordsAreFound(text: String) {
        #expect(isFound(text, line: 1, in: "la città dell’arte 🏛 (nuova): 15 milioni"))
        #expect(isFound(text, line: 1, in: "città15 milioniX la🏛la città dell’arte (nuova) 15 milioni"))
    }

    /// What an import leaves out or joins.
    @Test func markupAndEndsOfLinesHideNothing() {
        #expect(isFound("la città nuova", line: 1, in: "<td>la <b>citt&agrave;</b> nuova</td>"))
        #expect(isFound("la città nuova", line: 1, in: "| **la città**  nuova |"))
        #expect(isFound("uno | due", line: 1, in: #"| uno \| due |"#))
        #expect(isFound("verso l’efficienza", line: 1, below: true, in: "verso l’effi-\ncienza"))
        #expect(isFound("porta-a-porta qui", line: 1, below: true, in: "porta-a-\nporta qui"))
        #expect(isFound("verso la casa", line: 1, below: true, in: "verso\n  la casa"))
        #expect(!isFound("verso la casa", line: 1, in: "verso\n  la casa"))
        #expect(!isFound("la nuova", line: 1, in: "la <del>città</del> nuova"))
        #expect(!isFound("la città nuova", line: 1, in: "la <DEL><i>città</i></DEL> nuova"))
    }

    /// No file takes long, whatever it is.
    @Test func greatAndBinaryFilesAreSearchedQuickly() throws {
        let plan = try #require(Self.sources[0].result.plan)
        let noise = Data((0..<(1 << 22)).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) })
        for bytes in [Data(count: 1 << 24), Data(repeating: 0x61, count: 1 << 24), noise] {
            let start = ContinuousClock.now
            let missing = bytes.withUnsafeBytes { QuotationSearch($0).missing(plan.quotations) }
            #expect(missing == plan.quotations)
            #expect(ContinuousClock.now - start < .seconds(60))
        }
    }
}
