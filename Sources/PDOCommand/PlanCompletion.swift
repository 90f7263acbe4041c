import ArgumentParser
import CommandConsole
import CommandLineDescription
import Plan
import PlanAnswers
import PlanGraph
import PlanWording
import TextTools

extension CompletionKind {
    /// Completes what names a node of the plan that the command line asks for. Where there is none, it offers nothing
    /// and says nothing, as the others do.
    static let nodes = nodes(of: NodeKind.allCases)

    /// Completes what names a node of some kinds.
    static func nodes(of kinds: [NodeKind]) -> CompletionKind {
        .custom { words, _, prefix in
            PlanCompletion(words: words).nodes(of: kinds, prefix: prefix).map(\.line)
        }
    }

    /// Completes a year of the plan.
    static let years = CompletionKind.custom { words, _, _ in PlanCompletion(words: words).years() }

    /// Completes a year of the plan, or the path of another.
    static let yearsOrPaths = CompletionKind.custom { words, _, prefix in
        PlanCompletion(words: words).years() + PlanCompletion.paths(prefix: prefix).map(\.line)
    }

    /// Completes the last of some columns of a list, of the kind that the command line names.
    static let listColumns = CompletionKind.custom { words, _, prefix in
        PlanCompletion(words: words).columns(prefix: prefix).map(\.line)
    }

    /// Completes the name of a plan in the project's `Data`.
    static let plans = CompletionKind.custom { _, _, _ in PlanFolders.project().map(PlanFolders.plans) ?? [] }

    /// Completes a map of the plan's folder `Graphs`.
    static let maps = CompletionKind.custom { words, _, _ in PlanCompletion(words: words).maps() }
}

extension NodeKind {
    /// Offers the words for kinds that ids and results have, or where what was typed begins none of these, the others
    /// that are understood: plurals and Italian ones.
    public static var defaultCompletionKind: CompletionKind {
        .custom { _, _, prefix in words(prefix: prefix).map(\.line) }
    }

    static func words(prefix typed: String) -> [CompletionCandidate] {
        let (usual, others) = (allCases.flatMap(\.usualWords), allCases.flatMap(\.otherWords))
        let fitting = [usual, others].lazy.map { $0.filter { $0.hasPrefix(typed) } }.first { !$0.isEmpty } ?? []
        var seen: Set<String> = []
        return fitting.filter { seen.insert($0).inserted }.compactMap { word in
            CompletionCandidate(word, explanation: NodeKind(argument: word)?.plural(in: Console.current.language) ?? "")
        }
    }
}

/// What a shell may offer of the plan.
struct PlanCompletion {
    /// The words of the command line, as far as it is written.
    let words: [String]

    /// Candidates for what names a node of some kinds.
    func nodes(of kinds: [NodeKind] = NodeKind.allCases, prefix typed: String) -> [CompletionCandidate] {
        (graph?.names(beginningAs: typed, of: Set(kinds)) ?? []).compactMap {
            CompletionCandidate($0.text, explanation: $0.explanation.shortened(to: 60))
        }
    }

    func years() -> [String] { graph?.plan.years.map(String.init) ?? [] }

    /// The columns of a list of the kind that the words name, or of objectives, behind what was typed before a comma.
    func columns(prefix typed: String) -> [CompletionCandidate] {
        guard let plan = graph?.plan else { return [] }
        let kind = words.lazy.dropFirst().compactMap { NodeKind(argument: $0) }.first ?? .objective
        let before = typed.lastIndex(of: ",").map { String(typed[...$0]) } ?? ""
        let chosen = Set(before.split(separator: ",").map(String.init))
        return ListColumn.columns(of: kind, in: plan).map(\.key)
            .filter { (before + $0).hasPrefix(typed) && !chosen.contains($0) }
            .compactMap { CompletionCandidate(before + $0) }
    }

    /// The files and folders whose path begins as what was typed; folders end with a slash.
    static func paths(prefix: String) -> [CompletionCandidate] {
        let folder = prefix.lastIndex(of: "/").map { String(prefix[...$0]) } ?? ""
        let isHidden = prefix.dropFirst(folder.count).hasPrefix(".")
        return Files.names(in: folder.isEmpty ? "." : folder).filter { isHidden || !$0.hasPrefix(".") }
            .compactMap { CompletionCandidate(folder + $0 + (Files.isFolder(folder + $0) ? "/" : "")) }
            .filter { $0.begins(as: prefix) }
    }

    func maps() -> [String] {
        guard let project = try? PlanFolders.location(of: plan).project else { return [] }
        return MapShelf(project: project, planSuffix: "").chosen
    }

    private var graph: PlanGraph? {
        (try? PlanFolders.location(of: plan).file).flatMap { try? PlanFolders.graph(ofPlan: $0, warns: false) }
    }

    /// The path behind the last `--plan`.
    private var plan: String? {
        for (place, word) in words.enumerated().reversed() {
            if word.hasPrefix("--plan=") { return String(word.dropFirst("--plan=".count)) }
            if word == "--plan", place + 1 < words.count { return words[place + 1] }
        }
        return nil
    }
}
