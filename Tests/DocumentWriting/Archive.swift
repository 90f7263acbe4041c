/// A ZIP archive that is written by hand, so that a test can make any document, or none that is one.
public struct Archive: Sendable {
    public struct Entry: Sendable {
        public var name: String
        /// As they are stored, and how many they are when they are read.
        public var bytes: [UInt8]
        public var size: Int
        public var isDeflated: Bool
        public var isEncrypted = false
        public var checksum: UInt32
    }

    public var entries: [Entry] = []

    public init() {}

    public init(_ parts: [(name: String, text: String)]) {
        for part in parts { add(part.name, Array(part.text.utf8)) }
    }

    public mutating func add(_ name: String, _ bytes: [UInt8]) {
        entries.append(
            Entry(
                name: name, bytes: bytes, size: bytes.count, isDeflated: false, checksum: Archive.checksum(bytes)))
    }

    /// Adds a part of spaces, of a size or a little less, that takes up next to nothing.
    public mutating func addBlank(_ name: String, size: Int) {
        let size = 1 + (size - 1) / 258 * 258
        entries.append(
            Entry(
                name: name, bytes: Archive.deflatedSpaces(size), size: size, isDeflated: true,
                checksum: Archive.checksum([UInt8](repeating: 0x20, count: size))))
    }

    /// The whole archive.
    public var bytes: [UInt8] {
        var (all, directory) = ([UInt8](), [UInt8]())
        for entry in entries {
            let name = Array(entry.name.utf8)
            let flags = entry.isEncrypted ? 1 : 0
            var common: [UInt8] = []
            common += Self.two(20) + Self.two(flags) + Self.two(entry.isDeflated ? 8 : 0) + Self.two(0) + Self.two(33)
            common += Self.four(Int(entry.checksum)) + Self.four(entry.bytes.count) + Self.four(entry.size)
            common += Self.two(name.count) + Self.two(0)
            directory += [0x50, 0x4B, 1, 2] + Self.two(20) + common + Self.two(0) + Self.two(0) + Self.two(0)
            directory += Self.four(0) + Self.four(all.count) + name
            all += [0x50, 0x4B, 3, 4] + common + name + entry.bytes
        }
        let start = all.count
        all += directory
        all += [0x50, 0x4B, 5, 6] + Self.two(0) + Self.two(0) + Self.two(entries.count) + Self.two(entries.count)
        return all + Self.four(directory.count) + Self.four(start) + Self.two(0)
    }

    private static func two(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }
    private static func four(_ number: Int) -> [UInt8] { two(number & 0xFFFF) + two(number >> 16 & 0xFFFF) }

    private static let table: [UInt32] = (0..<256).map { byte in
        (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~UInt32(0)) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ $0 >> 8 }
    }

    /// Spaces in DEFLATE's fixed codes: one, and then copies of 258 of them.
    private static func deflatedSpaces(_ size: Int) -> [UInt8] {
        var (bytes, buffer, filled) = ([UInt8](), UInt32(0), 0)
        func put(_ bits: UInt32, _ count: Int) {
            buffer |= bits << UInt32(filled)
            filled += count
            while filled >= 8 {
                bytes.append(UInt8(buffer & 0xFF))
                buffer >>= 8
                filled -= 8
            }
        }
        // Codes are written from their highest bit on.
        func code(_ bits: UInt32, _ count: Int) {
            put((0..<count).reduce(0) { $0 | (bits >> UInt32($1) & 1) << UInt32(count - 1 - $1) }, count)
        }
        put(1, 1)
        put(1, 2)
        code(0x30 + 0x20, 8)
        for _ in 0..<((size - 1) / 258) {
            code(0xC0 + 285 - 280, 8)
            code(0, 5)
        }
        code(0, 7)
        put(0, 7)
        return bytes
    }
}
