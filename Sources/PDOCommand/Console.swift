import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where a command reads its surroundings and writes its results; tests put another in its place.
struct Console: Sendable {
    /// How much is said besides results and errors.
    enum Loudness: Sendable {
        case quiet, usual, verbose
    }

    /// Writes text to standard output.
    var write: @Sendable (String) throws -> Void
    private let writeNote: @Sendable (String) -> Void
    private let loudness = Setting(Loudness.usual)
    var environment: @Sendable (String) -> String?
    /// The folder that relative paths begin at; empty for the process's own.
    var folder: String
    /// How many columns a table may have: $COLUMNS, or those of the terminal; none otherwise.
    var width: Int?

    /// A value that all copies of a console share.
    private final class Setting<Value: Sendable>: Sendable {
        let value: Mutex<Value>

        init(_ value: Value) { self.value = Mutex(value) }
    }

    /// - Parameter note: writes to standard error.
    init(
        write: @escaping @Sendable (String) throws -> Void, note: @escaping @Sendable (String) -> Void,
        environment: @escaping @Sendable (String) -> String?, folder: String, width: Int?
    ) {
        self.write = write
        writeNote = note
        self.environment = environment
        self.folder = folder
        self.width = width
    }

    /// Writes a message to standard error, unless the console is quiet.
    ///
    /// - Parameter isDetail: whether only somebody who asked for everything wants to know.
    func note(_ message: String, isDetail: Bool = false) {
        let loudness = loudness.value.withLock { $0 }
        if loudness == .verbose || loudness == .usual && !isDetail { writeNote(message) }
    }

    /// Says how much is to be said from now on.
    func set(_ loudness: Loudness) { self.loudness.value.withLock { $0 = loudness } }

    /// The process's own.
    static let standard = Console(
        write: { try write($0, to: 1) }, note: { try? write($0, to: 2) },
        environment: { name in getenv(name).map { String(cString: $0) } }, folder: "", width: terminalWidth())

    @TaskLocal static var current = standard

    private static func terminalWidth() -> Int? {
        if let columns = getenv("COLUMNS").flatMap({ Int(String(cString: $0)) }), columns > 0 { return columns }
        var size = winsize()
        guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Writes all of a text. A reader that has gone away, as `head` does, is no error.
    private static func write(_ text: String, to descriptor: Int32) throws {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EPIPE {
                return
            } else if errno != EINTR && errno != EAGAIN {
                throw Failure("the output can't be written: \(systemMessage(errno))")
            }
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

/// What the system says of an error number.
func systemMessage(_ number: Int32) -> String { String(cString: strerror(number)) }

/// Why nothing can be written into a folder, if that is so.
func refusalToWrite(in folder: String) -> String? {
    access(folder, W_OK) == 0 ? nil : systemMessage(errno)
}

/// Why a command could not do its work: one sentence for the person who gave it, and what to do.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}
