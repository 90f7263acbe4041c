import Dispatch
import GraphCore
import PlanGraph
import PlanWording
import Synchronization

/// Makes the pages of all nodes, two at a time: while one waits for Graphviz, which draws one picture after the other,
/// the other is put into words.
struct NodeCrew {
    /// What one of them works with.
    private struct Worker: @unchecked Sendable {
        let pages: NodePages
        let frame: PageFrame
    }

    private let workers: [Worker]
    private let graph: PlanGraph
    /// How many pages are in memory at most.
    private static let batch = 40

    init(_ frame: PageFrame, mentions: Mentions) {
        let site = frame.site
        graph = site.graph
        workers = (0..<2).map { _ in
            // A worker's own: each is asked by one thread at a time.
            let templates = SiteTemplates(like: frame.templates)
            let maps = SiteMaps(links: PageLinks(site: site, up: "../"))
            return Worker(
                pages: NodePages(site: site, templates: templates, maps: maps, mentions: mentions),
                frame: PageFrame(
                    site: site, parts: frame.parts, templates: templates, previews: frame.previews))
        }
    }

    /// The keys that templates asked for in vain.
    var missing: Set<String> { workers.reduce(into: []) { $0.formUnion($1.frame.templates.missing) } }

    /// Makes the pages, in the order of the nodes.
    ///
    /// - Parameter progress: what to do with how many have been made.
    func make(progress: (Int) -> Void, to write: (SiteFile) throws -> Void) throws {
        let nodes = Array(graph.graph.nodeIndices)
        for start in stride(from: 0, to: nodes.count, by: Self.batch) {
            let batch = Array(nodes[start..<min(start + Self.batch, nodes.count)])
            let files = Mutex<[Int: SiteFile]>([:])
            let next = Mutex(0)
            // Threads know nothing of the word for offices that sentences go by.
            let word = OfficeWord(of: graph.plan)
            DispatchQueue.concurrentPerform(iterations: workers.count) { [workers] number in
                OfficeWord.$current.withValue(word) {
                    while true {
                        let place = next.withLock { place in
                            defer { place += 1 }
                            return place
                        }
                        guard place < batch.count else { break }
                        let file = workers[number].frame.file(workers[number].pages.page(on: batch[place]))
                        files.withLock { $0[place] = file }
                    }
                }
            }
            let made = files.withLock { $0 }
            for place in batch.indices { if let file = made[place] { try write(file) } }
            progress(start + batch.count)
        }
    }
}
