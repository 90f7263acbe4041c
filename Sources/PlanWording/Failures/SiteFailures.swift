/// Why a site can't be written, or not as was asked for.
public enum SiteFailure: Message {
    /// A folder has files that are none of a site's.
    case foreignFiles(folder: String, names: [String], count: Int)
    case notAFolder(path: String)
    case noOutput
    case address(option: String)
}
