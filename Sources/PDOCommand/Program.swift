/// What the program is called, and which version of it this is: the one place that says so.
enum Program {
    static let name = "pdo"
    static let version = "0.1.0"
}
