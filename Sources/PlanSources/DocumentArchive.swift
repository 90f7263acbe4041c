import CDocumentLibraries

/// The parts of a document that is a ZIP archive, by their names.
struct DocumentArchive {
    private(set) var parts: [String: [UInt8]] = [:]
    /// By the lower-case form of each name the name; parts are found without minding case.
    private var names: [String: String] = [:]

    /// Endings of parts without words.
    private static let passedOver = [
        ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".svg", ".webp", ".ttf", ".odttf",
        ".fntdata", ".mp4", ".wav", ".bin",
    ]

    /// Reads all parts that may hold words.
    ///
    /// - Throws: ``SourceError`` for an archive that is damaged, protected or too large.
    init(_ bytes: [UInt8]) throws(SourceError) {
        var failure: SourceError?
        var parts: [String: [UInt8]] = [:]
        bytes.withUnsafeBytes { bytes in
            do throws(SourceError) { parts = try Self.read(bytes) } catch { failure = error }
        }
        if let failure { throw failure }
        self.parts = parts
        for name in parts.keys.sorted() { names[name.lowercased()] = name }
    }

    private static func read(_ bytes: UnsafeRawBufferPointer) throws(SourceError) -> [String: [UInt8]] {
        guard let reader = zip_reader_open(bytes.baseAddress, bytes.count) else {
            throw SourceError(.missingLibrary("libarchive"))
        }
        defer { zip_reader_close(reader) }
        var parts: [String: [UInt8]] = [:]
        var (total, entries) = (0, 0)
        let most = min(SourceLimits.bytes, max(SourceLimits.freeBytes, bytes.count * SourceLimits.compression))
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let step = zip_reader_next(reader)
            if step == ZIP_END { return parts }
            guard step == ZIP_ENTRY else { throw SourceError(.damaged) }
            entries += 1
            guard entries <= SourceLimits.entries else {
                throw SourceError(.tooManyElements(limit: SourceLimits.entries))
            }
            guard let name = zip_reader_name(reader).map({ String(cString: $0) }) else { continue }
            let path = name.replacing("\\", with: "/").drop { $0 == "/" }
            guard !path.split(separator: "/").contains("..") else { throw SourceError(.unsafeName, part: name) }
            if path.hasSuffix("/") || path.isEmpty || passedOver.contains(where: path.lowercased().hasSuffix) {
                continue
            }
            guard !zip_reader_is_encrypted(reader) else { throw SourceError(.passwordProtected) }
            var content: [UInt8] = []
            while true {
                let count = buffer.withUnsafeMutableBytes { zip_reader_read(reader, $0.baseAddress, $0.count) }
                guard count >= 0 else { throw SourceError(.damaged, part: String(path)) }
                if count == 0 { break }
                total += count
                guard total <= most else {
                    throw most < SourceLimits.bytes
                        ? SourceError(.compression(limit: SourceLimits.compression), part: String(path))
                        : SourceError(.tooLarge(limit: SourceLimits.bytes), part: String(path))
                }
                guard content.count + count <= SourceLimits.bytesOfPart else {
                    throw SourceError(.tooLarge(limit: SourceLimits.bytesOfPart), part: String(path))
                }
                content += buffer[..<count]
            }
            if parts[String(path)] == nil { parts[String(path)] = content }
        }
    }

    /// The name under which the archive has a part.
    func name(_ wanted: String) -> String? { parts[wanted] != nil ? wanted : names[wanted.lowercased()] }

    /// Reads a part as XML.
    ///
    /// - Throws: ``SourceError`` where it is missing or can't be read.
    func tree(_ part: String) throws(SourceError) -> XMLTree {
        guard let name = name(part), let bytes = parts[name] else { throw SourceError(.missingPart, part: part) }
        return try XMLTree(bytes, part: name)
    }
}
