import Foundation
import Synchronization

/// What became of a planted fault.
struct Outcome: Sendable {
    let mutation: Mutation
    /// The suite that notices it; nil if none does.
    let noticedBy: String?
    let isEquivalent: Bool

    var module: String { String(mutation.file.split(separator: "/")[1]) }

    /// Tries all faults, several at a time. Survivors are told as they are found.
    static func all(
        of project: PlantedProject, _ suites: TestSuites, equivalents: Set<String>, jobs: Int,
        log: @escaping @Sendable (String) -> Void
    ) throws -> [Outcome] {
        let numbers = project.mutations.indices.filter { project.mutations[$0] != nil }
        let next = Mutex(0)
        let outcomes = Mutex<[Int: Outcome]>([:])
        let failure = Mutex<String?>(nil)
        DispatchQueue.concurrentPerform(iterations: max(1, jobs)) { _ in
            while true {
                let turn = next.withLock { next in
                    defer { next += 1 }
                    return next
                }
                guard turn < numbers.count, let mutation = project.mutations[numbers[turn]] else { return }
                let number = numbers[turn]
                let module = String(mutation.file.split(separator: "/")[1])
                do {
                    let isEquivalent = equivalents.contains(mutation.signature)
                    let suite = try isEquivalent ? nil : suites.suiteThatNotices(number, of: module)
                    if suite == nil, !isEquivalent {
                        let isMet = suites.suites.contains { $0.met.contains(number) }
                        log("\(isMet ? "survives" : "unmet")\t\(mutation.file):\(mutation.line)\t\(mutation.signature)")
                    }
                    outcomes.withLock {
                        $0[number] = Outcome(mutation: mutation, noticedBy: suite, isEquivalent: isEquivalent)
                    }
                } catch {
                    failure.withLock { $0 = "\(error)" }
                    return
                }
            }
        }
        if let failure = failure.withLock({ $0 }) { throw MutantsError(failure) }
        return outcomes.withLock { $0 }.sorted { $0.key < $1.key }.map(\.value)
    }

    /// The score of each module and of all.
    static func table(_ outcomes: [Outcome]) -> String {
        func row(_ name: String, _ some: [Outcome]) -> String {
            let counted = some.filter { !$0.isEquivalent }
            let noticed = counted.count { $0.noticedBy != nil }
            let share = counted.isEmpty ? "–" : "\(Int((Double(noticed) / Double(counted.count) * 100).rounded())) %"
            return "| \(name) | \(counted.count) | \(noticed) | \(share) |"
        }
        let modules = Set(outcomes.map(\.module)).sorted()
        let rows = modules.map { module in row(module, outcomes.filter { $0.module == module }) }
        let head = ["| module | faults | noticed | share |", "| --- | ---: | ---: | ---: |"]
        return (head + rows + [row("all", outcomes)]).joined(separator: "\n")
    }
}
