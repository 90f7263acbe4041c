/// A graph in Turtle (<https://www.w3.org/TR/turtle/>): RDF for triple stores, Protégé, rdflib.
///
/// Offices are `org:OrganizationalUnit`, what directions do together `org:OrganizationalCollaboration`, goals,
/// dimensions, programmes, drivers and what stands above objectives `skos:Concept` of a scheme for each kind, the plan
/// a `dcat:Dataset`. Each edge is a triple, and an `rdf:Statement` with basis, role and years that
/// `prov:wasDerivedFrom` the words that show it. `dct:identifier` has ids of registers as the plan gives them, as in
/// `sdg:11.6`; none is invented. What no vocabulary has a word for is `pdo:`, below the base.
public enum TurtleFormat {
    /// Where addresses begin if nobody says: a domain that nobody may own (RFC 2606), with the body and the plan.
    public static func standardBase(of graph: ExportGraph) -> String {
        let parts = [graph.head.body ?? "", graph.head.title].compactMap { RDFResources.slug($0) }
        return "https://example.org/" + parts.map { $0 + "/" }.joined()
    }

    /// Writes a graph. Complexity: linear in the graph.
    ///
    /// - Parameter base: where the addresses of its resources begin: those of the plan's site, for instance; ends in a
    ///   slash, and has no sign that an IRI may not have.
    public static func write(_ graph: ExportGraph, base: String? = nil, to sink: ByteSink) throws {
        var sink = sink
        sink.write("@base <\(base ?? standardBase(of: graph))> .\n")
        for (prefix, iri) in RDFResources.prefixes { sink.write("@prefix \(prefix): <\(iri)> .\n") }
        sink.write("@prefix pdo: <\(RDFResources.ownVocabulary)> .\n")
        try RDFResources(graph).walk { resource in
            var lines: [String] = []
            if !resource.types.isEmpty { lines.append("a " + resource.types.joined(separator: ", ")) }
            lines += resource.properties.map { $0.predicate + " " + text($0.object) }
            sink.write("\n<\(resource.iri)> " + lines.joined(separator: " ;\n    ") + " .\n")
        }
        try sink.finish()
    }

    private static func text(_ object: RDFResource.Object) -> String {
        switch object {
        case .iri(let iri): "<\(iri)>"
        case .term(let term): term
        case .text(let text, let language): quoted(text) + (language.map { "@" + $0 } ?? "")
        case .typed(let value, "integer"): value
        case .typed(let value, let type): quoted(value) + "^^xsd:" + type
        }
    }

    private static func quoted(_ text: String) -> String { text.quoted(String.escapeOfSpace) }
}
