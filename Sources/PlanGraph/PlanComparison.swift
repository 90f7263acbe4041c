import GraphCore
import Plan
import TextTools

/// What became of a plan's objectives and links: from one of its years to another, or from one plan to another.
///
/// ```swift
/// let comparison = graph.comparison(from: 2024, to: 2025)
/// for change in comparison.objectives where change.status == .ended { print(change.oldText ?? "") }
/// ```
public struct PlanComparison: Sendable {
    /// What became of something.
    public enum Status: String, Codable, CaseIterable, Sendable {
        /// It is there before and after, with other words or values.
        case changed
        /// It is there only after.
        case started
        /// It is there only before.
        case ended
        /// It is there before and after, with the same words and values.
        case unchanged
    }

    /// What became of one objective.
    public struct ObjectiveChange: Sendable {
        /// What became of its words and values.
        public let status: Status
        /// The objective in ``PlanComparison/old``; none if it started.
        public let old: NodeIndex?
        /// The objective in ``PlanComparison/new``; none if it ended.
        public let new: NodeIndex?
        /// The texts that were compared; none where the objective is not there.
        public let oldText: String?
        public let newText: String?
        /// Of an objective that ended, the next later year in which the plan has a text of it again; of one that
        /// started, the last year before in which it had one.
        public let otherYear: Int?
        /// Whether it is a direction's with another id after than before; never so between years of one plan.
        ///
        /// It stands beside ``status``, which is about the words only: what goes to another direction may continue in
        /// the same words or in others, and in either case it neither started nor ended.
        public let isMoved: Bool
        /// Whether the texts differ, but only in punctuation, quotation marks, the spaces beside them, or capitals.
        ///
        /// What may say something else is no punctuation: accents, symbols such as `€`, `%` and `&`, what stands
        /// between two digits, and a number's sign.
        public let isOnlyPunctuation: Bool
        /// What else the plan says otherwise of it than before; none between years of one plan.
        public let values: [ValueChange]

        /// Whether its text has other words than before.
        public var isTextChanged: Bool {
            status == .changed && PlanComparison.status(from: oldText, to: newText) == .changed
        }

        init(
            status: Status, old: NodeIndex?, new: NodeIndex?, oldText: String?, newText: String?, otherYear: Int?,
            isMoved: Bool, values: [ValueChange] = []
        ) {
            self.status = status == .unchanged && !values.isEmpty ? .changed : status
            self.old = old
            self.new = new
            self.oldText = oldText
            self.newText = newText
            self.otherYear = otherYear
            self.isMoved = isMoved
            self.values = values
            isOnlyPunctuation =
                status == .changed && values.isEmpty && Self.haveSameWording(oldText ?? "", newText ?? "")
        }
    }

    /// What became of a contribution, a part in a collaboration, or (between two plans) a row of the matrix.
    public struct LinkChange: Sendable {
        /// Never ``Status/changed``.
        public let status: Status
        /// An edge of ``PlanComparison/old`` if the link ended, else of ``PlanComparison/new``.
        public let edge: EdgeIndex
        /// The link's edge in the other of the two, if it is there as well.
        let counterpart: EdgeIndex?

        /// Whether the link is there before and after, but not for the directions that were asked for, since its
        /// objective went from or to another; see ``PlanComparison/links(of:)``.
        public var isMoved: Bool { status != .unchanged && counterpart != nil }
    }

    /// The plan before; the same as ``new`` where years are compared.
    public let old: PlanGraph
    /// The same as ``old`` where two years are compared.
    public let new: PlanGraph
    /// The years that are compared; none between two plans.
    public let oldYear: Int?
    public let newYear: Int?
    /// Each objective that is there before or after, once: in the order of the old plan, then those that only the new
    /// one has.
    public let objectives: [ObjectiveChange]
    /// Each link that is there before or after, once: in the order of the old graph's edges, then those that only the
    /// new one has.
    public let links: [LinkChange]
    /// The directions that only one of the plans has, or that have another name in the other; none between years.
    ///
    /// In the order of the old plan, then those that only the new one has.
    public let directions: [DirectionChange]
    /// For each direction of the new plan that took the place of one of the old: the id of that one.
    let predecessors: [String: String]

    /// Returns the graph of a link's edge.
    public func graph(of link: LinkChange) -> PlanGraph { link.status == .ended ? old : new }

    /// Returns an objective in the graph that has it last, which is where its name and its place are looked up.
    public func latest(_ change: ObjectiveChange) -> (graph: PlanGraph, node: NodeIndex)? {
        change.new.map { (new, $0) } ?? change.old.map { (old, $0) }
    }
}

extension PlanComparison {
    /// - Returns: none if there is no text at all.
    static func status(from old: String?, to new: String?) -> Status? {
        switch (old, new) {
        case (let old?, let new?):
            WordDifference.haveSameWords(old, new) ? .unchanged : .changed
        case (_?, nil): .ended
        case (nil, _?): .started
        case (nil, nil): nil
        }
    }
}
