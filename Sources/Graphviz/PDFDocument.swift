/// What is to be done to a PDF of cairo's.
enum PDFDocument {
    /// Overwrites the date of creation with spaces, so that the same drawing gives the same bytes. The length stays, on
    /// which the file's table of offsets depends.
    static func removeDate(from bytes: inout [UInt8]) {
        let key = Array("/CreationDate (".utf8)
        guard let start = lastIndex(of: key, in: bytes) else { return }
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ")")) else { return }
        for index in start...end { bytes[index] = UInt8(ascii: " ") }
    }

    /// Whether the file has a beginning, an end and, as far as can be seen without unpacking it, a page.
    static func isComplete(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: Array("%PDF-".utf8)) && lastIndex(of: Array("%%EOF".utf8), in: bytes) != nil
            && lastIndex(of: Array("/Kids [ ]".utf8), in: bytes) == nil
            && lastIndex(of: Array("/Count 0".utf8), in: bytes) == nil
    }

    private static func lastIndex(of word: [UInt8], in bytes: [UInt8]) -> Int? {
        guard bytes.count >= word.count else { return nil }
        return (0...(bytes.count - word.count)).last { start in
            bytes[start] == word[0] && bytes[start...].starts(with: word)
        }
    }
}
