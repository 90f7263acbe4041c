/// A graph in JSON-LD 1.1: the triples of ``TurtleFormat`` as JSON.
public enum JSONLDFormat {
    /// Writes a graph: an object with `@context` and `@graph`. The plan is one of the resources of `@graph`: beside an
    /// `@id` at the top these would be a named graph, which most readers pass over. Complexity: linear in the graph.
    ///
    /// - Parameter base: as of ``TurtleFormat/write(_:base:to:)``.
    public static func write(_ graph: ExportGraph, base: String? = nil, to sink: ByteSink) throws {
        var sink = sink
        let base = base ?? TurtleFormat.standardBase(of: graph)
        let prefixes = RDFResources.prefixes + [("pdo", base + RDFResources.ownVocabulary)]
        let context = [("@base", base)] + prefixes.map { ($0.0, $0.1) }
        sink.write("{\n\"@context\": \(JSONText.object(context.map { ($0.0, JSONText.quoted($0.1)) })),\n\"@graph\": ")
        try JSONText.array(in: &sink) { add in
            try RDFResources(graph).walk { resource in
                var members: [(name: String, value: String?)] = [("@id", JSONText.quoted(resource.iri))]
                if !resource.types.isEmpty { members.append(("@type", list(resource.types.map(JSONText.quoted)))) }
                var predicates: [String] = []
                for (predicate, _) in resource.properties where !predicates.contains(predicate) {
                    predicates.append(predicate)
                }
                for predicate in predicates {
                    let objects = resource.properties.filter { $0.predicate == predicate }.map { text($0.object) }
                    members.append((predicate, list(objects)))
                }
                add(JSONText.object(members))
            }
        }
        sink.write("\n}\n")
        try sink.finish()
    }

    private static func list(_ values: [String]) -> String {
        values.count == 1 ? values[0] : "[" + values.joined(separator: ", ") + "]"
    }

    private static func text(_ object: RDFResource.Object) -> String {
        switch object {
        case .iri(let iri), .term(let iri): JSONText.object([("@id", JSONText.quoted(iri))])
        case .text(let text, let language?):
            JSONText.object([("@value", JSONText.quoted(text)), ("@language", JSONText.quoted(language))])
        case .text(let text, nil): JSONText.quoted(text)
        case .typed(let value, "integer"): value
        case .typed(let value, let type):
            JSONText.object([("@value", JSONText.quoted(value)), ("@type", JSONText.quoted("xsd:" + type))])
        }
    }
}
