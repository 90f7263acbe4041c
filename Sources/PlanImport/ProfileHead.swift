import Plan
import StrictReader

/// What a profile says of the document before that is read.
public struct ProfileHead: Sendable {
    /// The name of the document's file.
    public let document: String?
    /// The language of the plan, as in `it`.
    public let language: String?

    /// - Parameter yaml: the content of the profile, which may be faulty.
    public init(profile yaml: String) {
        let profile = Profile.read(yaml: yaml, file: "").profile
        document = profile.document
        language = profile.language
    }
}
