import CommandConsole
import PlanAnswers
import PlanGraph
import PlanIndex
import PlanWording

extension PlanOptions {
    /// The graph of the plan, or where an index tells what the question is about, of that alone: it has the same answer.
    ///
    /// - Parameters:
    ///   - years: as of ``graph(years:)``.
    ///   - names: what was typed to name the nodes that are asked about.
    ///   - reach: what of the plan the answer may have; nil for all.
    func graph(years: [Int] = [], about names: [String], _ reach: PlanReach?) throws -> PlanGraph {
        guard let reach, !names.contains("-") else { return try graph(years: years) }
        return try graph(years: years) { index in index.excerpt(about: names, reach).map { ($0, ()) } }.graph
    }

    /// The graph of the plan, or where an index tells what a search in all of it finds, of that alone, and what it is.
    func graph(searching request: SearchRequest) throws -> (graph: PlanGraph, found: IndexedSearch?) {
        try graph { $0.excerpt(searching: request.words, kinds: request.query.kinds, limit: request.limit) }
    }

    private func graph<Found>(
        years: [Int] = [], _ excerpt: (PlanIndexFile) -> (excerpt: PlanIndexFile.Excerpt, found: Found)?
    ) throws -> (graph: PlanGraph, found: Found?) {
        let environment = Console.current.environment
        // How large the plan is, and whether it has an office of that word, only the whole tells.
        guard !verbose, !Console.current.hasOfficeWord, environment("PDO_INDEX") != "off" else {
            return (try graph(years: years), nil)
        }
        let file = try location().file
        let caches = environment("XDG_CACHE_HOME") ?? environment("HOME").map { $0 + "/.cache" }
        let index = PlanIndexFile(ofPlan: Files.resolved(file), caches: caches)
        guard let ((plan, officeWord, identity), found) = excerpt(index),
            let graph = try? PlanGraph(plan, years: Set(years), isExcerpt: true)
        else {
            return (try PlanFolders.graph(ofPlan: file, years: Set(years), ifQuoted: index.make), nil)
        }
        Console.current.noteInput(identity, file)
        PlanFolders.noteSources(of: plan, besides: file)
        OfficeWord.current?.set(officeWord)
        DocumentPlaces.current?.set(plan)
        return (graph, found)
    }
}
