extension SiteReport {
    public var italian: String {
        switch self {
        case .made(let number, let count): "\(number)/\(count)"
        case .noPreviews(let reason): "I collegamenti al sito non avranno immagini accanto: \(reason)"
        case .written(let folder, let written, let unchanged, let removed):
            "\(folder): \(Italian.number(written)) scritti, \(Italian.number(unchanged)) come prima, \(Italian.number(removed)) rimossi"
        }
    }
}
