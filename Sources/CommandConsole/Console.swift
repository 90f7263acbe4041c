import AtomicFiles
import Plan
import PlanWording
import Synchronization
import TextTools

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Where a command reads its surroundings and writes its results; tests put another in its place.
package struct Console: Sendable {
    /// How much is said besides results and errors.
    package enum Verbosity: Sendable {
        case quiet, usual, verbose
    }

    /// Writes bytes to standard output.
    private let writeBytes: @Sendable ([UInt8]) throws -> Void
    private let writeNote: @Sendable (String) -> Void
    private let verbosity = Setting(Verbosity.usual)
    private let messageLanguage: Setting<Language>
    /// The files that were read, or that what was read was made from.
    private let inputs = Setting([FileIdentity: Input]())
    private let officeWords = Setting([String: String]())
    private let snapshotIsAsked = Setting(false)
    package var environment: @Sendable (String) -> String?
    /// The folder that relative paths begin at; empty for the process's own.
    package var folder: String
    /// How many columns a table may have: $COLUMNS, or those of the terminal; none otherwise.
    package var width: Int?

    /// A file that a command goes by.
    package struct Input: Sendable {
        let path: String
        /// Whether it isn't read, but what is read was made from it.
        let isSource: Bool
    }

    /// A value that all copies of a console share.
    private final class Setting<Value: Sendable>: Sendable {
        let value: Mutex<Value>

        init(_ value: Value) { self.value = Mutex(value) }
    }

    /// - Parameters:
    ///   - write: writes to standard output.
    ///   - note: writes to standard error.
    package init(
        write: @escaping @Sendable ([UInt8]) throws -> Void, note: @escaping @Sendable (String) -> Void,
        environment: @escaping @Sendable (String) -> String?, folder: String, width: Int?
    ) {
        writeBytes = write
        writeNote = note
        self.environment = environment
        self.folder = folder
        self.width = width
        messageLanguage = Setting(Language(variableIn: environment) ?? Language(localeIn: environment))
    }

    /// The language in which help, usage and failures are said.
    package var language: Language { messageLanguage.value.withLock { $0 } }

    /// Says in which language help, usage and failures are said from now on.
    package func set(_ language: Language) { messageLanguage.value.withLock { $0 = language } }

    /// Writes a text to standard output, with control characters as escapes: what stands in a file, or is called so,
    /// commands no terminal.
    package func write(_ text: String) throws { try writeBytes(Array(text.escapingControlCharacters.utf8)) }

    /// Writes bytes to standard output as they are.
    package func write(_ bytes: [UInt8]) throws { try writeBytes(bytes) }

    /// Whether nothing is said but results and errors.
    package var isQuiet: Bool { verbosity.value.withLock { $0 == .quiet } }

    /// Writes a message to standard error, unless the console is quiet; control characters are escaped.
    ///
    /// - Parameter isDetail: whether only somebody who asked for everything wants to know.
    package func note(_ message: String, isDetail: Bool = false) {
        let verbosity = verbosity.value.withLock { $0 }
        if verbosity == .verbose || verbosity == .usual && !isDetail { writeNote(message.escapingControlCharacters) }
    }

    /// Writes what failed, where other work goes on, to standard error, also if the console is quiet.
    package func report(_ failure: Failure) {
        writeNote("\(said(HelpFrame.error))\(failure)\n".escapingControlCharacters)
    }

    /// Says how much is to be said from now on.
    package func set(_ verbosity: Verbosity) { self.verbosity.value.withLock { $0 = verbosity } }

    /// Keeps in mind that a file is read, or what is read was made from it: no output takes its place.
    package func noteInput(_ file: FileIdentity, _ path: String, isSource: Bool = false) {
        inputs.value.withLock { inputs in
            if !isSource || inputs[file] == nil { inputs[file] = Input(path: path, isSource: isSource) }
        }
    }

    /// What is known of a file that the command goes by; nil where it doesn't.
    package func input(_ file: FileIdentity) -> Input? { inputs.value.withLock { $0[file] } }

    /// Keeps in mind that a word for offices was typed as the kind `direction`, by its singular.
    package func noteOfficeWord(_ word: String, singular: String) { officeWords.value.withLock { $0[singular] = word } }

    /// Keeps in mind whether arguments ask a snapshot, whose kinds may be called anything.
    package func noteSnapshot(arguments: [String]) {
        let isAsked = arguments.prefix { $0 != "--" }.contains { $0 == "--graph" || $0.hasPrefix("--graph=") }
        snapshotIsAsked.value.withLock { $0 = isAsked }
    }

    package var asksSnapshot: Bool { snapshotIsAsked.value.withLock { $0 } }

    package var hasOfficeWord: Bool { officeWords.value.withLock { !$0.isEmpty } }

    /// Of the words for offices that were typed, the first that a plan calls none of its offices; nil where there is
    /// none.
    package func strangeOfficeWord(in plan: PlanOfObjectives) -> String? {
        officeWords.value.withLock { words in
            let known = Set(plan.directions.compactMap { $0.word.map(Words.key) })
            return words.filter { !known.contains($0.key) }.min { $0.key < $1.key }?.value
        }
    }

    /// The process's own.
    package static let standard = Console(
        write: { bytes in
            do { try write(bytes, to: 1) } catch { throw Failure(FileFailure.cannotPrint(reason: "\(error)")) }
        }, note: { try? write(Array($0.utf8), to: 2) },
        environment: { name in getenv(name).map { String(cString: $0) } }, folder: "", width: terminalWidth())

    @TaskLocal package static var current = standard

    private static func terminalWidth() -> Int? {
        if let columns = getenv("COLUMNS").flatMap({ width(columns: String(cString: $0)) }) { return columns }
        var size = winsize()
        guard isatty(1) == 1, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// What $COLUMNS says; nil where that is no number of columns. More than any screen has are none the better.
    package static func width(columns: String) -> Int? {
        Int(columns).flatMap { $0 > 0 ? min($0, 10_000) : nil }
    }

    /// Writes all of a text. When the reader goes away, as `head` does, the system ends the process; where that signal
    /// is ignored, the rest is not missed either.
    package static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        var bytes = bytes[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress, $0.count) }
            if count >= 0 {
                bytes = bytes.dropFirst(count)
            } else if errno == EPIPE {
                return
            } else if errno == EAGAIN {
                var place = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&place, 1, -1)
            } else if errno != EINTR {
                throw Failure(words: systemMessage(errno))
            }
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

/// Why a command could not do its work: one sentence for the person who gave it, and what to do.
package struct Failure: Error, CustomStringConvertible {
    private let message: any Message

    package init(_ message: some Message) { self.message = message }

    /// - Parameter words: what is said already, in the language of messages.
    package init(words: String) { message = Words(words: words) }

    package var description: String { said(message) }

    private struct Words: Message {
        let words: String

        var italian: String { words }
        var english: String { words }
    }
}

/// A command that was given wrongly: what of it, in the language of messages.
package struct WrongUsage: Error, CustomStringConvertible {
    package let description: String

    package init(_ message: some Message) { description = said(message) }
}
