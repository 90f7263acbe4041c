import Foundation
import Testing

@testable import PlanWording

@Suite struct AnswerMessageTests {
    @Test(arguments: [0, 1, 2, 1234], Language.allCases)
    func everyMessageReadsWell(count: Int, language: Language) throws {
        for message in try AnswerMessageSamples(count).all {
            let text = language(message)
            #expect(!text.isEmpty, "\(message)")
            for fault in [
                "  ", " .", " ,", "..", ",,", ",.", "::", "( ", " )", "()", " ;", " di il ", " a il ",
            ] {
                #expect(!text.contains(fault), "\(language): \(text)")
            }
            guard language == .italian else { continue }
            #expect(!text.contains(/[a-zà-ù]'[a-zà-ù]/), "an apostrophe is typographic: \(text)")
            // The article that a noun wants.
            for fault in ["lo o", "la o", "il o", "un’o", "una o", "il s", "dell’d", "degli d"] {
                let other = fault.first == " " ? fault : " " + fault
                #expect(!text.contains(other) || fault == "il s" && !text.contains(" il sp"), "\(text)")
            }
            for one in ["1 direzioni", "1 obiettivi", "1 legami", "1 passi", "1 coppie", "0 direzioni"] {
                #expect(!(" " + text).contains(" " + one), "\(text)")
            }
        }
    }

    /// Whether a message is forgotten among the samples is seen from the sources.
    @Test func samplesAreOfEveryMessage() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/PlanWording").standardized
        let files = [
            "Network/NetworkMessage", "Answers/AnswerMessage", "Answers/ComparisonMessage", "Answers/CandidateMessage",
            "Answers/ReviewMessage", "Answers/SnapshotMessage",
            "Maps/MapMessage", "Maps/ComposedMapMessage", "Site/SiteMessage", "Site/SiteText",
        ]
        var known: [String: Set<String>] = [:]
        for message in try AnswerMessageSamples(2).all + AnswerMessageSamples(0).all {
            let label = Mirror(reflecting: message).children.first?.label ?? "\(message)"
            known["\(type(of: message))", default: []].insert(label)
        }
        var count = 0
        for file in files {
            let text = try String(contentsOf: sources.appending(path: file + ".swift"), encoding: .utf8)
            for declaration in text.matches(of: /package enum (\w+): Message \{\n((?:.*\n)*?)\}\n/) {
                for line in declaration.output.2.split(separator: "\n") where line.hasPrefix("    case ") {
                    let cases = line.dropFirst("    case ".count)
                    let names = cases.contains("(") ? [cases.prefix { $0 != "(" }] : cases.split(separator: ", ")
                    for name in names {
                        count += 1
                        #expect(known[String(declaration.output.1)]?.contains(String(name)) == true, "\(name)")
                    }
                }
            }
        }
        #expect(count > 200)
    }
}
