extension Drawing {
    /// Refuses what an engine would crash over, hang on or give different results for.
    func checkSupport(by engine: Engine?) throws(GraphvizError) {
        if let splines = attributes.last(where: { $0.name == "splines" }), splines.isOrthogonal {
            let isLabelled: (Attribute) -> Bool = { $0.name == "label" }
            if edgeDefaults.contains(where: isLabelled)
                || edges.contains(where: { $0.attributes.contains(where: isLabelled) })
            {
                throw GraphvizError(
                    .unsupportedCombination,
                    "Graphviz crashes when edges are orthogonal and have labels: use .externalLabel(…) for the edges, "
                        + "or other splines."
                )
            }
        }
        if engine == .fdp, clusters.contains(where: \.hasNodes) {
            throw GraphvizError(
                .unsupportedCombination,
                "The engine fdp draws clusters differently in every run: use dot or osage, or leave the clusters out."
            )
        }
        if engine == .fixedPositions,
            let node = nodes.first(where: { !$0.attributes.contains { $0.name == "pos" } })
        {
            throw GraphvizError(
                .invalidDrawing,
                "Node \(Attribute.quoted(node.id)) has no position, but the engine fixedPositions needs one for each: "
                    + "give it a .position(…), or use another engine."
            )
        }
    }
}

extension Attribute {
    /// Whether this value of `splines` is one of those that make edges orthogonal.
    fileprivate var isOrthogonal: Bool {
        switch value {
        case .word(let word), .raw(let word): word.lowercased() == Splines.orthogonal.rawValue
        default: false
        }
    }
}
