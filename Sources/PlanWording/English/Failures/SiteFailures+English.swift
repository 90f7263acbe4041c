extension SiteFailure {
    public var english: String {
        switch self {
        case .foreignFiles(let folder, let names, let count):
            "\(folder) has \(count == 1 ? "a file that is no page" : "\(English.number(count)) files that are no pages") of such a site: \(names.joined(separator: ", "))\(count > names.count ? ", …" : ""). Name another folder, or add --force, which leaves them."
        case .notAFolder(let path): "\(path) is no folder."
        case .noOutput: "A site is a folder: name it with --output."
        case .address(let option): "\(option) must begin with http:// or https://."
        }
    }
}
