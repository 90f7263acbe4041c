import Plan
import PlanGraph
import TextTools

/// What became of an objective, also in the years that are not compared.
public enum ChangeStatus: String, CaseIterable, Encodable, Sendable {
    case unchanged, changed, started
    /// It starts, and was there in an earlier year.
    case resumed
    /// It ends, and is there in a later year.
    case paused
    case ended
}

/// What became of objectives and links, from one year to another or from one plan to another.
public struct ComparisonAnswer: Sendable {
    /// How many objectives there are, and what became of them, as some directions see it.
    public struct Counts: Hashable, Sendable {
        /// Those that went from one direction to another.
        public enum Movement: Hashable, Sendable {
            case none
            /// As all directions see it; some of these went with their direction to the one that took its place.
            case moved(Int, withDirection: Int)
            /// As the directions see it from which they come and to which they go.
            case arrived(Int, departed: Int)
        }

        /// How many there are in all.
        public let all: Int
        /// How many there were before and are after, where some came or went and that is asked for.
        public let beforeAndAfter: Pair?
        /// How many have each status, without those that went to other directions.
        public let statuses: [ChangeStatus: Int]
        /// How many of the changed differ only in punctuation or capitals.
        public let onlyPunctuation: Int
        /// For how many of the changed a weight, owner, deadline or target is another.
        public let otherValues: Int
        public let movement: Movement
    }

    public struct Pair: Hashable, Sendable {
        public let before: Int
        public let after: Int
    }

    /// What became of one objective.
    public struct Objective: Sendable {
        /// The objective in one of the states that are compared.
        public struct State: Encodable, Sendable {
            public let id: String
            /// The id of its direction, and what people call that.
            public let direction: String?
            public let directionLabel: String?
            public let text: String

            private enum CodingKeys: CodingKey {
                case id, direction, text
            }
        }

        public let status: ChangeStatus
        /// Whether another direction has it after than before.
        public let isMoved: Bool
        /// Whether it is changed, but only in punctuation or capitals.
        public let isOnlyPunctuation: Bool
        public let old: State?
        public let new: State?
        /// What the plan says otherwise of it besides its text.
        public let values: [ValueChange]
        /// Of a changed text its words in order.
        public let words: [WordDifference.Piece]?
        /// The next later year in which a paused one is there again, or the last before in which a resumed one was.
        public let otherYear: Int?
        /// The ids of what it belongs to before or after.
        public let directions: [String]
        public let programmes: [String]
        public let goals: [String]
    }

    /// The objectives that belong to one node.
    public struct Group: Sendable {
        /// What the node is called: one name, or that before and that after; empty for objectives that belong to none.
        public let names: [String]
        /// Nil where they are the counts of the whole.
        public let counts: Counts?
        /// What changed: first what ends, then what changes or moves, then what starts, then the rest.
        public let objectives: [Objective]
    }

    /// A link that is there before or after.
    public struct Link: Sendable {
        /// Never `PlanComparison.Status.changed`.
        public let status: PlanComparison.Status
        /// Whether it came or went only because its objective went from or to another direction.
        public let isMoved: Bool
        public let link: LinkReference
        /// What people call the direction that has the objective on the other side.
        public let otherDirection: String?
        /// The first words that show it in the year in question.
        public let evidence: Evidence?
    }

    /// The links to one node.
    public struct Target: Sendable {
        public let node: NodeReference
        /// How many links there are with each status.
        public let statuses: [PlanComparison.Status: Int]
        public let count: Pair
        /// How many directions took part before and do after, and how many of those before no longer do.
        public let directions: Pair
        public let departedDirections: Int
        /// The links to be listed one by one.
        public let links: [Link]
    }

    /// A direction that is not the same in both plans.
    public struct Direction: Encodable, Sendable {
        public let old: NodeReference?
        public let new: NodeReference?
        /// How many objectives the old direction had, and how many of them the new one has.
        public let oldCount: Int
        public let continuingCount: Int
    }

    /// What is compared, in the plans' own words: their titles, years, and the only direction.
    public let title: String
    /// The years that are compared; nil between two plans.
    public let oldYear: Int?
    public let newYear: Int?
    public let grouping: NodeKind
    public let only: Set<ComparisonRequest.Selection>?
    /// The ids of the only direction, before and after; nil for all.
    public let directions: Set<String>?
    public let counts: Counts
    /// All that were asked for, in the order of the comparison.
    public let objectives: [Objective]
    public let directionChanges: [Direction]
    public let groups: [Group]
    /// The goals, collaborations and so on to which links appear or vanish, in the order of kinds.
    public let targets: [Target]
    /// All that were asked for, without those that only say again what others say.
    public let links: [Link]

    let tally: Tally

    /// Whether nothing fits what was asked for.
    public var isEmpty: Bool { objectives.isEmpty && targets.isEmpty && directionChanges.isEmpty }
}
