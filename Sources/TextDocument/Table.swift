import TextTools

/// Rows of cells, printed for people or for programs.
public struct Table: Hashable, Sendable {
    public struct Column: Hashable, Sendable {
        /// The key in JSON and the heading in CSV, which are the same in every language.
        public let key: String
        public let heading: String
        /// Whether long texts are broken into lines when the width is limited.
        public let wraps: Bool
        public let isNumber: Bool

        public init(_ key: String, heading: String? = nil, wraps: Bool = false, isNumber: Bool = false) {
            self.key = key
            self.heading = heading ?? key
            self.wraps = wraps
            self.isNumber = isNumber
        }
    }

    public enum Cell: Hashable, Encodable, Sendable {
        case text(String)
        case number(Int)
        /// Rounded to a number of places behind the point, or with as many digits as tell it from every other number;
        /// empty where it is not a finite number.
        case decimal(Double, places: Int?)
        /// Lists for JSON; elsewhere their items stand in one cell with spaces between them.
        case texts([String])
        case numbers([Int])
        /// Lists for JSON; elsewhere their items stand in one cell with semicolons between them.
        case phrases([String])
        /// What there is none of: null in JSON, elsewhere empty.
        case absent

        /// As a cell of a file that spreadsheets open.
        public var guarded: String {
            switch self {
            case .text, .texts, .phrases: text.guardedAgainstFormulas.escapingControlCharacters
            case .number, .decimal, .numbers, .absent: text
            }
        }

        public var text: String {
            switch self {
            case .text(let text): text
            case .number(let number): String(number)
            case .decimal(let number, _) where !number.isFinite: ""
            case .decimal(let number, let places?): number.rounded(toPlaces: places)
            // Zero has no sign for readers.
            case .decimal(let number, nil): number == 0 ? "0.0" : String(number)
            case .texts(let texts): texts.joined(separator: " ")
            case .numbers(let numbers): numbers.map(String.init).joined(separator: " ")
            case .phrases(let texts): texts.joined(separator: "; ")
            case .absent: ""
            }
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .text(let text): try container.encode(text)
            case .number(let number): try container.encode(number)
            case .texts(let texts), .phrases(let texts): try container.encode(texts)
            case .numbers(let numbers): try container.encode(numbers)
            case .absent: try container.encodeNil()
            case .decimal:
                if let number = Double(text) { try container.encode(number) } else { try container.encodeNil() }
            }
        }
    }

    public let columns: [Column]
    public private(set) var rows: [[Cell]] = []
    /// How numbers are written for people.
    public var decimalMark: Character = "."

    package func words(_ cell: Cell) -> String {
        guard case .decimal = cell else { return cell.text.onOneLine.escapingControlCharacters }
        return String(cell.text.map { $0 == "." ? decimalMark : $0 == "-" ? "−" : $0 })
    }

    /// The rows as JSON has them.
    public var objects: [[String: Cell]] {
        rows.map { Dictionary(zip(columns.map(\.key), $0), uniquingKeysWith: { $1 }) }
    }

    public init(columns: [Column]) { self.columns = columns }

    /// A table to which each of some answers adds its rows.
    public init<Answer>(columns: [Column], of answers: [Answer], adding rows: (Answer, inout Table) -> Void) {
        self.init(columns: columns)
        for answer in answers { rows(answer, &self) }
    }

    /// Adds a row with a cell for each column.
    public mutating func add(_ cells: [Cell]) { rows.append(cells) }
}
