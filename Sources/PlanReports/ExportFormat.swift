import PlanExchange

/// What a plan is exported as, by its name on the command line: the formats of graphs, and those that are folders or
/// workbooks.
public enum ExportFormat: RawRepresentable, CaseIterable, Hashable, Sendable {
    /// One file of a graph.
    case graph(GraphFormat)
    /// Folders.
    case tables, csv
    case xlsx

    public static var allCases: [ExportFormat] {
        [.tables, .xlsx] + GraphFormat.allCases.map { .graph($0) } + [.csv]
    }

    public init?(rawValue: String) {
        guard let format = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
        self = format
    }

    public var rawValue: String {
        switch self {
        case .graph(let format): format.rawValue
        case .tables: "tables"
        case .csv: "csv"
        case .xlsx: "xlsx"
        }
    }

    /// The format whose ending a file's name has; of several the longest.
    public init?(output: String?) {
        guard let output, output.last != "/", let name = output.split(separator: "/").last?.lowercased() else {
            return nil
        }
        let own = Self.allCases.flatMap { format -> [(ending: String, format: ExportFormat)] in
            // Endings that several formats may have mean one of them.
            let shared: [String: ExportFormat] = ["xml": .graph(.stratml), "json": .graph(.jgf)]
            return format.endings.filter { shared[$0] == nil || shared[$0] == format }.map { ($0, format) }
        }
        guard let found = own.filter({ name.hasSuffix("." + $0.ending) }).max(by: { $0.ending.count < $1.ending.count })
        else { return nil }
        self = found.format
    }

    /// Whether it is several files.
    public var isFolder: Bool { self == .tables || self == .csv }
    /// Whether it is no text.
    public var isBinary: Bool { if case .graph(let format) = self { format.isBinary } else { self == .xlsx } }

    /// What names of files in the format end on, without a point; none of a folder.
    public var endings: [String] {
        switch self {
        case .graph(let format): format.endings
        case .xlsx: ["xlsx"]
        case .tables, .csv: []
        }
    }
}
