import Plan

extension DocumentPlace {
    /// The name of a spreadsheet's cell.
    ///
    /// - Parameters:
    ///   - row: counted from 0.
    ///   - column: counted from 0.
    static func cellName(row: Int, column: Int) -> String {
        var letters = ""
        var rest = column
        while rest >= 0 {
            letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
            rest = rest / 26 - 1
        }
        return letters + String(row + 1)
    }

    /// The place that the name of a spreadsheet's cell means, both counted from 0; nil for what is no such name.
    static func cell(named name: some StringProtocol) -> (row: Int, column: Int)? {
        var (row, column) = (0, 0)
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "$"): continue
            case 0x41...0x5A, 0x61...0x7A:
                guard row == 0 else { return nil }
                column = 26 * column + Int(byte & 0x1F)
            case 0x30...0x39: row = 10 * row + Int(byte - 0x30)
            default: return nil
            }
            guard row <= mostRows, column <= mostColumns else { return nil }
        }
        return row > 0 && column > 0 ? (row - 1, column - 1) : nil
    }

    /// How many rows and columns a sheet can have.
    static let (mostRows, mostColumns) = (1_048_576, 16_384)
}
