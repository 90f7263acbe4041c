import ArgumentParser
import CommandConsole
import Graphviz
import Plan
import PlanGraph
import PlanMaps
import PlanWording

/// `pdo doctor`
struct Doctor: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "doctor", DoctorHelp.self) }

    @OptionGroup var options: PlanOptions
    @OptionGroup var languageOptions: LanguageOptions

    func run() throws {
        let findings = graphviz() + [plan(), maps()].compactMap(\.self)
        try Console.current.write(findings.text(in: Console.current.language))
        if findings.contains(where: { $0.severity != .note }) { throw ExitCode(2) }
    }

    private func graphviz() -> [DoctorFinding] {
        do {
            let installation = try graphvizInstallation()
            let engines = installation.engines.filter { $0 != .fixedPositions }.map(\.rawValue)
            let found: [DoctorStatement] = [
                .library(version: installation.version), .engines(engines),
                .pictures(installation.formats.map(\.rawValue)),
                installation.helvetica.map { .font(name: $0) } ?? .noFont,
            ]
            return found.map { DoctorFinding(.note, $0) }
                + installation.problems.map { problem in
                    let engines = problem.engines.filter { $0 != .fixedPositions }.map(\.rawValue)
                    return lack(problem.error, of: engines + problem.formats.map(\.rawValue))
                }
        } catch {
            return [lack(error, of: [])]
        }
    }

    private func lack(_ error: GraphvizError, of parts: [String]) -> DoctorFinding {
        DoctorFinding(.warning, .lack(error.failure, words: error.messages.first?.text, parts: parts))
    }

    private func plan() -> DoctorFinding {
        do {
            let file = try options.location().file
            let graph = try options.graph()
            return DoctorFinding(
                .note,
                .planContent(
                    file: file, municipality: graph.plan.municipality, years: graph.plan.years,
                    nodes: graph.graph.nodes.count, edges: graph.graph.edges.count))
        } catch {
            return DoctorFinding(.warning, .noPlan(reason: "\(error)"))
        }
    }

    private func maps() -> DoctorFinding? {
        guard let project = (try? options.location())?.project else { return nil }
        let shelf = MapShelf(project: project, planSuffix: "")
        let names = shelf.names
        return DoctorFinding(
            .note,
            names.isEmpty
                ? .noDefinitions(folder: shelf.folder) : .definitions(folder: shelf.folder, names: names))
    }
}
