import PlanGraph

extension Language {
    /// What is said of results that a limit leaves out.
    func beyond(_ limit: Int, _ leftOut: Int) -> String {
        self("\(leftOut) oltre il limite di \(limit).", "\(leftOut) beyond the limit of \(limit).")
    }
}
