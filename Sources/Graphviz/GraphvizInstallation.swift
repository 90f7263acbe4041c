import CGraphviz

/// A form in which a drawing can be given out.
public enum DrawingFormat: String, Hashable, Sendable, CaseIterable {
    case svg, png, pdf, dot
}

/// What this machine's Graphviz can do, for a report to the user.
public struct GraphvizInstallation: Hashable, Sendable {
    /// What is missing, and what it is missing for.
    public struct Problem: Hashable, Sendable {
        /// The formats that can't be had because of it.
        public let formats: [DrawingFormat]
        /// The engines that can't be used because of it.
        public let engines: [Engine]
        /// What failed when it was tried: ``GraphvizError/lack`` is what is missing.
        public let error: GraphvizError
    }

    /// The version that the library gives itself, such as `"2.43.0"`.
    public let version: String
    /// The engines that laid a small drawing out, in the order of ``Engine``.
    public let engines: [Engine]
    /// The ways to move nodes apart that worked with it, in the order of ``Overlap``.
    public let overlaps: [Overlap]
    /// The formats that can be made, in the order of ``DrawingFormat``.
    public let formats: [DrawingFormat]
    /// The formats that Graphviz itself knows of, by its own names, sorted. Only ``formats`` are offered here.
    public let outputPlugins: [String]
    /// The machine's font that PNG and PDF use for `"Helvetica"`, the default, such as `"Nimbus Sans"`; nil when there
    /// is none or when the machine has no fontconfig to ask.
    public let helvetica: String?
    /// What is missing; empty when everything is there.
    public let problems: [Problem]
}

/// Returns what this machine's Graphviz can do, found by trying each engine, each ``Overlap`` and each format with a
/// small drawing.
///
/// It loads the libraries for PNG and PDF, which takes some 60 ms the first time.
///
/// ```swift
/// let installation = try graphvizInstallation()
/// print("Graphviz \(installation.version):", installation.formats.map(\.rawValue).joined(separator: ", "))
/// for problem in installation.problems { print(problem.error.explanation) }
/// ```
///
/// - Throws: ``GraphvizError`` when the library can't be started at all.
public func graphvizInstallation() throws(GraphvizError) -> GraphvizInstallation {
    try Library.perform { operation throws(GraphvizError) in
        var problems = Problems()
        let engines = Engine.allCases.filter { engine in
            problems.hasNone(engines: [engine]) { () throws(GraphvizError) in try operation.draw(with: engine) }
        }
        let overlaps = Overlap.allCases.filter { overlap in
            // Whether it works is the same in all engines but `dot`, which needs none.
            guard engines.contains(.neato) else { return false }
            return problems.hasNone { () throws(GraphvizError) in try operation.draw(with: .neato, [.overlap(overlap)])
            }
        }
        var formats: [DrawingFormat] = [.dot]
        if problems.hasNone(formats: [.svg], { () throws(GraphvizError) in try operation.draw(as: "svg") }) {
            formats.append(.svg)
        }
        let hasFonts = problems.hasNone(formats: [.png, .pdf]) { () throws(GraphvizError) in
            try operation.startMachineFonts()
        }
        for (format, device) in [(DrawingFormat.png, "png:cairo"), (.pdf, "pdf:cairo")] where hasFonts {
            if problems.hasNone(formats: [format], { () throws(GraphvizError) in try operation.draw(as: device) }) {
                formats.append(format)
            }
        }
        var family = [CChar](repeating: 0, count: 256)
        let hasFont = graphviz_font_for("Helvetica", &family, family.count)
        return GraphvizInstallation(
            version: graphviz_version().map { String(cString: $0) } ?? "",
            engines: engines,
            overlaps: overlaps,
            formats: DrawingFormat.allCases.filter(formats.contains),
            outputPlugins: Set(plugins(of: "device")).sorted(),
            helvetica: hasFont
                ? String(decoding: family.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil,
            problems: problems.found
        )
    }
}

/// What is missing, each thing once with all that it is missing for.
private struct Problems {
    private(set) var found: [GraphvizInstallation.Problem] = []

    /// Whether something works; else why not is kept.
    mutating func hasNone(
        engines: [Engine] = [], formats: [DrawingFormat] = [], _ trial: () throws(GraphvizError) -> Void
    ) -> Bool {
        do throws(GraphvizError) {
            try trial()
            return true
        } catch {
            let known = found.firstIndex { $0.error.explanation == error.explanation }
            let old = known.map { found.remove(at: $0) }
            found.append(
                GraphvizInstallation.Problem(
                    formats: (old?.formats ?? []) + formats, engines: (old?.engines ?? []) + engines,
                    error: old?.error ?? error))
            return false
        }
    }
}

extension Library.Operation {
    /// Draws three nodes with an engine, to see whether it can.
    fileprivate func draw(
        with engine: Engine = .fixedPositions, _ attributes: [Attribute] = [], as format: String = "svg"
    ) throws(GraphvizError) {
        graphviz_forget_messages()
        let nodes = [(0.0, 0.0), (60, 0), (20, 50)].enumerated().map { number, place in
            Drawing.Node("n\(number)", [.position(x: place.0, y: place.1)])
        }
        let edges = [("n0", "n1"), ("n1", "n2")].map { Drawing.Edge(from: $0, to: $1) }
        let drawing = Drawing(name: "trial", attributes: attributes, nodes: nodes, edges: edges)
        let prepared = try PreparedDrawing(drawing, for: .library, engine: engine)
        var graph = try BuiltGraph(like: prepared)
        try graph.build(prepared, engine: engine)
        try layOut(graph, using: engine, forCairo: format != "svg")
        let isDrawn = graph.rendered(as: format) { !$0.isEmpty } ?? false
        _ = try warnings(
            .renderingFailed, "Graphviz can't draw as \(format).", lack: .plugin, failed: !isDrawn)
    }
}

private func plugins(of kind: String) -> [String] {
    guard let names = graphviz_plugins(kind) else { return [] }
    defer { graphviz_free_names(names) }
    return String(cString: names).split(separator: "\n").map(String.init)
}
