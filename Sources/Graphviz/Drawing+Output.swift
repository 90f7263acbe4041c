extension Drawing {
    /// Returns the drawing as SVG.
    ///
    /// The bytes are the same in every process and on every machine that has the same version of Graphviz, with every
    /// engine that ``Engine/isRepeatable``: text is measured without the machine's fonts, and the SVG's head carries no
    /// version, no comment and no document type.
    /// No process is started and no file is written.
    ///
    /// It may be called from many tasks at once: the calls wait for one another, blocking their threads.
    ///
    /// - Throws: ``GraphvizError`` when the drawing doesn't fit together, a value is not allowed, or Graphviz fails or
    ///   reports an error, so that an incomplete picture is never taken for a whole one.
    public func svg(using engine: Engine) throws(GraphvizError) -> Rendering {
        let (document, warnings) = try svgDocument(using: engine)
        return Rendering(text: document.text, warnings: warnings)
    }

    /// Returns what ``svg(using:)`` writes, before it is written, and what Graphviz warned of.
    ///
    /// - Throws: as ``svg(using:)`` does.
    package func svgDocument(
        using engine: Engine
    ) throws(GraphvizError) -> (document: SVGDocument, warnings: [GraphvizMessage]) {
        let prepared = try PreparedDrawing(self, for: .library, engine: engine)
        let (bytes, warnings) = try Library.perform { operation throws(GraphvizError) in
            var graph = try BuiltGraph(like: prepared)
            try graph.build(prepared, engine: engine)
            try operation.layOut(graph, using: engine)
            let bytes = graph.rendered(as: "svg") { Array($0) }
            let warnings = try operation.warnings(
                .renderingFailed,
                "The layout succeeded, but Graphviz could not render it as SVG.",
                failed: bytes == nil
            )
            return (bytes ?? [], warnings)
        }
        let document = SVGReader.document(
            bytes, titles: prepared.titles, gradientName: prepared.objectNames.gradient)
        return (document, prepared.warnings + warnings)
    }

    /// Returns where an engine would put the nodes, edges and clusters. As safe and as repeatable as ``svg(using:)``.
    public func layout(using engine: Engine) throws(GraphvizError) -> Layout {
        let prepared = try PreparedDrawing(self, for: .library, engine: engine, isForLayout: true)
        let nodeIds = nodes.map(\.id)
        let ends = edges.map { (tail: $0.tail, head: $0.head) }
        let clusterIds = clusters.flatMap(\.drawnIds)
        return try Library.perform { operation throws(GraphvizError) in
            var graph = try BuiltGraph(like: prepared)
            try graph.build(prepared, engine: engine)
            try operation.layOut(graph, using: engine)
            return Layout(
                box: graph.box(),
                nodes: graph.placedNodes(ids: nodeIds),
                edges: graph.placedEdges(ends),
                clusters: graph.placedClusters(ids: clusterIds),
                warnings: prepared.warnings + operation.messages
            )
        }
    }
}

extension Drawing.Cluster {
    /// Its id and those of its inner clusters, in the order of ``PreparedDrawing/clusters``.
    fileprivate var drawnIds: [String] { hasNodes ? [id] + clusters.flatMap(\.drawnIds) : [] }
}

extension Library.Operation {
    func layOut(
        _ graph: borrowing BuiltGraph, using engine: Engine, forCairo: Bool = false
    ) throws(GraphvizError) {
        if engine == .sfdp { try checkTriangulation() }
        let succeeded = graph.layOut(using: engine, forCairo: forCairo)
        _ = try warnings(
            .layoutFailed,
            "Graphviz could not lay the drawing out with the engine \(engine): try another, or fewer attributes.",
            failed: !succeeded
        )
    }
}
