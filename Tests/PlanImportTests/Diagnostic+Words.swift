import PlanImport
import PlanWording

/// What the import noticed, in English.
extension Diagnostic {
    var message: String { message(in: .english) }
    var description: String { line(in: .english) }
}
