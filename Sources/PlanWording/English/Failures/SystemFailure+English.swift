extension SystemFailure {
    public var english: String {
        switch self {
        case .said(let words, _): words
        }
    }
}
