import Plan

extension NodeFailure {
    public var english: String {
        switch self {
        case .ambiguous(let query, let count, let candidates):
            "\"\(query)\" fits \(count) nodes; name one of them by its id:\(candidates)"
        case .ambiguousAndMore(let query, let count, let candidates):
            "\"\(query)\" fits more than \(count) nodes, of which these are the first; name one of them by its id:\(candidates)"
        case .misspelt(let query, let candidates):
            "nothing in the plan is called \"\(query)\"; did you mean:\(candidates)"
        case .unknown(let query):
            "nothing in the plan is called \"\(query)\"; 'pdo list direction' shows the directions, and so on for each kind"
        case .unknownOfKind(let query, let kind):
            "nothing in the plan is called \"\(query)\"; 'pdo list \(kind.idPrefix)' shows the \(kind.plural(in: .english))"
        case .unknownObjective(let query, let direction, let name):
            "nothing in the plan is called \"\(query)\"; 'pdo list objective --direction \(direction)' shows the objectives of \(name)"
        case .misspeltIn(let path, let query, let candidates):
            "nothing in \(path) is called \"\(query)\"; did you mean:\(candidates)"
        case .unknownIn(let path, let query): "nothing in \(path) is called \"\(query)\""
        case .same(let id, _, let name): "both names mean \(id) (\(name)); give two nodes"
        case .sameNode(let id, let name): "both names mean \(id) (\(name)); give two nodes"
        case .isOfViaKind(let id, let kind, _):
            "\(id) is itself \(kind.withIndefiniteArticle); --via names another kind, which lies between"
        case .wrongKind(let option, let query, let id, _, _, let wanted):
            "\(option) \"\(query)\" is \(id), not \(wanted.englishAlternatives)"
        case .notADirection(let id, _, _): "\(id) is not a direction; see 'pdo list direction'"
        case .inputLine(let number, let reason): "standard input:\(number): \(reason)"
        case .nothingToDraw: "nothing was found, so there is nothing to draw"
        }
    }
}
