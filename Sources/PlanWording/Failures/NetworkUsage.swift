/// What makes no sense with `pdo analyse` and `pdo help-measures`.
public enum NetworkUsage: Message {
    case measuresAreOfNodes
    case limitIsOfLists
    case groupingIsOfRoles
    case idsAreOfLists
    case namedIsOfDirections
    case throughIsOfAnotherKind
    case directionsShareNoObjective
    case unknownMeasure(name: String, measures: [String])
}
