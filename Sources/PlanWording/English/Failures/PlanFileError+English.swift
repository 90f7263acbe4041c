import Plan

extension PlanFileError {
    public var english: String {
        switch self {
        case .unsupportedVersion(let version):
            "its schemaVersion is \(version), and this program reads \(PlanOfObjectives.currentSchemaVersion)"
        case .malformed(let fault): "not a plan: \(fault.english)"
        case .unknownReference(let id, let place): "\(place) refers to \"\(id)\", which the plan does not have"
        case .duplicateID(let id): "the id \"\(id)\" stands twice"
        }
    }
}

extension PlanFileFault {
    public var english: String {
        func at(_ place: String) -> String { place.isEmpty ? "" : "at \(place) " }
        return switch self {
        case .noJSON(let line):
            "it is no JSON that can be read; what 'pdo import' does not write so begins on line \(line)"
        case .controlCharacter(let line, let codePoint):
            "on line \(line) stands the control character \(codePoint)"
        case .missingKey(let key, let place): at(place) + "the key \"\(key)\" is missing"
        case .unknownKey(let place): at(place) + "the key is none that a plan has"
        case .otherValue(let place, let wanted): at(place) + "\(wanted.english) was expected"
        case .null(let place, let wanted): at(place) + "\(wanted.english) was expected, not null"
        case .otherWord(let place, let words):
            at(place) + "one of the words \(words.joined(separator: ", ")) was expected"
        case .unreadable(let place, let words): at(place) + words
        case .negativeLine(let line): "there is no line \(line)"
        case .wrongYears: "at years some years were expected, ascending, each once, and no more than 100"
        case .strangeYear(let year, let place):
            "\(place) has the year \(year), which is not among the plan's years"
        case .whiteSpaceInID(let id): "an id without white space was expected where \(id.debugDescription) stands"
        case .pathAsID(let id):
            "\(id.debugDescription) is no id: a part of it is empty, or \".\" or \"..\" as in a path"
        case .partOfItself(let id): "\(id) is a part of itself"
        }
    }
}

extension PlanFileFault.Value {
    public var english: String {
        switch self {
        case .wholeNumber: "a whole number"
        case .text: "a text"
        case .truth: "true or false"
        case .list: "a list"
        case .object: "an object"
        }
    }
}
