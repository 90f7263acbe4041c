import Plan

extension [NodeKind] {
    /// "a transversal goal or strategic dimension".
    var englishAlternatives: String {
        (prefix(1).map(\.withIndefiniteArticle) + dropFirst().map { $0.name(in: .english) }).joined(separator: " or ")
    }
}
