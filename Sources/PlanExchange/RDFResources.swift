import Plan
import TextTools

/// What is said of one thing in RDF: what both serializations write.
struct RDFResource {
    enum Object {
        /// Relative to the base, percent-encoded.
        case iri(String)
        /// A term of a vocabulary, as in `skos:Concept`.
        case term(String)
        /// Words; in the plan's language where `language` is given.
        case text(String, language: String?)
        /// A value with the name of its type in XML Schema, as in `gYear`.
        case typed(String, String)
    }

    let iri: String
    var types: [String]
    var properties: [(predicate: String, object: Object)] = []

    mutating func add(_ predicate: String, _ object: Object?) {
        if let object { properties.append((predicate, object)) }
    }
}

/// A graph as resources of RDF: W3C's ORG for offices, SKOS for what they work for, DCAT for the plan, PROV for the
/// words that show a link.
struct RDFResources {
    static let prefixes = [
        ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"),
        ("org", "http://www.w3.org/ns/org#"), ("prov", "http://www.w3.org/ns/prov#"),
        ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"), ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ]
    /// What no vocabulary of W3C has a word for, relative to the base.
    static let ownVocabulary = "vocabulary#"

    let graph: ExportGraph
    private var language: String? { graph.head.language }

    init(_ graph: ExportGraph) { self.graph = graph }

    /// Calls a function with each resource: the plan, its body, what kinds of concepts there are, nodes, links.
    func walk(_ body: (RDFResource) throws -> Void) throws {
        try body(plan)
        if let licence = graph.head.licence {
            var resource = RDFResource(iri: licence.address ?? "licence", types: ["dct:LicenseDocument"])
            resource.add("dct:title", .text(licence.text, language: licence.identifier == nil ? language : nil))
            try body(resource)
        }
        if let name = graph.head.body {
            var resource = RDFResource(iri: "body", types: ["org:FormalOrganization"])
            resource.add("skos:prefLabel", .text(name, language: language))
            for id in graph.head.ids.writtenIDs { resource.add("dct:identifier", .text(id, language: nil)) }
            try body(resource)
        }
        let details = try Details(graph)
        var kinds: Set<String> = []
        try graph.forEachNode { kinds.insert($0.kind) }
        for kind in kinds.sorted() where isConcept(kind) {
            var scheme = RDFResource(iri: "scheme/" + Self.encoded(kind), types: ["skos:ConceptScheme"])
            scheme.add("skos:prefLabel", .text(kind, language: "en"))
            scheme.add("dct:isPartOf", .iri("plan"))
            try body(scheme)
        }
        var kindOfNode: [String] = []
        try graph.forEachNode { node in
            kindOfNode.append(node.kind)
            for resource in resources(of: node, details) { try body(resource) }
        }
        var number = 0
        try graph.forEachEdge { edge in
            number += 1
            for resource in resources(of: edge, number, from: kindOfNode[edge.source], to: kindOfNode[edge.target]) {
                try body(resource)
            }
        }
    }

    private func isConcept(_ kind: String) -> Bool { !["direction", "objective", "collaboration"].contains(kind) }

    private var plan: RDFResource {
        var plan = RDFResource(iri: "plan", types: ["dcat:Dataset", "prov:Entity"])
        plan.add("dct:title", .text(graph.head.title, language: language))
        if graph.head.body != nil { plan.add("dct:publisher", .iri("body")) }
        plan.add("dct:bibliographicCitation", graph.head.source.map { .text($0, language: language) })
        if let licence = graph.head.licence {
            plan.add("dct:license", .iri(licence.address ?? "licence"))
        }
        plan.add("dct:language", language.map { .text($0, language: nil) })
        for year in graph.head.years { plan.add("pdo:year", .typed(String(year), "gYear")) }
        return plan
    }

    private func resources(of node: ExportNode, _ details: Details) -> [RDFResource] {
        let iri = Self.iri(node.id)
        var all: [RDFResource] = []
        var resource: RDFResource
        switch node.kind {
        case "direction":
            resource = RDFResource(iri: iri, types: ["org:OrganizationalUnit"])
            if graph.head.body != nil { resource.add("org:unitOf", .iri("body")) }
        case "collaboration": resource = RDFResource(iri: iri, types: ["org:OrganizationalCollaboration"])
        case "objective":
            resource = RDFResource(iri: iri, types: ["pdo:Objective", "prov:Entity"])
            resource.add("dct:isPartOf", .iri("plan"))
        default:
            resource = RDFResource(iri: iri, types: ["skos:Concept"])
            resource.add("skos:inScheme", .iri("scheme/" + Self.encoded(node.kind)))
        }
        resource.add("skos:prefLabel", .text(node.label, language: language))
        if node.shortLabel != node.label, node.kind != "objective" {
            resource.add("skos:altLabel", .text(node.shortLabel, language: language))
        }
        for (column, predicate) in [
            ("code", "skos:notation"), ("number", "skos:notation"), ("owner", "pdo:owner"),
            ("printedWeight", "pdo:weight"), ("deadline", "pdo:deadline"), ("objectiveType", "pdo:objectiveType"),
        ] {
            guard let value = details.value(column, of: node) else { continue }
            if predicate == "skos:notation", resource.properties.contains(where: { $0.predicate == predicate }) {
                continue
            }
            resource.add(predicate, .text(value, language: nil))
        }
        resource.add("dct:description", details.value("description", of: node).map { .text($0, language: language) })
        resource.add("pdo:line", details.value("line", of: node).map { .typed($0, "integer") })
        let line = details.value("line", of: node).flatMap { Int($0) }
        resource.add("pdo:place", line.flatMap { graph.plan?.place(ofLine: $0) }.map { .text($0.code, language: nil) })
        for id in details.ids[node.id] ?? [] { resource.add("dct:identifier", .text(id, language: nil)) }
        for year in node.years where node.kind == "objective" {
            guard let text = details.value("text\(year)", of: node) else { continue }
            let part = iri + "#\(year)"
            resource.add("dct:hasPart", .iri(part))
            var words = RDFResource(iri: part, types: ["pdo:YearlyText", "prov:Entity"])
            words.add("pdo:year", .typed(String(year), "gYear"))
            words.add("prov:value", .text(text, language: language))
            all.append(words)
        }
        return [resource] + all
    }

    private func resources(of edge: ExportEdge, _ number: Int, from: String, to: String) -> [RDFResource] {
        let (source, target, iri) = (Self.iri(edge.sourceID), Self.iri(edge.targetID), "link/\(number)")
        let predicate = "pdo:" + Self.encoded(edge.relation)
        var statement = RDFResource(iri: source, types: [])
        statement.add(predicate, .iri(target))
        switch (edge.relation, from, to) {
        case ("partOf", "direction", "direction"): statement.add("org:subOrganizationOf", .iri(target))
        case ("partOf", _, "strategicObjective") where isConcept(from): statement.add("skos:broader", .iri(target))
        case ("participates", "direction", "collaboration"): statement.add("org:memberOf", .iri(target))
        default: break
        }
        var link = RDFResource(iri: iri, types: ["rdf:Statement", "prov:Entity"])
        link.add("rdf:subject", .iri(source))
        link.add("rdf:predicate", .term(predicate))
        link.add("rdf:object", .iri(target))
        for (column, cell) in zip(graph.edgeColumns, edge.cells) where ["role", "basis"].contains(column.name) {
            link.add("pdo:" + column.name, cell.map { .text($0.text, language: nil) })
        }
        for year in edge.years { link.add("pdo:year", .typed(String(year), "gYear")) }
        var quotations: [RDFResource] = []
        for (place, evidence) in edge.evidence.enumerated() {
            var quotation = RDFResource(iri: "\(iri)#\(place + 1)", types: ["prov:Entity"])
            quotation.add("prov:value", .text(evidence.text, language: language))
            quotation.add("prov:wasQuotedFrom", .iri("plan"))
            quotation.add("pdo:line", .typed(String(evidence.line), "integer"))
            quotation.add(
                "pdo:place", graph.plan?.place(ofLine: evidence.line).map { .text($0.code, language: nil) })
            for year in evidence.years { quotation.add("pdo:year", .typed(String(year), "gYear")) }
            link.add("prov:wasDerivedFrom", .iri(quotation.iri))
            quotations.append(quotation)
        }
        for declaration in edge.declarations where !declaration.told.isEmpty {
            link.add("pdo:declaration", .text(declaration.told, language: language))
        }
        return [statement, link] + quotations
    }

    /// The id of a node as a path: `objective:casa/5` is `objective/casa/5`, since before a colon would stand a scheme.
    static func iri(_ id: String) -> String {
        guard let colon = id.firstIndex(of: ":") else { return "node/" + encoded(id) }
        return encoded(String(id[..<colon])) + "/" + encoded(String(id[id.index(after: colon)...]))
    }

    /// A name as part of an address; nil where nothing of it can be.
    static func slug(_ name: String) -> String? { Slug.of(name) }

    /// Percent-encoded but for what RFC 3986 calls unreserved, and slashes.
    static func encoded(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".unicodeScalars)
        var result = String.UnicodeScalarView()
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"), UInt8(ascii: "/"):
                result.append(Unicode.Scalar(byte))
            default: result.append(contentsOf: ["%", digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
        return String(result)
    }

    /// Values of nodes by the names of their columns, and ids under which registers know them.
    private struct Details {
        let places: [String: Int]
        let ids: [String: [String]]

        init(_ graph: ExportGraph) throws {
            places = Dictionary(
                graph.nodeColumns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
            let plan = graph.plan
            let goals = (plan?.transversalGoals ?? []).map { ($0.id, $0.ids) }
            let programmes = (plan?.programmes ?? []).map { ($0.id, $0.ids) }
            let levels = (plan?.strategicObjectives ?? []).map { ($0.id, $0.ids) }
            ids = Dictionary(
                (goals + programmes + levels).map { ($0.0, $0.1.writtenIDs) }, uniquingKeysWith: { first, _ in first })
        }

        func value(_ column: String, of node: ExportNode) -> String? { places[column].flatMap { node.cells[$0]?.text } }
    }
}
