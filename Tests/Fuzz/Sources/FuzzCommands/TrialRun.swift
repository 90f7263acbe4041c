import Foundation
import Plan

/// Tries an input in the folder where the process stands, and judges what comes of it.
struct TrialRun {
    /// What should not be.
    struct Fault: Codable, Hashable, Sendable {
        /// The rule that is broken.
        let rule: String
        /// The command, and what was seen.
        let detail: String

        /// The same for faults of the same making.
        var signature: String {
            let plain = detail.replacing(
                #/"[^"]*"|U\+[0-9a-f]+|(0x)?[0-9a-f]*[0-9][0-9a-f]*|[^\u0020-\u007e]+/#, with: "_")
            return rule + ": " + plain.prefix(90)
        }
    }

    private(set) var faults: [Fault] = []
    private(set) var answers: [CommandAnswer] = []
    private let willTry: (Int) -> Void

    /// - Parameter willTry: is given the number of each command before it is run.
    init(willTry: @escaping (Int) -> Void = { _ in }) { self.willTry = willTry }

    mutating func run(_ trial: Trial) throws {
        try trial.lay(in: ".")
        var before = FolderContent(of: "..")
        for (number, step) in trial.steps.enumerated() {
            willTry(number)
            let answer = CommandAnswer(to: step)
            answers.append(answer)
            let after = FolderContent(of: "..")
            judge(answer, to: step, before, after)
            before = after
        }
        let (first, end) = (answers, before)
        for (number, law) in trial.laws.enumerated() {
            willTry(trial.steps.count + number)
            switch law {
            case .tablesGiveThePlan: tablesGiveThePlan()
            case .exportsAgree: exportsAgree()
            case .snapshotAgrees: snapshotAgrees()
            case .mapIsDrawn: mapIsDrawn()
            case .sameAnswerAgain: try sameAnswerAgain(trial, first, end)
            }
        }
    }

    mutating func fault(_ rule: String, _ step: Trial.Step, _ detail: String = "") {
        faults.append(Fault(rule: rule, detail: (step.arguments.first ?? "pdo") + " " + detail))
    }

    // MARK: What holds of each command

    private mutating func judge(
        _ answer: CommandAnswer, to step: Trial.Step, _ before: FolderContent, _ after: FolderContent
    ) {
        let code = answer.exitCode
        if ![0, 1, 2, 64].contains(code) { fault("exit code", step, "\(code): \(answer.messages.prefix(200))") }
        let failed = code == 1 || code == 64
        if failed, !answer.messages.contains(where: { $0.isLetter }) { fault("no message", step, "exit code \(code)") }
        let changes = after.changes(since: before)
        if failed, !changes.isEmpty, !step.arguments.contains("--all") {
            let isFolders = changes.allSatisfy { after.files[$0] == .folder && before.files[$0] == nil }
            fault(
                isFolders ? "folder left by a failure" : "written by a failure", step,
                changes.joined(separator: " ") + ": " + answer.messages.prefix(200))
        }
        for change in changes where change.hasSuffix(".part") || change.contains(".tmp") {
            fault("temporary file left", step, change)
        }
        for input in inputs(of: step) where changes.contains("project/" + input) { fault("input changed", step, input) }
        judgeControls(answer, step)
        guard code == 0 || code == 2 else { return }
        let check = OutputCheck(step: step, answer: answer, changes: changes, content: after)
        for found in check.faults { fault(found.rule, step, found.detail) }
        if step.arguments.first == "import" { judgePlan(changes, after, answer, step) }
    }

    /// The files that a command reads and must not write.
    private func inputs(of step: Trial.Step) -> [String] {
        let words = step.arguments
        switch words.first {
        case "import": return ["pdo.md", "profile.yaml", "objectives.csv", "directions.csv", "matrix.csv", "goals.csv"]
        case "manual", "completions", "help-measures", "planted", nil: return []
        case "map": return ["plan.json"] + (words.contains("./map.yaml") ? ["map.yaml"] : [])
        case "neighbours", "neighbors":
            return words.contains { $0.hasPrefix("--graph") } ? ["a.snapshot"] : ["plan.json"]
        case "snapshot": return words.dropFirst().first == "check" ? ["a.snapshot"] : ["plan.json"]
        default: return ["plan.json"]
        }
    }

    /// A terminal obeys control characters; a plan's text must not give it orders.
    private mutating func judgeControls(_ answer: CommandAnswer, _ step: Trial.Step) {
        func control(in text: String) -> String? {
            let isBold = step.isTerminal
            return text.unicodeScalars.first {
                ($0.value < 0x20 || (0x7F...0x9F).contains($0.value)) && $0 != "\n" && $0 != "\t"
                    && !(isBold && $0 == "\u{1B}")
            }.map { "U+" + String($0.value, radix: 16) }
        }
        let start = answer.output.prefix(4)
        if !start.starts(with: [0x89, 0x50]), !start.starts(with: [0x25, 0x50]) {
            guard let text = String(validating: answer.output, as: UTF8.self) else {
                return fault("output is not UTF-8", step)
            }
            if let control = control(in: text) { fault("control in output", step, control) }
        }
        if let control = control(in: answer.messages) { fault("control in message", step, control) }
    }

    /// A plan that an import wrote can be read, and is written as it was.
    private mutating func judgePlan(
        _ changes: [String], _ content: FolderContent, _ answer: CommandAnswer, _ step: Trial.Step
    ) {
        var plans = changes.compactMap { content.files[$0]?.bytes }.filter { $0.first == UInt8(ascii: "{") }
        if step.arguments.contains("-"), answer.output.first == UInt8(ascii: "{") { plans.append(answer.output) }
        for plan in plans {
            do {
                if try [UInt8](PlanOfObjectives(json: Data(plan)).json()) != plan {
                    fault("plan is written otherwise", step)
                }
            } catch {
                fault("plan can't be read", step, "\(error)")
            }
        }
        if changes.contains("project/plan.json") {
            let list = CommandAnswer(to: Trial.Step(arguments: ["list", "--plan", "plan.json"]))
            if list.exitCode != 0 { fault("plan makes no graph", step, list.messages) }
        }
    }
}
