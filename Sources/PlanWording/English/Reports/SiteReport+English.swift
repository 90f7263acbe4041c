extension SiteReport {
    public var english: String {
        switch self {
        case .made(let number, let count): "\(number)/\(count)"
        case .noPreviews(let reason): "Links to the site will have no pictures beside them: \(reason)"
        case .written(let folder, let written, let unchanged, let removed):
            "\(folder): \(English.number(written)) written, \(English.number(unchanged)) as they were, \(English.number(removed)) removed"
        }
    }
}
