import GraphCore
import Plan
import PlanGraph
import TextTools

/// What a list says of each of its nodes in one column.
public enum ListColumn: Hashable, Sendable {
    case field(Field)
    /// An objective's text for a year of the plan.
    case text(year: Int)
    /// What another column of the document says, by the document's own heading.
    case attribute(String)

    public enum Field: String, CaseIterable, Sendable {
        case id, name, line, code, number, level, word, direction, years, text, description, weight, owner, type
        case deadline, parent, coOwners, involved, indicators, ids, programme, valueDimension, driver, goals
        case objectives, directions, collaborations

        /// Returns the fields that a list of a kind can have.
        public static func fields(of kind: NodeKind) -> [Field] {
            let counted = ListOrder.counted(with: kind).compactMap { Field(rawValue: $0.order.rawValue) }
            switch kind {
            case .objective:
                return [
                    .id, .code, .number, .direction, .line, .years, .text, .description, .weight, .owner, .type,
                    .deadline, .parent, .coOwners, .involved, .indicators, .programme, .valueDimension, .driver, .goals,
                ]
            case .direction: return [.id, .name, .line, .word, .parent] + counted
            case .programme: return [.id, .name, .line, .parent, .ids] + counted
            case .transversalGoal: return [.id, .name, .line, .code, .weight, .indicators, .ids] + counted
            case .strategicObjective: return [.id, .name, .line, .level, .code, .parent, .ids] + counted
            case .strategicDimension, .valueDimension, .driver: return [.id, .name, .line] + counted
            case .collaboration: return [.id, .name] + counted
            }
        }
    }

    /// The key in tables and JSON, by which it is asked for.
    public var key: String {
        switch self {
        case .field(let field): field.rawValue
        case .text(let year): "text\(year)"
        case .attribute(let name): name
        }
    }

    /// Returns the columns that a list of a kind can have in a plan, those of attributes in the order in which they are
    /// met.
    public static func columns(of kind: NodeKind, in plan: PlanOfObjectives) -> [ListColumn] {
        let fields = Field.fields(of: kind).map(ListColumn.field)
        let texts = kind == .objective ? plan.years.map { ListColumn.text(year: $0) } : []
        let attributes: [NamedAttribute]
        switch kind {
        case .objective: attributes = plan.objectives.flatMap(\.attributes)
        case .transversalGoal: attributes = plan.transversalGoals.flatMap(\.attributes)
        default: attributes = []
        }
        var seen: Set<String> = []
        return fields + texts + attributes.map(\.name).filter { seen.insert($0).inserted }.map(ListColumn.attribute)
    }

    /// Returns the columns that somebody asks for: each text one of their keys, whatever its case and accents, or
    /// several with commas between them.
    ///
    /// - Throws: ``UnknownListColumn`` for the first that there is none of.
    public static func columns(
        named texts: [String], of kind: NodeKind, in plan: PlanOfObjectives
    ) throws(UnknownListColumn) -> [ListColumn] {
        let all = columns(of: kind, in: plan)
        func column(_ text: String) -> ListColumn? {
            all.first { $0.key == text } ?? all.first { Words.key($0.key) == Words.key(text) }
        }
        var found: [ListColumn] = []
        for text in texts {
            if let whole = column(text) {
                found.append(whole)
                continue
            }
            for part in text.split(separator: ",", omittingEmptySubsequences: false) {
                guard let column = column(String(part)) else {
                    throw UnknownListColumn(name: String(part), known: all.map(\.key))
                }
                found.append(column)
            }
        }
        return found
    }
}

/// That a list has no such column.
public struct UnknownListColumn: Error, Hashable {
    public let name: String
    /// The keys of those that it can have.
    public let known: [String]
}

/// Nodes of one kind, with what was asked for of each.
public struct ColumnList: Sendable {
    public enum Value: Hashable, Sendable {
        case text(String)
        case number(Int)
        case numbers([Int])
        case ids([String])
        case phrases([String])
        case absent
    }

    public let columns: [ListColumn]
    public let rows: [[Value]]
    /// How many the limit left out.
    public let leftOut: Int
}
