import Foundation
import Testing

@testable import PlanWording

/// What the program says of itself, message by message.
@Suite struct MessageTests {
    private static let numbers = [0, 1, 2, 1234]

    /// What a message is called in the sources: its type and its case.
    private static func name(_ message: any Message) -> String {
        "\(type(of: message)).\(String(describing: message).prefix { $0 != "(" })"
    }

    @Test(arguments: Language.allCases, numbers) func aMessageIsATextAsOneWritesIt(language: Language, number: Int) {
        for message in MessageSamples(number: number).all {
            let (text, name) = (language(message), Self.name(message))
            #expect(!text.isEmpty || name == "HelpFrame.overview", "\(name)")
            // Remarks of examples, and what stands in columns, are behind several spaces.
            let lines = text.split(separator: "\n").filter { !$0.hasPrefix("  ") }
            for line in lines where name != "HelpFrame.errorHelp" {
                #expect(!line.contains("  ") && !line.contains(",,"), "\(name): \(line)")
                #expect(line.firstMatch(of: /\x20[.,;:](\x20|$)/) == nil, "\(name): \(line)")
            }
            #expect(!text.contains("Optional("), "\(name): \(text)")
        }
    }

    @Test(arguments: numbers) func italianHasApostrophesOfItsOwn(number: Int) {
        for message in MessageSamples(number: number).all {
            #expect(message.italian.firstMatch(of: /\p{L}'\p{L}/) == nil, "\(message.italian)")
            #expect(message.italian.firstMatch(of: /\b(1 \p{L}+[ei] elementi|1 nodi|1 archi|1 righe)\b/) == nil)
        }
    }

    /// Of sentences also what ends them is the same; an error in Italian is always one.
    @Test(arguments: numbers) func bothLanguagesEndAlike(number: Int) {
        let fragments = ["standardInput", "notRegular", "twice", "content"].map { "." + $0 }
        for message in MessageSamples(number: number).all {
            let (italian, english, name) = (message.italian, message.english, Self.name(message))
            if let end = english.last, ".?:".contains(end), !name.hasPrefix("MapFailure") {
                #expect(italian.hasSuffix(String(end)) || name == "HelpFrame.overview", "\(name): \(italian)")
            }
            let type = name.prefix { $0 != "." }
            guard type.hasSuffix("Failure") || type.hasSuffix("Usage"), type != "SystemFailure",
                !italian.contains("\n"), !fragments.contains(where: name.hasSuffix)
            else { continue }
            #expect(italian.last == "." || italian.last == "?", "\(name): \(italian)")
            // A name that stands in front keeps its letters.
            let isNamed = ["casa", "x ", "plan.json", "csv "].contains(where: italian.hasPrefix)
            #expect(italian.first?.isLowercase == false || isNamed, "\(name): \(italian)")
        }
    }

    @Test func numbersAreWordedByThemselves() {
        func said(_ message: some Message) -> [String] { [message.italian, message.english] }
        #expect(
            said(PlanFailure.nothingWritten(errors: 1)) == [
                "Nulla è stato scritto: 1 errore nei file del piano.", "nothing written: 1 error in the plan's files",
            ])
        #expect(
            said(PlanFailure.nothingWritten(errors: 2)) == [
                "Nulla è stato scritto: 2 errori nei file del piano.", "nothing written: 2 errors in the plan's files",
            ])
        #expect(
            PlanFailure.content(path: "p", nodes: 1234, edges: 1).italian == "p: 1.234 nodi, 1 arco")
        #expect(yearRange([2024, 2025, 2026]) == "2024–2026" && yearRange([2024, 2026]) == "2024, 2026")
        #expect(yearRange([2024, 2025]) == "2024, 2025" && yearRange([2024, 2026, 2027]) == "2024, 2026, 2027")
    }

    /// Compares the samples with the cases that the sources declare.
    @Test(arguments: ["Help", "Usage", "Failures", "Reports"]) func noMessageIsForgotten(folder: String) throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../Sources/PlanWording/\(folder)")
        let sampled = Set(MessageSamples(number: 2).all.map(Self.name))
        var count = 0
        for file in try FileManager.default.contentsOfDirectory(at: sources, includingPropertiesForKeys: nil) {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /(?s)\npublic enum (\w+): Message.*?\n}/) {
                for line in match.0.split(separator: "\n") {
                    guard let cases = line.wholeMatch(of: /\x20{4}case (.*)/)?.1 else { continue }
                    let names =
                        cases.contains("(")
                        ? [String(cases.prefix { $0 != "(" })] : cases.split { $0 == "," || $0 == " " }.map(String.init)
                    for name in names {
                        count += 1
                        #expect(sampled.contains("\(match.1).\(name)"), "\(match.1).\(name)")
                    }
                }
            }
        }
        #expect(count > 20)
    }

    /// What other modules find and throw is declared there.
    @Test(arguments: [
        ("PlanImport/DiagnosticStatement", "DiagnosticStatement"), ("PlanImport/ProfileProblem", "ProfileProblem"),
        ("PlanImport/DeclaredLinks/LinksProblem", "LinksProblem"),
        ("StrictReader/YAMLFault", "YAMLProblem"), ("StrictReader/YAMLFault", "YAMLSyntaxProblem"),
        ("Plan/PlanFileError", "PlanFileError"), ("Plan/PlanFileError", "PlanFileFault"),
        ("GraphSnapshot/SnapshotError", "SnapshotDamage"), ("PlanGraph/AuditStatement", "AuditStatement"),
    ]) func nothingThatIsFoundIsForgotten(file: String, type: String) throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/\(file).swift")
        let text = try String(contentsOf: path, encoding: .utf8)
        let begin = try #require(text.firstRange(of: "public enum \(type)"))
        let end = try #require(text[begin.upperBound...].firstRange(of: "\n}"))
        let declaration = text[begin.upperBound..<end.lowerBound]
        let samples = try MessageSamples(number: 2).all + AnswerMessageSamples(2).all
        let sampled = Set(samples.map { Self.name($0).replacing(/<.*>/, with: "") })
        let cases = declaration.matches(of: /(?m)^ {4}case (.+)$/).flatMap { line in
            line.1.contains("(")
                ? [String(line.1.prefix { $0 != "(" })] : line.1.split(separator: ", ").map(String.init)
        }
        #expect(cases.count > 3)
        for name in cases { #expect(sampled.contains("\(type).\(name)"), "\(name)") }
    }
}
