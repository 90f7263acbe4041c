import ArgumentParser
import Graphviz
import Plan
import PlanGraph
import TextDocument

/// `pdo doctor`
struct Doctor: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", _superCommandName: "pdo",
        abstract: "What this machine can draw, which plan is read, and what mends what is missing.",
        discussion: """
            EXAMPLES
              pdo doctor
              pdo doctor --plan Data/my-city

            Each engine and each form of picture is tried with a small drawing. Each line begins with "ok", or with \
            "missing" and what to do. The exit code is 2 if something is missing.
            """)

    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    /// What was looked at, and what was found.
    private struct Finding {
        let subject: String
        let isFine: Bool
        let text: String
    }

    func run() throws {
        let findings = graphviz() + [plan(), maps()].compactMap(\.self)
        let width = findings.map(\.subject.count).max() ?? 0
        let lines = findings.map { finding in
            (finding.isFine ? "ok       " : "missing  ") + finding.subject.padded(to: width) + "  " + finding.text
                + "\n"
        }
        try Console.current.write(lines.joined())
        if findings.contains(where: { !$0.isFine }) { throw ExitCode(2) }
    }

    private func graphviz() -> [Finding] {
        do {
            let installation = try graphvizInstallation()
            let engines = installation.engines.filter { $0 != .fixedPositions }.map(\.rawValue)
            return [
                Finding(subject: "Graphviz", isFine: true, text: "library \(installation.version)"),
                Finding(subject: "engines", isFine: true, text: engines.joined(separator: ", ")),
                Finding(
                    subject: "pictures", isFine: true,
                    text: installation.formats.map(\.rawValue).joined(separator: ", ")),
                Finding(
                    subject: "fonts", isFine: true,
                    text: installation.helvetica.map {
                        "PNG and PDF are written in \($0); SVG asks for no font of the machine"
                    }
                        ?? "SVG asks for none; for PNG and PDF none was found"),
            ]
                + installation.problems.map { problem in
                    let lacking =
                        problem.engines.filter { $0 != .fixedPositions }.map(\.rawValue)
                        + problem.formats.map(\.rawValue)
                    return Finding(
                        subject: lacking.isEmpty ? "Graphviz" : lacking.joined(separator: ", "), isFine: false,
                        text: problem.explanation)
                }
        } catch {
            return [Finding(subject: "Graphviz", isFine: false, text: "\(error)")]
        }
    }

    private func plan() -> Finding {
        do {
            let file = try options.location().file
            let graph = try options.graph()
            let plan = graph.plan
            return Finding(
                subject: "plan", isFine: true,
                text: "\(file): \(plan.municipality), \(plan.years.map(String.init).joined(separator: ", ")), "
                    + "\(graph.graph.nodes.count) nodes and \(graph.graph.edges.count) edges")
        } catch {
            return Finding(subject: "plan", isFine: false, text: "\(error)")
        }
    }

    private func maps() -> Finding? {
        guard let project = (try? options.location())?.project else { return nil }
        let shelf = MapShelf(project: project, planSuffix: "")
        let names = shelf.names
        return Finding(
            subject: "maps", isFine: true,
            text: names.isEmpty
                ? "no definition in \(shelf.folder); 'pdo map' draws the collaboration map"
                : "\(shelf.folder): " + names.joined(separator: ", "))
    }
}
