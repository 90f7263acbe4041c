import CGraphviz
import Synchronization

/// Returns the version that the Graphviz library gives itself, such as `"2.43.0"`.
///
/// Between versions, layouts can differ in the last decimals.
///
/// - Throws: ``GraphvizError`` when the library can't be started.
public func graphvizVersion() throws(GraphvizError) -> String {
    try Library.perform { _ throws(GraphvizError) in graphviz_version().map { String(cString: $0) } ?? "" }
}

/// The way to the C library: one operation at a time in the whole process, on a thread with a large stack.
///
/// Graphviz is not thread-safe, not even for separate graphs. It also recurses along chains of nodes: of the large
/// stack only what is used takes memory.
enum Library {
    private static let lock = Mutex(())
    /// 512 MiB of addresses, or where that is forbidden, 64 MiB.
    private static let stackSizes = [512 << 20, 64 << 20]

    /// What Graphviz said of its lack of triangulation, nothing where it lacks none; nil until it was tried.
    private static let lackOfTriangulation = Mutex<[GraphvizMessage]?>(nil)

    /// What is done in one go, and everything Graphviz says meanwhile.
    ///
    /// The calling thread waits. An operation can't be interrupted.
    static func perform<Result: Sendable>(
        _ operation: (inout Operation) throws(GraphvizError) -> Result
    ) throws(GraphvizError) -> Result {
        try lock.withLock { _ throws(GraphvizError) -> Result in
            var outcome: Swift.Result<Result, GraphvizError>?
            withoutActuallyEscaping(operation) { operation in
                onLargeStack {
                    do throws(GraphvizError) {
                        var running = try Operation()
                        outcome = .success(try operation(&running))
                    } catch {
                        outcome = .failure(error)
                    }
                }
            }
            guard let outcome else {
                throw GraphvizError(
                    .libraryUnavailable,
                    "No thread with a stack of 64 MiB could be started: allow the process more memory.", lack: .memory
                )
            }
            return try outcome.get()
        }
    }

    private final class Job {
        let body: () -> Void
        init(_ body: @escaping () -> Void) { self.body = body }
    }

    private static func onLargeStack(_ body: () -> Void) {
        withoutActuallyEscaping(body) { body in
            let job = Job(body)
            withExtendedLifetime(job) {
                let pointer = Unmanaged.passUnretained(job).toOpaque()
                for size in stackSizes {
                    let hasRun = graphviz_run_on_large_stack(
                        size,
                        { pointer in
                            guard let pointer else { return }
                            Unmanaged<Job>.fromOpaque(pointer).takeUnretainedValue().body()
                        },
                        pointer
                    )
                    if hasRun { return }
                }
            }
        }
    }
}

extension Library {
    /// One operation under the lock.
    struct Operation {
        fileprivate init() throws(GraphvizError) {
            guard graphviz_start() else {
                throw GraphvizError(
                    .libraryUnavailable,
                    "The Graphviz library could not be started: its plugins are missing, or not registered.",
                    lack: .library)
            }
            graphviz_forget_messages()
        }

        /// What Graphviz has said since the operation began.
        var messages: [GraphvizMessage] {
            guard let collected = graphviz_messages() else { return [] }
            return GraphvizMessage.parse(String(cString: collected))
        }

        /// Loads what draws PNG and PDF, the first time.
        func startMachineFonts() throws(GraphvizError) {
            switch graphviz_start_machine_fonts() {
            case graphviz_fonts_ready: graphviz_forget_messages()
            case graphviz_fonts_no_font:
                throw GraphvizError(
                    .libraryUnavailable,
                    "PNG and PDF need a font, and fontconfig finds none; SVG needs none.", lack: .font)
            default:
                throw GraphvizError(
                    .libraryUnavailable,
                    "PNG and PDF need Graphviz's plugin for cairo and pango, which could not be loaded; SVG needs none.",
                    lack: .cairo, messages: messages)
            }
        }

        private static func cannotTriangulate(_ messages: [GraphvizMessage]) -> GraphvizError {
            GraphvizError(
                .libraryUnavailable,
                "Graphviz was built without the library that triangulates (GTS), by which .overlap(.prism) moves nodes "
                    + "apart: use another .overlap(…), or a Graphviz that has it.",
                lack: .triangulation, messages: messages)
        }

        /// Refuses `sfdp` where Graphviz can't triangulate, which `sfdp` always needs.
        ///
        /// Graphviz says so once in a process; from then on it leaves nodes on one another without a word, and over
        /// labels of edges it ends the process. So the first time a single node is laid out before.
        func checkTriangulation() throws(GraphvizError) {
            if let said = Library.lackOfTriangulation.withLock({ $0 }) {
                guard said.isEmpty else { throw Self.cannotTriangulate(said) }
                return
            }
            let drawing = Drawing(name: "trial", nodes: [Drawing.Node("a")])
            let prepared = try PreparedDrawing(drawing, for: .library, engine: .sfdp)
            var graph = try BuiltGraph(like: prepared)
            try graph.build(prepared, engine: .sfdp)
            _ = graph.layOut(using: .sfdp, forCairo: false)
            let said = messages.filter { $0.text.has("triangulation") }
            Library.lackOfTriangulation.withLock { $0 = said }
            guard said.isEmpty else { throw Self.cannotTriangulate(said) }
        }

        /// The messages, if they are but warnings: Graphviz may report success and yet have lost an edge.
        func warnings(
            _ reason: GraphvizError.Reason,
            _ explanation: String,
            lack: GraphvizError.Lack? = nil,
            failed: Bool = false
        ) throws(GraphvizError) -> [GraphvizMessage] {
            let messages = messages
            if messages.contains(where: { $0.text.has("not recognized. Use one of") }) {
                throw GraphvizError(
                    .libraryUnavailable,
                    "Graphviz lacks the plugin for this, or it is not registered.", lack: .plugin, messages: messages)
            }
            // Some engines but warn of it, and leave nodes on one another.
            let lacksTriangulation = messages.contains {
                $0.text.has("triangulation") || $0.text.has("Overlap value") && $0.text.has("unsupported")
            }
            if lacksTriangulation { throw Self.cannotTriangulate(messages) }
            if failed || messages.contains(where: { $0.severity == .error }) {
                throw GraphvizError(reason, explanation, lack: lack, messages: messages)
            }
            return messages
        }
    }
}
