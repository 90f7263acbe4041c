import CommandConsole
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
        let environment = Console.current.environment
        // How large the plan is, and whether it has an office of that word, only the whole tells.
        guard let reach, !verbose, !names.contains("-"), !Console.current.hasOfficeWord,
            environment("PDO_INDEX") != "off"
        else { return try graph(years: years) }
        let file = try location().file
        let caches = environment("XDG_CACHE_HOME") ?? environment("HOME").map { $0 + "/.cache" }
        let index = PlanIndexFile(ofPlan: Files.resolved(file), caches: caches)
        guard let (plan, officeWord, identity) = index.excerpt(about: names, reach),
            let graph = try? PlanGraph(plan, years: Set(years), isExcerpt: true)
        else {
            return try PlanFolders.graph(ofPlan: file, years: Set(years), ifQuoted: index.make)
        }
        Console.current.noteInput(identity, file)
        PlanFolders.noteSources(of: plan, besides: file)
        OfficeWord.current?.set(officeWord)
        DocumentPlaces.current?.set(plan)
        return graph
    }
}
