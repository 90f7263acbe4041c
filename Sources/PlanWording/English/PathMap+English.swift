import Plan

extension PathMapMessage {
    package var english: String {
        switch self {
        case .title(let from, let to): "What links \(from) and \(to)"
        case .summary(let from, let to, let rows):
            "\(from) – \(to): \(rows == 1 ? "1 path" : "\(English.number(rows)) paths")"
        case .inCommon(let count): count == 1 ? "1 thing in common" : "\(English.number(count)) things in common"
        case .others(let count): "and \(English.noun(.objective).others(count))"
        case .order: "Goals and collaborations first: programmes and dimensions are of many."
        case .silence: English.silence("line", "offices do work together")
        case .leftOut(let count):
            count == 1 ? "1 more path is missing." : "\(English.number(count)) more paths are missing."
        case .inNoYear: "never in the same year"
        case .step: "path"
        case .place: "where"
        }
    }
}
