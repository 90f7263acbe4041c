/// Why a document can't be read, and which of its parts.
public struct SourceError: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        /// Its bytes are none of a format that is read.
        case unknownFormat
        /// Word's or Excel's old binary format, or a newer file that a password protects.
        case oldBinary
        /// A file that a password protects.
        case passwordProtected
        /// A document of another kind, such as a presentation.
        case otherKind
        /// The archive, or a part of it, is damaged or cut off.
        case damaged
        /// A part is not the XML that it has to be; the line within the part, if that is known.
        case malformed(line: Int?)
        /// A part that the format requires is missing.
        case missingPart
        /// A part declares a document type, as no office program does.
        case documentType
        /// Elements within elements, more than any document needs.
        case tooDeep(limit: Int)
        /// More elements than are read.
        case tooManyElements(limit: Int)
        /// More cells than are read.
        case tooManyCells(limit: Int)
        /// More than are read, in bytes of what the archive holds.
        case tooLarge(limit: Int)
        /// The archive grows many times over when it is opened.
        case compression(limit: Int)
        /// A name of a part that leads out of the archive.
        case unsafeName
        /// A library of the system that can't be loaded, by its name.
        case missingLibrary(String)
        /// A program that isn't installed, by its name.
        case missingProgram(String)
        /// A program that can't be started, or that ends with an error; what it says.
        case programFailed(String, String)
        case programTooSlow(String, seconds: Int)
        /// Pictures of pages without text.
        case scanned(pages: Int)
        /// Nothing that can be seen.
        case noVisibleContent
    }

    public var reason: Reason
    /// The part of the file, as in `word/document.xml`; nil where the whole is meant.
    public var part: String?

    public init(_ reason: Reason, part: String? = nil) { (self.reason, self.part) = (reason, part) }
}
