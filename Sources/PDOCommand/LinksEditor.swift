import CommandConsole
import Plan
import PlanImport
import PlanWording

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Writes what persons say of links to the file beside a plan's profile, and the plan that comes of it.
struct LinksEditor {
    private let document: String
    private let profile: String
    private let home: String
    /// The file that is written.
    let path: String

    /// - Parameter file: the plan's.
    init(besides file: String) throws {
        (document, profile, home) = try PlanFolders.sources(of: PlanFolders.folder(of: file))
        path = PlanFolders.join(PlanFolders.folder(of: profile), PlanFolders.linksFiles[0])
    }

    /// Writes an entry, in the place of one that speaks of the same link.
    ///
    /// - Parameters:
    ///   - subject: the id of the objective or collaboration of which the entry is.
    ///   - target: the id of the goal, strategic dimension or collaboration.
    /// - Returns: the line of the entry that it replaces, if any.
    /// - Throws: ``Failure`` where the plan can't be read with the entry; then nothing is written.
    func record(
        _ entry: LinkEntry, on subject: String, _ target: String, in plan: PlanOfObjectives
    ) throws -> Int? {
        var files = try PlanSourceFiles.links(beside: profile)
        for file in files where file.name != path {
            if let other = file.entries(on: subject, target, years: entry.years, in: plan).first {
                throw Failure(LinksFailure.declaredElsewhere(path: file.name, line: other.line))
            }
        }
        let old = files.first { $0.name == path } ?? LinksFile(name: path, content: "")
        let line = old.entries(on: subject, target, years: entry.years, in: plan).first?.line
        guard let new = old.adding(entry, inPlaceOf: line) else { throw Failure(LinksFailure.unusualFile(path: path)) }
        files.removeAll { $0.name == path }
        let result = try PlanSourceFiles(document: document)
            .imported(profile: Files.readText(profile), named: profile, links: [new] + files)
        for diagnostic in result.diagnostics where diagnostic.severity == .error || diagnostic.file == path {
            Console.current.note(diagnostic.line(in: Console.current.language) + "\n")
        }
        guard let plan = result.plan else {
            throw Failure(PlanFailure.nothingWritten(errors: result.diagnostics.count { $0.severity == .error }))
        }
        let output = OutputFiles()
        try output.write(new.content.utf8, to: path, within: home, replacesInput: true)
        try output.write(plan.json(), to: PlanFolders.planPath(besides: document), within: home, replacesInput: true)
        try output.commit()
        return line
    }

    /// The day on which this is done, as `2026-03-11`.
    static var today: String {
        var (now, parts) = (time(nil), tm())
        localtime_r(&now, &parts)
        func digits(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
        return "\(parts.tm_year + 1900)-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday))"
    }
}
