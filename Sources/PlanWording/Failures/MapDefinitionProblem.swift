import Plan
import StrictReader

/// What is wrong in a map definition.
public enum MapDefinitionProblem: Error, Message, YAMLFileProblem {
    case yaml(YAMLProblem<MapDefinitionSubject>)
    case noKinds
    case matrixNeeds(key: String)
    case rowsOfNoMatrix
    case columnIsNoNode(NodeKind)
    case nodeIsInNoColumn(NodeKind)
    case keyOfOtherForm(String, form: String)
    case minimumOfProjection
    /// A map of combinations.
    case needsThrough
    /// A map of contributors or of partners.
    case needsCentre
    /// A map of partners.
    case onlyOneCentre
    case throughOffices
    case clustersAndColumns
    case noClusters(engine: String)
    case unsteadyEngine
    case noYear(Int, years: [Int])
    case otherKind(id: String, wanted: NodeKind)
    case noneOfKind(NodeKind, name: String)
    /// - Parameter first: the ids of the first of them.
    case severalNodes(name: String, count: Int, first: [String])
    /// - Parameter nearest: the ids of those that may be meant.
    case unknownNode(name: String, nearest: [String])
}

/// What the mappings of a map definition describe, and its words choose.
public enum MapDefinitionSubject: Message, CaseIterable {
    case map, projection, text
    case form, relation, basis, clusters, orientation, page, size, colour, labels, kind, weighting, engine, sort
}
