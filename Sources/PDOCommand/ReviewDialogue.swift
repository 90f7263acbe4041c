import ArgumentParser
import CommandConsole
import Plan
import PlanAnswers
import PlanGraph
import PlanImport
import PlanWording

/// Asks for verdicts on candidates, and writes each before it asks for the next.
struct ReviewDialogue {
    private var session: ReviewSession
    private var editor: LinksEditor
    /// The last is that of the session's last decision.
    private var changes: [(entry: LinkEntry, change: LinksEditor.Change)] = []
    private var graph: PlanGraph
    private var input = InputLines()
    private let by: String?
    private let language: Language

    /// - Throws: ``Failure`` where no verdict could be written.
    init(_ session: ReviewSession, _ editor: LinksEditor, by: String?, _ language: Language) throws {
        (self.session, self.editor, self.by, self.language) = (session, editor, by, language)
        graph = try PlanGraph(self.editor.rehearse())
    }

    mutating func run() throws {
        guard var item = try session.item(in: graph) else {
            Console.current.note(language(ReviewMessage.noCandidates) + "\n")
            throw ExitCode(2)
        }
        try show(item, introducesTarget: true)
        var (open, answered): (ReviewItem?, Bool) = (item, false)
        while let line = try answer(to: open) {
            answered = true
            let count = session.decisions.count
            switch session.step(line, on: open) {
            case .quit: return try conclude(answered)
            case .answer(let message): if let message { try say(message) }
            case .help:
                for key in ReviewKey.allCases { try say(.explained(key)) }
                try show(item, introducesTarget: true)
            case .decide(let verdict, let reason, let words): try decide(verdict, reason, words, item)
            case .giveReason(let reason): try giveReason(reason)
            case .undo: try undo()
            }
            guard count != session.decisions.count else { continue }
            open = try session.item(in: graph)
            if let open {
                try show(open, introducesTarget: open.target.id != item.target.id)
                item = open
            }
        }
        try conclude(answered)
    }

    /// Asks a question, and reads the answer; nil at the end of the input.
    private mutating func answer(to item: ReviewItem?) throws -> String? {
        let question = item.map { ReviewMessage.question($0.target) } ?? .nothingLeft
        try Console.current.write("\(language(question)) \(language(ReviewMessage.keys)) ")
        let line = try input.next()
        // On a terminal the answer stands there already.
        if line == nil || !StandardInput.isTerminal { try Console.current.write((line ?? "") + "\n") }
        return line
    }

    private mutating func decide(
        _ verdict: Declaration.Verdict, _ reason: String, _ words: String?, _ item: ReviewItem
    ) throws {
        let entry = LinkEntry(
            on: item.candidate.objective.id, item.target.id, in: graph.plan, verdict: verdict, reason: reason,
            words: words, by: by, date: Console.today)
        session.record(verdict, on: item)
        changes.append((entry, try write(entry)))
    }

    private mutating func giveReason(_ reason: String) throws {
        var (entry, change) = changes.removeLast()
        entry.reason = reason
        let before = change.before
        change = try write(entry)
        change.before = before
        changes.append((entry, change))
    }

    /// Writes an entry on the link of the last decision.
    private mutating func write(_ entry: LinkEntry) throws -> LinksEditor.Change {
        let link = session.decisions[session.decisions.count - 1]
        let change = try editor.record(entry, on: link.objective, link.target, in: graph.plan)
        graph = try PlanGraph(change.plan)
        let report = LinksReport.written(
            entry.verdict, from: link.objective, to: link.target, path: editor.path, line: change.replaced)
        try Console.current.write(language(report) + "\n")
        return change
    }

    private mutating func undo() throws {
        graph = try PlanGraph(editor.undo(changes.removeLast().change))
        if let taken = session.takeBack() { try say(.undone(from: taken.objective, to: taken.target)) }
    }

    private func conclude(_ answered: Bool) throws {
        let left = try session.remainingCount(in: graph)
        for message in session.conclusion(left: left, path: editor.path, nobodyAnswered: !answered) { try say(message) }
    }

    private func say(_ message: ReviewMessage) throws { try Console.current.write(language(message) + "\n") }

    /// On a terminal the words are marked by its own signs, which are the only ones that it is to obey.
    private func show(_ item: ReviewItem, introducesTarget: Bool) throws {
        let document = item.document(of: session, introducesTarget: introducesTarget, in: language)
        let text = "\n" + document.text(width: Console.current.width, marks: StandardOutput.marks)
        try Console.current.write(Array(text.utf8))
    }
}
