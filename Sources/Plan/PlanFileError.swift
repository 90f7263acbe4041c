/// Why a `plan.json` could not be read. It has no words of any language.
public enum PlanFileError: Error, Hashable, Sendable {
    /// Written by a version of the program with another format.
    case unsupportedVersion(Int)
    /// Not JSON, or not a plan's.
    case malformed(PlanFileFault)
    /// A reference to something that the plan does not have.
    case unknownReference(String, in: String)
    /// Two things with one id.
    case duplicateID(String)
}

/// What makes a file no plan. Places are paths of keys: `objectives[0].code`; empty for the whole file.
public enum PlanFileFault: Hashable, Sendable {
    /// A kind of value in JSON.
    public enum Value: Hashable, CaseIterable, Sendable {
        case wholeNumber, text, truth, list, object
    }

    /// - Parameter unusualLine: where what an import does not write so begins.
    case noJSON(unusualLine: Int)
    /// - Parameter codePoint: such as "U+001B".
    case controlCharacter(line: Int, codePoint: String)
    case missingKey(String, place: String)
    case unknownKey(place: String)
    case otherValue(place: String, wanted: Value)
    case null(place: String, wanted: Value)
    case otherWord(place: String, wanted: [String])
    /// - Parameter words: those of the system's reader of JSON, which has them in English only.
    case unreadable(place: String, words: String)
    case negativeLine(Int)
    case wrongYears
    case strangeYear(Int, in: String)
    /// The id, of which a long one is shortened.
    case whiteSpaceInID(String)
    /// The id, of which a long one is shortened: files can't be called after it.
    case pathAsID(String)
    case partOfItself(String)
}
