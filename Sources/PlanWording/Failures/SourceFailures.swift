import PlanSources

/// Why a document of an office program can't be read, or which of several is meant.
public enum SourceFailure: Message {
    case unreadable(path: String, SourceError)
    /// Several documents in a folder, by their names.
    case severalDocuments(folder: String, names: [String])
    /// The document that the profile names isn't there.
    case noSuchDocument(path: String, profile: String)
    /// A document without a profile beside it.
    case noProfile(document: String, profile: String)
}
