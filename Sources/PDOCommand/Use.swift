import ArgumentParser
import CommandConsole
import PlanWording

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// `pdo use`
struct Use: ParsableCommand {
    static var configuration: CommandConfiguration { configured(Self.self, "use", UseHelp.self) }

    @Argument(help: ArgumentHelp(UseHelp.name, .name), completion: .plans)
    var name: String?

    @Flag(help: ArgumentHelp(UseHelp.none))
    var none = false

    @OptionGroup var languageOptions: LanguageOptions

    func validate() throws {
        if none, name != nil { throw ValidationError(UsageFailure.nameOrNone) }
    }

    func run() throws {
        guard let project = PlanFolders.project() else { throw Failure(PlanFailure.noProject) }
        let file = PlanFolders.join(project, PlanFolders.choiceFile)
        if none {
            let isThere = Files.exists(file)
            if isThere, unlink(Files.resolved(file)) != 0 {
                throw Failure(FileFailure.cannotWrite(path: file, reason: systemMessage(errno)))
            }
            return try write(isThere ? .forgotten(file: file) : .nothingRemembered)
        }
        let plans = PlanFolders.plans(in: project)
        guard let name else { return try tell(project, plans, file) }
        let typed = PlanFolders.lastName(of: name)
        let fitting = plans.filter { $0.lowercased().contains(typed.lowercased()) }
        guard let plan = plans.first(where: { $0 == typed }) ?? (fitting.count == 1 ? fitting.first : nil) else {
            throw Failure(PlanFailure.noSuchPlan(name: name, plans: plans))
        }
        try Files.write((plan + "\n").utf8, to: file, within: project)
        try write(.nowRemembered(folder: PlanFolders.folder(ofPlan: plan, in: project), file: file))
    }

    /// Says which plan commands mean, and which there are.
    private func tell(_ project: String, _ plans: [String], _ file: String) throws {
        let folders = plans.map { PlanFolders.folder(ofPlan: $0, in: project) }
        let variable = PlanFolders.variable
        if let variable {
            try write(.fromVariable(path: variable))
        } else if Files.exists(PlanFolders.planFile) {
            try write(.here)
        } else if let chosen = try PlanFolders.remembered(in: project) {
            try write(.remembered(folder: PlanFolders.folder(ofPlan: chosen, in: project), file: file))
        } else {
            try write(folders.count == 1 ? .only(folder: folders[0]) : .undecided)
        }
        guard folders.count > 1 else { return }
        try write(.plans)
        try Console.current.write(folders.map { "  \($0)\n" }.joined())
    }

    private func write(_ message: UseReport) throws { try Console.current.write(said(message) + "\n") }
}
