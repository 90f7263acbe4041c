import Dispatch
import GraphCore
import PlanGraph
import PlanMaps
import PlanWording
import Synchronization

/// Makes the pages that have maps, two at a time: while one waits for Graphviz, which draws one picture after the other,
/// the other is put into words.
struct NodeCrew {
    /// What one of them works with.
    private struct Worker: @unchecked Sendable {
        let pages: NodePages
        let gallery: GalleryPages
        let frame: PageFrame
    }

    /// What there is to make.
    enum Job {
        case node(NodeIndex)
        case map(name: String, PlanMap)
        /// A map for other pages to show.
        case embedded(name: String, PlanMap)
    }

    private let workers: [Worker]
    private let graph: PlanGraph
    /// How many pages are in memory at most.
    private static let batch = 40

    init(_ frame: PageFrame, _ gallery: GalleryPages, mentions: Mentions) {
        let site = frame.site
        graph = site.graph
        workers = (0..<2).map { _ in
            // A worker's own: each is asked by one thread at a time.
            let templates = SiteTemplates(like: frame.templates)
            let maps = SiteMaps(links: PageLinks(site: site, up: "../"))
            return Worker(
                pages: NodePages(site: site, templates: templates, maps: maps, mentions: mentions),
                gallery: GalleryPages(like: gallery, templates),
                frame: PageFrame(site: site, parts: frame.parts, templates: templates, previews: frame.previews))
        }
    }

    /// The keys that templates asked for in vain.
    var missing: Set<String> { workers.reduce(into: []) { $0.formUnion($1.frame.templates.missing) } }

    /// Makes the pages, in the order of the jobs.
    ///
    /// - Parameter progress: what to do with how many have been made.
    func make(_ jobs: [Job], progress: (Int) -> Void, to write: (SiteFile) throws -> Void) throws {
        for start in stride(from: 0, to: jobs.count, by: Self.batch) {
            let batch = Batch(jobs: Array(jobs[start..<min(start + Self.batch, jobs.count)]))
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
                        guard place < batch.jobs.count else { break }
                        let file = Self.file(batch.jobs[place], by: workers[number])
                        files.withLock { $0[place] = file }
                    }
                }
            }
            let made = files.withLock { $0 }
            for place in batch.jobs.indices { if let file = made[place] { try write(file) } }
            progress(start + batch.jobs.count)
        }
    }

    /// Jobs that are only read.
    private struct Batch: @unchecked Sendable {
        let jobs: [Job]
    }

    private static func file(_ job: Job, by worker: Worker) -> SiteFile? {
        switch job {
        case .node(let node): worker.frame.file(worker.pages.page(on: node))
        case .map(let name, let map): worker.gallery.page(name, map).map { worker.frame.file($0) }
        case .embedded(let name, let map): worker.gallery.embed(name, map)
        }
    }
}
