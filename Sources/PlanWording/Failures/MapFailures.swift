/// Why a map can't be drawn, or not as was asked for.
public enum MapFailure: Message {
    case hasNoFocus(map: String)
    case unknown(file: String, near: [String], names: [String])
    case severalPictures(count: Int)
    case noSuchSheet(number: Int, count: Int)
    case tooManySheets(subject: String?, count: Int, limit: Int)
    case severalPicturesForAFile(count: Int)
    case nothing(subject: String?)
    case nothingInPlan
    case leftOut(path: String)
    /// How many were left out, after all are drawn.
    case allLeftOut(count: Int)
    case tooLarge(subject: String?, engine: String, nodes: Int, links: Int)
}
