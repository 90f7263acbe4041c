import AtomicFiles
import PlanWording

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// The files that a command writes: all of them, or none, and none in the place of one that it reads.
package struct OutputFiles {
    private let files = FileTransaction()

    package init() {}

    /// Writes a file, which ``commit()`` puts into its place.
    ///
    /// - Parameters:
    ///   - makesFolder: whether to make the folder that it goes to.
    ///   - folder: the one out of which no link may lead, of a path that the command itself chose; nil where somebody
    ///     named the path.
    ///   - replacesInput: whether it is a file that the command reads in order to change it.
    /// - Throws: ``Failure``; ``WrongUsage`` where the command reads the file.
    package func write(
        _ bytes: some Collection<UInt8>, to path: String, makesFolder: Bool = false, within folder: String? = nil,
        replacesInput: Bool = false
    ) throws {
        if !replacesInput { try Self.checkIsNoInput(path) }
        do {
            try files.write(
                bytes, to: Files.resolved(path), makesFolder: makesFolder, within: folder.map(Files.resolved))
        } catch {
            throw Failure(error, writing: path, within: folder)
        }
    }

    /// Writes a file piece by piece, which ``commit()`` puts into its place; else as
    /// ``write(_:to:makesFolder:within:replacesInput:)``.
    ///
    /// - Parameter body: calls the function that it is given with each piece, in their order.
    package func write(
        to path: String, makesFolder: Bool = false,
        pieces body: (_ add: @escaping (UnsafeRawBufferPointer) throws -> Void) throws -> Void
    ) throws {
        try Self.checkIsNoInput(path)
        do {
            let file = try files.file(at: Files.resolved(path), makesFolder: makesFolder)
            try body { try file.write($0) }
            try file.close()
        } catch let error as FileError {
            throw Failure(error, writing: path)
        }
    }

    package func commit() throws {
        do { try files.commit() } catch { throw Failure(error, writing: error.path) }
    }

    /// - Throws: ``WrongUsage`` for a path, or another name or a link of the same file, that the command reads, or
    ///   that what it reads was made from.
    package static func checkIsNoInput(_ path: String) throws {
        guard let status = Files.status(of: path), let input = Console.current.input(status.identity) else {
            return
        }
        throw WrongUsage(FileFailure.isInput(path: path, original: input.path, isSource: input.isSource))
    }
}

extension Files {
    /// Writes a file whole or not at all, with the permissions of the one whose place it takes. What is no file but a
    /// terminal, another device for text or a pipe is written to; a symbolic link is followed.
    ///
    /// - Parameter folder: as for ``OutputFiles/write(_:to:makesFolder:within:)``
    package static func write(
        _ bytes: some Collection<UInt8>, to path: String, makesFolder: Bool = false, within folder: String? = nil
    ) throws {
        // It may be a file, at the end of which the shell wants to have it.
        if ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"].contains(path) {
            return try Console.current.write(Array(bytes))
        }
        if status(of: path)?.kind == .stream {
            let descriptor = open(resolved(path), O_WRONLY | O_CLOEXEC | O_NOCTTY)
            guard descriptor >= 0 else {
                throw Failure(FileFailure.cannotWrite(path: path, reason: systemMessage(errno)))
            }
            defer { close(descriptor) }
            do { return try Console.write(Array(bytes), to: descriptor) } catch {
                throw Failure(FileFailure.cannotWrite(path: path, reason: "\(error)"))
            }
        }
        let files = OutputFiles()
        try files.write(bytes, to: path, makesFolder: makesFolder, within: folder)
        try files.commit()
    }

    /// Writes a file piece by piece, whole or not at all; where none is named, or `-`, or what is no file, each piece as
    /// it comes.
    ///
    /// - Parameters:
    ///   - isText: whether control characters are escaped on standard output.
    ///   - body: as of ``OutputFiles/write(to:makesFolder:pieces:)``.
    package static func write(
        toOutput path: String?, isText: Bool,
        pieces body: (_ add: @escaping (UnsafeRawBufferPointer) throws -> Void) throws -> Void
    ) throws {
        guard let path, path != "-" else {
            return try body { bytes in
                if isText {
                    try Console.current.write(String(decoding: bytes, as: UTF8.self))
                } else {
                    try Console.current.write(Array(bytes))
                }
            }
        }
        guard !path.hasPrefix("/dev/"), !path.hasPrefix("/proc/"), status(of: path)?.kind != .stream else {
            var all: [UInt8] = []
            try withUnsafeMutablePointer(to: &all) { all in try body { all.pointee += $0 } }
            return try write(all, to: path)
        }
        let files = OutputFiles()
        try files.write(to: path, pieces: body)
        try files.commit()
    }

    /// Writes a text to a file, or where none is named, or `-`, to standard output.
    package static func write(_ text: String, toOutput path: String?) throws {
        if let path, path != "-" { try write(text.utf8, to: path) } else { try Console.current.write(text) }
    }
}

extension Failure {
    /// - Parameters:
    ///   - path: the file as somebody named it.
    ///   - folder: the one that it was to stay in.
    package init(_ error: FileError, writing path: String, within folder: String? = nil) {
        switch error.reason {
        case .outside: self.init(FileFailure.leadsOutside(path: path, folder: folder))
        case .system(let number): self.init(FileFailure.cannotWrite(path: path, reason: systemMessage(number)))
        case .notRegular, .device, .tooLarge:
            self.init(FileFailure.cannotWrite(path: path, reason: said(FileFailure.notRegular)))
        case .twice: self.init(FileFailure.cannotWrite(path: path, reason: said(FileFailure.twice)))
        }
    }
}
