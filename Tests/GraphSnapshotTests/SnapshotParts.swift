import Foundation

@testable import GraphSnapshot

/// The parts of a snapshot's file, to be damaged one at a time and put together again with checksums that fit.
struct SnapshotParts {
    var version = SnapshotFormat.version
    var flags: UInt32 = 0
    var sectionCount = UInt32(SnapshotSection.allCases.count)
    var nodeCount: UInt32
    var edgeCount: UInt32
    var sections: [[UInt8]]
    /// Changes the table's entry of a section: its number, offset and length.
    var entry: (_ place: Int, _ number: inout UInt32, _ offset: inout UInt64, _ length: inout UInt64) -> Void = {
        _, _, _, _ in
    }
    /// Changes the checksum of a section.
    var checksum: (_ place: Int, _ checksum: UInt32) -> UInt32 = { $1 }

    init(_ bytes: Data) {
        func number(at place: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
        }
        nodeCount = UInt32(number(at: 24, 4))
        edgeCount = UInt32(number(at: 28, 4))
        sections = SnapshotSection.allCases.indices.map { place in
            let entry = 40 + 24 * place
            let offset = number(at: entry + 8, 8)
            return Array(bytes[offset..<offset + number(at: entry + 16, 8)])
        }
    }

    subscript(section: SnapshotSection) -> [UInt8] {
        get { sections[Int(section.rawValue) - 1] }
        set { sections[Int(section.rawValue) - 1] = newValue }
    }

    /// Sets a number of four bytes in a section.
    mutating func set(_ section: SnapshotSection, at place: Int, to number: UInt32) {
        withUnsafeBytes(of: number.littleEndian) { self[section].replaceSubrange(4 * place..<4 * place + 4, with: $0) }
    }

    /// - Parameter length: where the file ends, if it is shorter than its content.
    func bytes(length: Int? = nil) -> Data {
        var table: [UInt8] = []
        var content: [UInt8] = []
        func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
            withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
        }
        let begin = 40 + 24 * sections.count
        for (place, section) in sections.enumerated() {
            content += [UInt8](repeating: 0, count: (64 - (begin + content.count) % 64) % 64)
            var (number, offset, length) = (UInt32(place + 1), UInt64(begin + content.count), UInt64(section.count))
            entry(place, &number, &offset, &length)
            append(number, to: &table)
            append(checksum(place, section.withUnsafeBytes { Checksum.of($0) }), to: &table)
            append(offset, to: &table)
            append(length, to: &table)
            content += section
        }
        var header = Array("PDOGRAPH".utf8)
        append(version, to: &header)
        append(sectionCount, to: &header)
        append(UInt64(length ?? begin + content.count), to: &header)
        append(nodeCount, to: &header)
        append(edgeCount, to: &header)
        append(UInt32(0), to: &header)
        append(flags, to: &header)
        header += table
        let checksum = header.withUnsafeBytes { Checksum.of($0) }
        withUnsafeBytes(of: checksum.littleEndian) { header.replaceSubrange(32..<36, with: $0) }
        let bytes = Data(header + content)
        return bytes.prefix(length ?? bytes.count)
    }
}
