import CommandConsole
import Plan
import PlanImport
import PlanWording

/// Writes what persons say of links to the file beside a plan's profile, and the plan that comes of it.
struct LinksEditor {
    private let document: String
    private let profile: String
    private let home: String
    /// The file that is written.
    let path: String
    /// The lines of diagnostics that were told.
    private var told: Set<String> = []

    /// - Parameter file: the plan's.
    init(besides file: String) throws {
        (document, profile, home) = try PlanFolders.sources(of: PlanFolders.folder(of: file))
        path = PlanFolders.join(PlanFolders.folder(of: profile), PlanFolders.linksFiles[0])
    }

    /// What was written.
    struct Change {
        /// The file before it, which may have been none, and after it.
        var before: LinksFile?
        let after: LinksFile
        /// The line of the entry that was replaced, if any.
        let replaced: Int?
        /// What comes of it.
        let plan: PlanOfObjectives
    }

    /// Writes an entry, in the place of one that speaks of the same link.
    ///
    /// - Parameters:
    ///   - subject: the id of the objective or collaboration of which the entry is.
    ///   - target: the id of the goal, strategic dimension or collaboration.
    /// - Throws: ``Failure`` where the plan can't be read with the entry; then nothing is written.
    mutating func record(
        _ entry: LinkEntry, on subject: String, _ target: String, in plan: PlanOfObjectives
    ) throws -> Change {
        for file in try others() {
            if let other = file.entries(on: subject, target, years: entry.years, in: plan).first {
                throw Failure(LinksFailure.declaredElsewhere(path: file.name, line: other.line))
            }
        }
        let before = try own()
        let old = before ?? empty
        let line = old.entries(on: subject, target, years: entry.years, in: plan).first?.line
        guard let new = old.adding(entry, inPlaceOf: line) else { throw Failure(LinksFailure.unusualFile(path: path)) }
        return Change(before: before, after: new, replaced: line, plan: try write(new))
    }

    /// Writes the file as it was before a change.
    ///
    /// - Returns: the plan that comes of it.
    /// - Throws: ``Failure`` where somebody has written the file since.
    mutating func undo(_ change: Change) throws -> PlanOfObjectives {
        guard try own() == change.after else { throw Failure(LinksFailure.changedSince(path: path)) }
        return try write(change.before ?? empty)
    }

    /// Does all that it takes to write the files, without putting them in their places.
    ///
    /// - Returns: the plan that comes of the sources as they are.
    /// - Throws: ``Failure`` where no entry could be written.
    mutating func rehearse() throws -> PlanOfObjectives {
        let file = try own() ?? empty
        let entry = LinkEntry(subject: "a", target: "b", verdict: .open)
        guard file.adding(entry) != nil else { throw Failure(LinksFailure.unusualFile(path: path)) }
        return try write(file, commits: false)
    }

    /// What the files say that are not written.
    func declarationsElsewhere(in plan: PlanOfObjectives) throws -> [Declaration] {
        try others().flatMap { $0.declarations(in: plan) }
    }

    private var empty: LinksFile { LinksFile(name: path, content: "links: []\n") }

    private func own() throws -> LinksFile? { try PlanSourceFiles.links(beside: profile).first { $0.name == path } }

    private func others() throws -> [LinksFile] {
        try PlanSourceFiles.links(beside: profile).filter { $0.name != path }
    }

    private mutating func write(_ file: LinksFile, commits: Bool = true) throws -> PlanOfObjectives {
        let result = try PlanSourceFiles(document: document)
            .imported(profile: Files.readText(profile), named: profile, links: [file] + others())
        for diagnostic in result.diagnostics where diagnostic.severity == .error || diagnostic.file == path {
            let line = diagnostic.line(in: Console.current.language)
            if told.insert(line).inserted { Console.current.note(line + "\n") }
        }
        guard let plan = result.plan else {
            throw Failure(PlanFailure.nothingWritten(errors: result.diagnostics.count { $0.severity == .error }))
        }
        let output = OutputFiles()
        try output.write(file.content.utf8, to: path, within: home, replacesInput: true)
        try output.write(plan.json(), to: PlanFolders.planPath(besides: document), within: home, replacesInput: true)
        if commits { try output.commit() }
        return plan
    }
}
