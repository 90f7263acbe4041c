import ArgumentParser
import CommandConsole
import Graphviz
import Plan
import PlanGraph
import PlanWording
import TextDocument

/// `pdo doctor`
struct Doctor: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "doctor", DoctorHelp.self) }

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
        let (fine, missing) = (said(DoctorReport.fine), said(DoctorReport.missing))
        let lines = findings.map { finding in
            (finding.isFine ? fine : missing).padded(to: max(fine.count, missing.count)) + "  "
                + finding.subject.padded(to: width) + "  " + finding.text + "\n"
        }
        try Console.current.write(lines.joined())
        if findings.contains(where: { !$0.isFine }) { throw ExitCode(2) }
    }

    private func graphviz() -> [Finding] {
        do {
            let installation = try graphvizInstallation()
            let engines = installation.engines.filter { $0 != .fixedPositions }.map(\.rawValue)
            return [
                Finding(
                    subject: "Graphviz", isFine: true, text: said(DoctorReport.library(version: installation.version))),
                Finding(subject: said(DoctorReport.engines), isFine: true, text: engines.joined(separator: ", ")),
                Finding(
                    subject: said(DoctorReport.pictures), isFine: true,
                    text: installation.formats.map(\.rawValue).joined(separator: ", ")),
                Finding(
                    subject: said(DoctorReport.fonts), isFine: true,
                    text: said(installation.helvetica.map { DoctorReport.font(name: $0) } ?? .noFont)),
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
                subject: said(DoctorReport.plan), isFine: true,
                text: said(
                    DoctorReport.planContent(
                        file: file, municipality: plan.municipality, years: plan.years,
                        nodes: graph.graph.nodes.count, edges: graph.graph.edges.count)))
        } catch {
            return Finding(subject: said(DoctorReport.plan), isFine: false, text: "\(error)")
        }
    }

    private func maps() -> Finding? {
        guard let project = (try? options.location())?.project else { return nil }
        let shelf = MapShelf(project: project, planSuffix: "")
        let names = shelf.names
        return Finding(
            subject: said(DoctorReport.maps), isFine: true,
            text: said(
                names.isEmpty
                    ? DoctorReport.noDefinitions(folder: shelf.folder)
                    : .definitions(folder: shelf.folder, names: names)))
    }
}
