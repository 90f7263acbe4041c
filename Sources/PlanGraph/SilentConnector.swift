import Plan

/// What is shared by so many objectives that to have it in common says nothing.
public enum SilentConnector: String, CaseIterable, Sendable {
    case driver
    case valueDimension
    /// A category such as "objectives that cut across several programmes".
    case crossProgramme
}

extension PlanNode {
    /// Why the node relates nothing, if so; see ``relates``.
    public var silentConnector: SilentConnector? {
        switch kind {
        case .driver: .driver
        case .valueDimension: .valueDimension
        default: crossProgramme ? .crossProgramme : nil
        }
    }
}
