extension MapUsage {
    public var english: String {
        switch self {
        case .nameAndAll: "Give either the name of a map or --all."
        case .focusAndAll: "--focus draws one map; leave --all out."
        case .severalPrinted: "Several maps can't be printed; name one of them."
        case .depthWithoutFocus: "--depth needs a --focus to go away from."
        case .tableAndFormat: "--table prints a table; leave --format out."
        case .linkBase: "--link-base must begin with http:// or https://, or be a relative path."
        }
    }
}
