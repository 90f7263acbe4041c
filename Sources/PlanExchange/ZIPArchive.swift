import CDocumentLibraries

/// A ZIP archive, as documents of Word and Excel are.
package enum ZIPArchive {
    /// Returns an archive of some files, in their order, without times and owners: the same files give the same bytes
    /// with the same version of libarchive, which is loaded for it.
    ///
    /// - Throws: ``ExportError/missingLibrary(_:)``.
    package static func bytes(of files: [(name: String, bytes: [UInt8])]) throws(ExportError) -> [UInt8] {
        final class Store { var bytes: [UInt8] = [] }
        let store = Store()
        let take: zip_writer_take = { context, bytes, count in
            guard let context, let bytes else { return }
            Unmanaged<Store>.fromOpaque(context).takeUnretainedValue().bytes
                .append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
        }
        return try withExtendedLifetime(store) { () throws(ExportError) in
            guard let writer = zip_writer_open(take, Unmanaged.passUnretained(store).toOpaque()) else {
                throw .missingLibrary("libarchive")
            }
            var isWritten = true
            for (name, bytes) in files where isWritten {
                isWritten = bytes.withUnsafeBytes { zip_writer_add(writer, name, $0.baseAddress, $0.count) }
            }
            guard zip_writer_close(writer), isWritten else { throw .missingLibrary("libarchive") }
            return store.bytes
        }
    }
}
