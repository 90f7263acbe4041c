import ArgumentParser
import AtomicFiles
import CommandConsole
import Plan
import PlanGraph
import PlanMaps
import PlanSite
import PlanWording

/// `pdo site`
struct SiteCommand: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "site", SiteHelp.self) }

    @Option(name: .shortAndLong, help: ArgumentHelp(SiteHelp.output, .folder), completion: .directory)
    var output: String?

    @Option(name: .customLong("lang"), help: ArgumentHelp(SiteHelp.languages, .lang))
    var languages: LanguageList?

    @Flag(help: ArgumentHelp(SiteHelp.force))
    var force = false

    @Option(help: ArgumentHelp(SiteHelp.baseline, .plan), completion: .file())
    var baseline: String?

    @Option(help: ArgumentHelp(SiteHelp.baseURL, .url))
    var baseURL: String?

    @Option(help: ArgumentHelp(SiteHelp.statement, .url))
    var accessibilityStatement: String?

    @Option(help: ArgumentHelp(SiteHelp.feedback, .url))
    var feedback: String?

    @OptionGroup var options: PlanOptions

    /// One language, or several with commas between them.
    struct LanguageList: ExpressibleByArgument {
        let languages: [Language]

        init?(argument: String) {
            let languages = argument.split(separator: ",").map { Language(rawValue: String($0)) }
            guard !languages.isEmpty, !languages.contains(nil), Set(languages).count == languages.count else {
                return nil
            }
            self.languages = languages.compactMap(\.self)
        }

        static var allValueStrings: [String] { ["it", "en", "it,en", "en,it"] }
    }

    func validate() throws {
        guard let output, !output.isEmpty, output != "-" else { throw ValidationError(SiteFailure.noOutput) }
        let isMail = feedback.map { $0.contains("@") && !$0.contains("/") && !$0.contains(":") } ?? false
        let addresses = [
            ("--base-url", baseURL), ("--accessibility-statement", accessibilityStatement),
            ("--feedback", isMail ? nil : feedback),
        ]
        for (option, address) in addresses where address.map({ !Self.isAddress($0) }) ?? false {
            throw ValidationError(SiteFailure.address(option: option))
        }
    }

    private static func isAddress(_ text: String) -> Bool {
        (text.hasPrefix("https://") || text.hasPrefix("http://")) && PlanMap.isLinkBase(text)
    }

    func run() throws {
        let graph = try options.graph()
        let (file, _) = try options.location()
        let document = PlanFolders.text(quotedBy: file).map { SiteDocument(text: $0) }
        let site = try Site(
            of: graph, document: document,
            options: SiteOptions(
                languages: languages?.languages ?? [.ofResults], baseAddress: baseURL,
                accessibilityStatement: accessibilityStatement, feedback: feedback),
            baseline: try baseline.map { try PlanFolders.graph(ofPlan: PlanFolders.location(of: $0).file) })
        let output = output ?? ""
        let result = try Self.attempt(output) {
            let folder = try SiteFolder(at: Files.resolved(output), isForced: force)
            try site.write { made, all in
                Console.current.note(said(SiteReport.made(made, of: all)) + "\n")
            } noting: { remark in
                switch remark {
                case .noPreviews(let reason): Console.current.note(said(SiteReport.noPreviews(reason: reason)) + "\n")
                }
            } to: { page in
                try OutputFiles.checkIsNoInput(PlanFolders.join(output, page.path))
                try folder.write(page)
            }
            return try folder.commit()
        }
        let index = PlanFolders.join(output, "index.html")
        try Console.current.write(index + "\n")
        Console.current.note(
            said(
                SiteReport.written(
                    folder: output, written: result.written, unchanged: result.unchanged, removed: result.removed))
                + "\n")
    }

    /// - Throws: ``Failure`` in the place of what a folder and its files say.
    private static func attempt<Result>(_ output: String, _ body: () throws -> Result) throws -> Result {
        do { return try body() } catch SiteFolder.Problem.notAFolder {
            throw Failure(SiteFailure.notAFolder(path: output))
        } catch SiteFolder.Problem.foreign(let names, let count) {
            throw Failure(SiteFailure.foreignFiles(folder: output, names: names, count: count))
        } catch let error as FileError {
            throw Failure(error, writing: error.path, within: output)
        }
    }
}

extension PlanFolders {
    /// The text of the document, or of the table of objectives, that lies beside a plan; nil where there is none.
    static func text(quotedBy file: String) -> String? {
        let folder = folder(of: file)
        return [documentFile, objectivesFile].map { join(folder, $0) }.first { Files.status(of: $0)?.kind == .regular }
            .flatMap { try? Files.readText($0) }
    }
}
