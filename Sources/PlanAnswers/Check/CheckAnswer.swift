import Plan

/// Whether a `plan.json` is what its sources give when they are read anew.
///
/// In JSON it has all of this.
public struct CheckAnswer: Encodable, Hashable, Sendable {
    /// Something in which the plan and its sources differ.
    public struct Difference: Encodable, Hashable, Sendable {
        public enum Change: String, Encodable, CaseIterable, Sendable {
            /// The sources have it, the plan does not.
            case missing
            /// The plan has it, the sources do not.
            case unfounded
            /// Both have it with other words or values.
            case changed
            /// Both have the same in another order.
            case reordered
        }

        /// The id of the node that it is about; nil where it is the plan itself.
        public var node: String?
        public var change: Change
        /// The keys of `plan.json` that lead to it from the node, as in `texts.2024`; nil where it is the whole node.
        public var key: String?
        /// Of a link the id of the node at its other end.
        public var target: String?
        /// What the plan has, where that is a text or value.
        public var inPlan: String?
        /// What the sources have, where that is a text or value.
        public var inSources: String?
        /// The line of the node.
        public var line: Int?
    }

    /// Words that the plan gives as those of the document and that don't stand there.
    public struct Misquotation: Encodable, Hashable, Sendable {
        public let node: String
        public let target: String?
        public let text: String
        public let line: Int
    }

    /// The path of the plan.
    public let file: String
    /// That of the document, or of the table of objectives.
    public let document: String
    /// How many quotations were looked up.
    public let quotations: Int
    public let misquotations: [Misquotation]
    /// In the plan's order.
    public let differences: [Difference]

    /// - Parameters:
    ///   - plan: what the file has.
    ///   - sources: what its sources give.
    ///   - missing: those of the plan's quotations that don't stand in the sources.
    public init(
        _ plan: PlanOfObjectives, file: String, sources: PlanOfObjectives, document: String, missing: [Quotation]
    ) throws {
        self.file = file
        self.document = document
        quotations = plan.quotations.count
        misquotations = missing.map { Misquotation(node: $0.node, target: $0.target, text: $0.text, line: $0.line) }
        differences = plan == sources ? [] : try PlanDifferences(plan, sources).all
    }

    /// Whether nothing differs.
    public var isSound: Bool { misquotations.isEmpty && differences.isEmpty }
}
