import Foundation
import FoundationXML

extension TrialRun {
    private static func step(_ arguments: String...) -> Trial.Step { Trial.Step(arguments: arguments) }

    /// Whether there is a plan that can be read; without one no law says anything.
    private var hasPlan: Bool {
        CommandAnswer(to: Self.step("list", "--plan", "plan.json")).exitCode == 0
    }

    /// The tables of a plan, imported with its profile, give the same plan.
    mutating func tablesGiveThePlan() {
        guard hasPlan, access("profile.yaml", R_OK) == 0 else { return }
        let step = Self.step("export", "csv", "--plan", "plan.json", "-o", "law")
        let export = CommandAnswer(to: step)
        guard export.exitCode == 0 else { return fault("law: tables", step, export.messages) }
        try? Data(FolderContent.bytes(of: "profile.yaml")).write(to: URL(filePath: "law/profile.yaml"))
        let back = CommandAnswer(to: Self.step("import", "law"))
        if back.exitCode != 0 {
            let lines = back.messages.split(separator: "\n")
            let error = lines.first { $0.contains(" error: ") } ?? lines.last ?? ""
            // What kind of error it is comes first, so that each kind is kept.
            let code = error.split(separator: "[").last ?? ""
            fault("law: tables can't be imported", step, "[\(code) \(error)")
        } else if let difference = Self.difference("plan.json", "law/plan.json") {
            fault("law: tables give another plan", step, difference)
        }
    }

    /// The first line in which two plans differ. A row of HTML that goes over several lines has texts on others than
    /// its own, which tables don't tell: there the number of a line is no difference.
    private static func difference(_ one: String, _ other: String) -> String? {
        let texts = [one, other].map {
            String(decoding: FolderContent.bytes(of: $0), as: UTF8.self).split(separator: "\n")
        }
        if texts[0] == texts[1] { return nil }
        func isLine(_ text: Substring) -> Bool { text.contains("\"line\" : ") }
        for (line, pair) in zip(texts[0], texts[1]).enumerated()
        where pair.0 != pair.1 && !(isLine(pair.0) && isLine(pair.1)) {
            return "line \(line + 1): \(pair.0.trimmingCharacters(in: .whitespaces)) | "
                + pair.1.trimmingCharacters(in: .whitespaces)
        }
        return texts[0].count == texts[1].count ? nil : "their lengths"
    }

    /// JGF and GraphML have the same nodes and as many edges.
    mutating func exportsAgree() {
        guard hasPlan else { return }
        let step = Self.step("export", "jgf", "--plan", "plan.json")
        let jgf = CommandAnswer(to: step)
        let graphML = CommandAnswer(to: Self.step("export", "graphml", "--plan", "plan.json"))
        guard jgf.exitCode == 0, graphML.exitCode == 0 else {
            return fault("law: exports", step, jgf.messages + graphML.messages)
        }
        guard let root = try? JSONSerialization.jsonObject(with: Data(jgf.output)) as? [String: Any],
            let graph = root["graph"] as? [String: Any], let nodes = graph["nodes"] as? [String: Any],
            let edges = graph["edges"] as? [[String: Any]]
        else { return fault("law: jgf", step) }
        let counter = ElementCounter()
        let parser = XMLParser(data: Data(graphML.output))
        parser.delegate = counter
        if !parser.parse() { return fault("law: graphml", step, parser.parserError.map { "\($0)" } ?? "") }
        if counter.counts["node"] ?? 0 != nodes.count || counter.counts["edge"] ?? 0 != edges.count {
            fault(
                "law: exports have other counts", step, "\(counter.counts), \(nodes.count) nodes, \(edges.count) edges")
        }
        for edge in edges {
            for end in ["source", "target"] where (edge[end] as? String).map({ nodes[$0] == nil }) ?? true {
                return fault("law: jgf has an edge without an end", step)
            }
        }
    }

    private final class ElementCounter: NSObject, XMLParserDelegate {
        var counts: [String: Int] = [:]

        func parser(
            _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
            attributes: [String: String]
        ) { counts[name, default: 0] += 1 }
    }

    /// A snapshot of a plan is whole, and of each direction it knows the neighbours that the plan knows.
    mutating func snapshotAgrees() {
        guard hasPlan else { return }
        let step = Self.step("snapshot", "write", "plan.json", "-o", "law.snapshot")
        let written = CommandAnswer(to: step)
        guard written.exitCode == 0 else { return fault("law: snapshot", step, written.messages) }
        let check = CommandAnswer(to: Self.step("snapshot", "check", "law.snapshot"))
        if check.exitCode != 0 { fault("law: snapshot is not whole", step, check.messages) }
        let ids = CommandAnswer(to: Self.step("list", "direction", "--format", "ids", "--plan", "plan.json"))
        let directions = String(decoding: ids.output, as: UTF8.self).split(separator: "\n").map(String.init)
        for id in directions.prefix(3) {
            let ofPlan = CommandAnswer(to: Self.step("neighbours", id, "--format", "ids", "--plan", "plan.json"))
            let ofSnapshot = CommandAnswer(
                to: Self.step("neighbours", id, "--format", "ids", "--graph", "law.snapshot"))
            func sorted(_ answer: CommandAnswer) -> [Substring] {
                String(decoding: answer.output, as: UTF8.self).split(separator: "\n").sorted()
            }
            if sorted(ofPlan) != sorted(ofSnapshot) || ofPlan.exitCode != ofSnapshot.exitCode {
                fault("law: snapshot has other neighbours", step, "\(ofPlan.messages) \(ofSnapshot.messages)")
            }
        }
    }

    /// The collaboration map of a plan is drawn, unless it has nothing to show.
    mutating func mapIsDrawn() {
        guard hasPlan else { return }
        let step = Self.step("map", "--plan", "plan.json", "-o", "law.svg")
        let map = CommandAnswer(to: step)
        if map.exitCode != 0, !map.messages.contains("nothing in the plan fits") {
            fault("law: map is not drawn", step, map.messages)
        }
    }

    /// Given once more, the commands answer the same and leave the same files.
    mutating func sameAnswerAgain(_ trial: Trial, _ answers: [CommandAnswer], _ end: FolderContent) throws {
        FolderContent.empty("..", keeping: "project")
        try trial.lay(in: ".")
        for (step, answer) in zip(trial.steps, answers) {
            let again = CommandAnswer(to: step)
            if again != answer {
                fault("answer differs the second time", step, "\(answer.exitCode), \(again.exitCode)")
            }
        }
        if FolderContent(of: "..") != end { fault("files differ the second time", trial.steps[0]) }
    }
}
