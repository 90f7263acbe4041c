import GraphSnapshot
import PlanAnswers
import PlanWording
import TextDocument

// What is asked of a snapshot, in the forms of answers, with what is said beside them on standard error.
extension Rendition {
    package init(_ answers: [SnapshotNeighboursAnswer], in language: Language) {
        self.init(.snapshotNeighbours, answers) {
            Table(columns: NeighboursAnswer.columns, of: answers) { $0.addRows(to: &$1) }
        } document: {
            TextDocument(answers.map { $0.document(in: language) })
        }
    }

    package init(_ answers: [SnapshotSharedAnswer], in language: Language) {
        self.init(.shared, answers) {
            Table(columns: SnapshotSharedAnswer.columns, of: answers) { $0.addRows(to: &$1) }
        } document: {
            TextDocument(answers.map { $0.document(in: language) })
        }
    }

    package init(_ answer: SnapshotPathsAnswer, in language: Language) {
        self.init(.paths, answer) { answer.document(in: language) }
    }

    package init(_ page: SnapshotPage, in language: Language) {
        self.init(.page, page) { page.document(in: language) }
    }

    package init(_ answer: SnapshotSearchAnswer, in language: Language) {
        self.init(.search, answer, rows: answer.table) { answer.document(in: language) }
    }

    package init(list table: Table) {
        self.init(.list, table.objects) {
            table
        } document: {
            TextDocument(table)
        }
    }

    package init(_ answer: some SnapshotNetworkAnswer, in language: Language) {
        self.init(.network, answer, rows: answer.table) { answer.document(in: language) }
    }
}

/// An answer on a node of a snapshot, of which limits may leave out a part.
package protocol SnapshotNodeAnswer {
    var node: SnapshotNode { get }
    /// How many other nodes it tells.
    var shown: Int { get }
    var leftOut: Int { get }
    /// Where there are none: at which greater depth there are some.
    var nearestDepth: Int? { get }
}

extension SnapshotNeighboursAnswer: SnapshotNodeAnswer {
    package var shown: Int { Set(neighbours.map(\.node.id)).count }
}

extension SnapshotSharedAnswer: SnapshotNodeAnswer {
    package var shown: Int { neighbours.count }
    package var nearestDepth: Int? { nil }
}

extension Console {
    /// Says what limits left out of an answer on a node, or where to look if it is empty.
    package func note(_ answer: some SnapshotNodeAnswer, depth: Int, isOneOfSeveral: Bool, _ language: Language) {
        let subject = isOneOfSeveral ? answer.node.id : nil
        noteLeftOut(answer.leftOut, shown: answer.shown, of: subject, language)
        guard let further = answer.nearestDepth else { return }
        let message = NeighbourMessage.furtherAway(steps: depth, depth: further)
        note((subject.map { $0 + ": " } ?? "") + language(message) + "\n")
    }

    /// Says what limits left out of an answer.
    ///
    /// - Parameter subject: the node, where several were asked about.
    package func noteLeftOut(_ leftOut: Int, shown: Int, of subject: String?, _ language: Language) {
        guard leftOut > 0 else { return }
        note((subject.map { $0 + ": " } ?? "") + language(LimitMessage.shown(shown, of: shown + leftOut)) + "\n")
    }

    package func note(_ answer: SnapshotPathsAnswer, _ language: Language) {
        if answer.leftOut > 0 {
            note(language(PathMessage.more(answer.leftOut, all: answer.leftOut + answer.linkCount)) + "\n")
        }
        if !answer.isSearchComplete { note(language(PathMessage.incomplete) + "\n") }
        if let length = answer.lengthWithoutLimits {
            note(language(SnapshotMessage.withoutLimits(steps: length)) + "\n")
        }
    }
}
