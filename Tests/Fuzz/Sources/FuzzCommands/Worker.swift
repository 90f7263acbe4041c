import Foundation

/// Tries inputs one after the other in this process; its driver sees to it when one ends the process.
struct Worker {
    let maker: TrialMaker
    let progress: Progress
    let faults: FaultFolder
    let replay: String

    /// Limits what this process may take.
    static func limitResources(memory: Int) {
        var core = rlimit(rlim_cur: 0, rlim_max: 0)
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &core)
        guard memory > 0 else { return }
        var space = rlimit(rlim_cur: rlim_t(memory), rlim_max: rlim_t(memory))
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &space)
    }

    /// Makes a new folder with another in it, and goes there.
    static func enter(_ folder: String) throws {
        try FileManager.default.createDirectory(atPath: folder + "/project", withIntermediateDirectories: true)
        guard chdir(folder + "/project") == 0 else { throw TrialError.file(folder) }
        FolderContent.empty("..", keeping: "project")
    }

    /// - Returns: whether another process must go on, because this one may no longer be sound.
    func run(upTo end: Int) throws -> Bool {
        while progress.next < end {
            let input = progress.next
            (progress.start, progress.step) = (Clock.now, 0)
            progress.input = input
            let trial = maker.trial(input)
            var run = TrialRun { step in progress.step = step }
            try run.run(trial)
            let seconds = Clock.now - progress.start
            if seconds > progress.slowest.seconds { progress.slowest = (input, seconds) }
            count(run, of: trial)
            FolderContent.empty("..", keeping: "project")
            for fault in Set(run.faults) { try faults.keep(fault, input: input, { trial }, replay: replay) }
            progress.input = nil
            progress.next = input + 1
            // The reader of DOT keeps something of a text that it could not read.
            if run.faults.contains(where: { $0.rule.hasPrefix("dot") }) { return true }
        }
        return false
    }

    private func count(_ run: TrialRun, of trial: Trial) {
        progress[trial.kind, .inputs] += 1
        if !run.faults.isEmpty { progress[trial.kind, .faults] += 1 }
        progress.commands += run.answers.count
        for answer in run.answers {
            switch answer.exitCode {
            case 0: progress[trial.kind, .done] += 1
            case 1: progress[trial.kind, .failed] += 1
            case 2: progress[trial.kind, .negative] += 1
            case 64: progress[trial.kind, .usage] += 1
            default: break
            }
        }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        progress.memory = max(progress.memory, usage.ru_maxrss)
    }
}
