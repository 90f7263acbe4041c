extension NetworkUsage {
    public var english: String {
        switch self {
        case .measuresAreOfNodes: "--measure and --sort are for 'pdo analyse nodes'."
        case .limitIsOfLists: "--limit is for 'pdo analyse nodes', 'bridges' and 'roles'."
        case .groupingIsOfRoles: "--by is for 'pdo analyse roles'."
        case .idsAreOfLists: "--format ids is for 'pdo analyse nodes', 'groups', 'bridges' and 'roles'."
        case .namedIsOfDirections:
            "'pdo analyse named' tells which directions name each other: leave out --of, --through and --weight."
        case .throughIsOfAnotherKind:
            "--through names what nodes share, which is of another kind than they are (--of)."
        case .directionsShareNoObjective:
            "no two directions have an objective in common; those with the same text are collaborations (--through collaboration), and 'pdo neighbours NODE --via objective' lists them."
        case .unknownMeasure(let name, let measures):
            "No measure is called \"\(name)\"; there are \(measures.joined(separator: ", "))."
        }
    }
}
