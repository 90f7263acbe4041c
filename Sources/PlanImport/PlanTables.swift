/// A plan as tables of values with commas, semicolons or tabs between them; the first line of each names its columns.
public struct PlanTables: Hashable, Sendable {
    /// `name`, and `line`, `word`, `parent` if need be: the directions in their order.
    public var directions: String?
    /// `direction`, `number`, a column for each year or one text, whatever else a table of objectives may have, and
    /// `line` if need be.
    public var objectives: String
    /// `programme`, `objective`, `direction`, `dimension`, `driver`, and `line` if need be.
    public var matrix: String?
    /// `kind` (`transversalGoal` or `strategicDimension`), `name`, `text`, and `line` if need be.
    public var goals: String?
    /// `direction`, `number` or `goal`, `indicator`, `unit`, `formula`, `source`, `baseline`, `baselineYear`, `target`,
    /// `target 2026` and so on, `result` and so on.
    public var indicators: String?
    /// `id`, `level`, `code`, `name`, `parent`, `line`: what stands above the objectives, whose column `parent` names
    /// it by its id.
    public var levels: String?
    /// `name`, `parent`: which of these stands above a programme.
    public var programmes: String?
    /// By the names of files, such as `objectives.csv`, the encodings of those that were no UTF-8.
    public var encodings: [String: String]

    public init(
        directions: String? = nil, objectives: String, matrix: String? = nil, goals: String? = nil,
        indicators: String? = nil, levels: String? = nil, programmes: String? = nil,
        encodings: [String: String] = [:]
    ) {
        self.directions = directions
        self.objectives = objectives
        self.matrix = matrix
        self.goals = goals
        self.indicators = indicators
        self.levels = levels
        self.programmes = programmes
        self.encodings = encodings
    }

    /// Decodes the bytes of a table as spreadsheets write them: UTF-8, UTF-16 with a byte order mark, or else Windows'
    /// code page 1252.
    ///
    /// - Returns: the text, and the name of the encoding unless that is UTF-8; nil for bytes that are no text.
    public static func text(of bytes: some Collection<UInt8>) -> (text: String, encoding: String?)? {
        if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        if isLittle || bytes.starts(with: [0xFE, 0xFF]) {
            var units: [UInt16] = []
            var first: UInt8?
            for byte in bytes.dropFirst(2) {
                guard let one = first else {
                    first = byte
                    continue
                }
                units.append(isLittle ? UInt16(one) | UInt16(byte) << 8 : UInt16(one) << 8 | UInt16(byte))
                first = nil
            }
            return String(validating: units, as: UTF16.self).map { ($0, "UTF-16") }
        }
        // No text has a null.
        guard !bytes.contains(0) else { return nil }
        return (Windows1252.text(of: bytes), "Windows-1252")
    }
}
