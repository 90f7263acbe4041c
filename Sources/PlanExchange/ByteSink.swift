/// Where an export goes: takes text, and hands it on in pieces, so that no more than a piece is in memory.
///
/// ```swift
/// var bytes: [UInt8] = []
/// var sink = ByteSink { bytes += $0 }
/// sink.write("a,b\n")
/// try sink.finish()
/// ```
///
/// What whoever takes the pieces throws is thrown by ``finish()``; nothing is handed on after it.
public struct ByteSink {
    private var bytes: [UInt8] = []
    private var failure: (any Error)?
    private let take: (UnsafeRawBufferPointer) throws -> Void
    private static let pieceSize = 1 << 16

    public init(_ take: @escaping (UnsafeRawBufferPointer) throws -> Void) {
        self.take = take
        bytes.reserveCapacity(Self.pieceSize * 2)
    }

    public mutating func write(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
        if bytes.count >= Self.pieceSize { handOn() }
    }

    /// Writes bytes as they are.
    public mutating func write(_ more: some Collection<UInt8>) {
        bytes.append(contentsOf: more)
        if bytes.count >= Self.pieceSize { handOn() }
    }

    private mutating func handOn() {
        defer { bytes.removeAll(keepingCapacity: true) }
        guard failure == nil, !bytes.isEmpty else { return }
        do { try bytes.withUnsafeBytes(take) } catch { failure = error }
    }

    /// Hands on what is left.
    ///
    /// - Throws: what the first piece failed with.
    public mutating func finish() throws {
        handOn()
        if let failure { throw failure }
    }

    /// All that something writes and finishes, as bytes.
    package static func bytes(_ body: (ByteSink) throws -> Void) throws -> [UInt8] {
        final class Store { var bytes: [UInt8] = [] }
        let store = Store()
        try body(ByteSink { store.bytes.append(contentsOf: $0) })
        return store.bytes
    }
}
