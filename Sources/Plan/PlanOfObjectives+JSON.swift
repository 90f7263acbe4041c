import TextTools

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension PlanOfObjectives {
    /// Reads a `plan.json`.
    ///
    /// - Throws: ``PlanFileError`` when the bytes are not such a file, are of another version, or when a reference in
    ///   it leads nowhere, so that every id in a plan that was read can be relied upon.
    public init(json: Data) throws(PlanFileError) {
        // What this program has written needs no more; what it has not is for the decoder, which also says what is
        // wrong.
        let written = json.withUnsafeBytes { try? PlanOfObjectives(canonicalJSON: $0) }
        let plan = if let written { written } else { try Self.decoded(json) }
        try plan.checkReferences()
        self = plan
    }

    /// What `JSONDecoder` makes of a file.
    static func decoded(_ json: Data) throws(PlanFileError) -> PlanOfObjectives {
        if let (line, scalar) = json.withUnsafeBytes(Self.firstControlCharacter) {
            throw .malformed(.controlCharacter(line: line, codePoint: scalar.codePoint))
        }
        do {
            let version = try JSONDecoder().decode(Version.self, from: json).schemaVersion
            guard (1...currentSchemaVersion).contains(version) else { throw PlanFileError.unsupportedVersion(version) }
            let decoder = JSONDecoder()
            decoder.userInfo[.schemaVersion] = version
            var plan = try decoder.decode(PlanOfObjectives.self, from: json)
            plan.schemaVersion = currentSchemaVersion
            try plan.checkWhatImportsNeverWrite()
            try plan.checkKeys(of: json, version: version)
            return plan
        } catch let error as PlanFileError {
            throw error
        } catch DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty {
            // The decoder says neither what is wrong nor where.
            let line = json.withUnsafeBytes(Self.firstUnusualLine)
            throw .malformed(.noJSON(unusualLine: line))
        } catch let error as DecodingError {
            throw .malformed(fault(error))
        } catch {
            throw .malformed(.unreadable(place: "", words: "\(error)"))
        }
    }

    /// Returns the content of `plan.json`: keys sorted, two spaces of indentation, a line feed at the end; the same
    /// plan gives the same bytes on every machine.
    public func json() throws -> Data {
        try CanonicalJSON.data(self)
    }

    private struct Version: Decodable {
        var schemaVersion: Int
    }

    private static func fault(_ error: DecodingError) -> PlanFileFault {
        let words = ["basis": Basis.allCases.map(\.rawValue), "role": Role.allCases.map(\.rawValue)]
        func place(_ context: DecodingError.Context) -> String {
            let path = context.codingPath.map { key in key.intValue.map { "[\($0)]" } ?? ".\(key.stringValue)" }
                .joined()
            return path.hasPrefix(".") ? String(path.dropFirst()) : path
        }
        switch error {
        case .keyNotFound(let key, let context): return .missingKey(key.stringValue, place: place(context))
        case .typeMismatch(let type, let context): return .otherValue(place: place(context), wanted: value(type))
        case .valueNotFound(let type, let context): return .null(place: place(context), wanted: value(type))
        case .dataCorrupted(let context):
            if let words = words[context.codingPath.last?.stringValue ?? ""] {
                return .otherWord(place: place(context), wanted: words)
            }
            return .unreadable(place: place(context), words: context.debugDescription)
        @unknown default: return .unreadable(place: "", words: "\(error)")
        }
    }

    private static func value(_ type: any Any.Type) -> PlanFileFault.Value {
        let name = "\(type)"
        return switch name {
        case "Int": .wholeNumber
        case "String": .text
        case "Bool": .truth
        case _ where name.hasPrefix("Array"): .list
        default: .object
        }
    }

    /// Refuses keys that no plan has, which a person may have added to no effect.
    private func checkKeys(of json: Data, version: Int) throws {
        func check(_ file: JSONTree, _ plan: JSONTree, _ place: String) throws {
            switch (file, plan) {
            case (.object(let file), .object(let plan)):
                for (key, value) in file.sorted(by: { $0.key < $1.key }) where !value.isEmpty {
                    let place = place.isEmpty ? key : "\(place).\(key)"
                    if let known = plan[key] {
                        try check(value, known, place)
                    } else if version > 1 || key != "number" || !isOfObjective(place) {
                        throw PlanFileError.malformed(.unknownKey(place: place))
                    }
                }
            case (.list(let file), .list(let plan)):
                for (index, (value, known)) in zip(file, plan).enumerated() {
                    try check(value, known, "\(place)[\(index)]")
                }
            default: break
            }
        }
        /// Whether a place is a key of an objective, as `objectives[0].number` is.
        func isOfObjective(_ place: String) -> Bool {
            place.hasPrefix("objectives[") && place.count { $0 == "." } == 1
        }
        let decoder = JSONDecoder()
        try check(decoder.decode(JSONTree.self, from: json), decoder.decode(JSONTree.self, from: self.json()), "")
    }

    /// Refuses lines below zero, and places that are none.
    private func checkWhatImportsNeverWrite() throws {
        if let line = lines.first(where: { $0 < 0 }) { throw PlanFileError.malformed(.negativeLine(line)) }
        for (line, code) in places.sorted(by: { $0.key < $1.key })
        where DocumentPlace(code: code) == nil || Int(line) == nil {
            throw PlanFileError.malformed(.unreadable(place: "places.\(line)", words: code))
        }
    }

    /// All lines that the plan names.
    var lines: [Int] {
        var lines = [directions.map(\.line), programmes.map(\.line), transversalGoals.map(\.line)].flatMap(\.self)
        lines += strategicObjectives.map(\.line) + objectives.flatMap { $0.offices.map(\.line) }
        lines += [strategicDimensions.map(\.line), valueDimensions.map(\.line), drivers.map(\.line)].flatMap(\.self)
        for objective in objectives {
            let evidence = objective.contributions.flatMap(\.evidence) + objective.genericPartners
            lines += [objective.line] + objective.matrixRows.map(\.line) + evidence.map(\.line)
        }
        for collaboration in collaborations {
            let evidence = collaboration.objectives.flatMap(\.evidence) + collaboration.participants.flatMap(\.evidence)
            lines += evidence.map(\.line)
        }
        lines += declarations.flatMap { $0.evidence.map(\.line) }
        lines += collaborations.flatMap { $0.contributions.flatMap { $0.evidence.map(\.line) } }
        return lines
    }

    /// The first of the ``ControlCharacters`` in JSON, as it is or as an escape, and its line: no import writes them.
    private static func firstControlCharacter(_ bytes: UnsafeRawBufferPointer) -> (line: Int, scalar: Unicode.Scalar)? {
        func line(_ place: Int) -> Int { 1 + bytes[..<place].count { $0 == UInt8(ascii: "\n") } }
        let short: [UInt8: Unicode.Scalar] = [
            UInt8(ascii: "r"): "\r", UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}",
        ]
        var place = 0
        while let escape = bytes[place...].firstIndex(of: UInt8(ascii: "\\")), escape + 1 < bytes.count {
            let digits = bytes[escape...].dropFirst(2).prefix(4)
            let scalar =
                bytes[escape + 1] == UInt8(ascii: "u")
                ? UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
                : short[bytes[escape + 1]]
            if let scalar, ControlCharacters.contains(scalar) { return (line(escape), scalar) }
            place = escape + 2
        }
        place = 0
        while let first = ControlCharacters.first(in: bytes, from: place) {
            // Between values lines may end in any way.
            if first.scalar != "\r" { return (line(first.place), first.scalar) }
            place = first.place + 1
        }
        return nil
    }

    /// - Throws: ``PlanFileError/duplicateID(_:)`` or ``PlanFileError/unknownReference(_:in:)`` for the first fault.
    func checkReferences() throws(PlanFileError) {
        let isAscending = zip(years, years.dropFirst()).allSatisfy { $0 < $1 }
        guard let first = years.first, let last = years.last, isAscending, first > 0, last < 10_000, years.count <= 100
        else {
            throw .malformed(.wrongYears)
        }
        // Of whatever kind: an id is the name of one thing.
        var kinds: [String: NodeKind] = [:]
        kinds.reserveCapacity(2 * objectives.count + programmes.count + directions.count)
        func index(_ ids: [String], _ kind: NodeKind) throws(PlanFileError) {
            for id in ids {
                var text = id
                let (isWord, canNameFiles) = text.withUTF8 { ($0.allSatisfy { $0 > 0x20 }, Self.canNameFiles($0)) }
                guard isWord, !id.isEmpty else { throw .malformed(.whiteSpaceInID(id.shortened(to: 80))) }
                guard canNameFiles else { throw .malformed(.pathAsID(id.shortened(to: 80))) }
                guard kinds.updateValue(kind, forKey: id) == nil else { throw .duplicateID(id) }
            }
        }
        func check(_ years: some Sequence<Int>, in place: String) throws(PlanFileError) {
            for year in years where !self.years.contains(year) {
                throw .malformed(.strangeYear(year, in: place))
            }
        }
        try index(strategicObjectives.map { $0.id }, .strategicObjective)
        try index(transversalGoals.map { $0.id }, .transversalGoal)
        try index(strategicDimensions.map { $0.id }, .strategicDimension)
        try index(directions.map { $0.id }, .direction)
        try index(objectives.map { $0.id }, .objective)
        try index(programmes.map { $0.id }, .programme)
        try index(valueDimensions.map { $0.id }, .valueDimension)
        try index(drivers.map { $0.id }, .driver)
        try index(collaborations.map { $0.id }, .collaboration)

        func check(_ id: String?, is kind: NodeKind, or other: NodeKind? = nil, in place: String)
            throws(PlanFileError)
        {
            guard let id else { return }
            guard let found = kinds[id], found == kind || found == other else {
                throw .unknownReference(id, in: place)
            }
        }
        for direction in directions { try check(direction.parent, is: .direction, in: direction.id) }
        for programme in programmes { try check(programme.parent, is: .strategicObjective, in: programme.id) }
        for level in strategicObjectives { try check(level.parent, is: .strategicObjective, in: level.id) }
        try checkTrees()
        for objective in objectives {
            try check(objective.direction, is: .direction, in: objective.id)
            try check(objective.parent, is: .strategicObjective, in: objective.id)
            for office in objective.offices { try check(office.direction, is: .direction, in: objective.id) }
            try check(objective.texts.keys.sorted(), in: objective.id)
            for row in objective.matrixRows {
                try check(row.programme, is: .programme, in: objective.id)
                try check(row.valueDimension, is: .valueDimension, in: objective.id)
                try check(row.driver, is: .driver, in: objective.id)
            }
            for contribution in objective.contributions {
                try check(contribution.target, is: .transversalGoal, or: .strategicDimension, in: objective.id)
                try check(contribution.through, is: .collaboration, in: objective.id)
                for evidence in contribution.evidence { try check(evidence.years, in: objective.id) }
            }
            for evidence in objective.genericPartners { try check(evidence.years, in: objective.id) }
        }
        for collaboration in collaborations {
            for contribution in collaboration.contributions {
                try check(contribution.target, is: .transversalGoal, or: .strategicDimension, in: collaboration.id)
                for evidence in contribution.evidence { try check(evidence.years, in: collaboration.id) }
            }
            for shared in collaboration.objectives {
                try check(shared.objective, is: .objective, in: collaboration.id)
                for evidence in shared.evidence { try check(evidence.years, in: collaboration.id) }
            }
            for participant in collaboration.participants {
                try check(participant.direction, is: .direction, in: collaboration.id)
                for evidence in participant.evidence { try check(evidence.years, in: collaboration.id) }
            }
        }
        for declaration in declarations {
            try check(declaration.subject, is: .objective, or: .collaboration, in: "declarations")
            // A collaboration that lost a link to a denial may be none any more.
            if declaration.verdict == .yes, kinds[declaration.target] != .collaboration {
                try check(declaration.target, is: .transversalGoal, or: .strategicDimension, in: "declarations")
            }
            try check(declaration.years, in: "declarations")
            for evidence in declaration.evidence { try check(evidence.years, in: "declarations") }
        }
    }

    /// Whether files may be called after an id: no part between slashes of what stands behind its kind is empty, `.` or
    /// `..`.
    private static func canNameFiles(_ id: UnsafeBufferPointer<UInt8>) -> Bool {
        let colon = id.firstIndex(of: UInt8(ascii: ":"))
        var (length, dotCount) = (0, 0)
        for byte in id[(colon.map { $0 + 1 } ?? 0)...] {
            if byte == UInt8(ascii: "/") {
                if length == dotCount, length < 3 { return false }
                (length, dotCount) = (0, 0)
            } else {
                length += 1
                if byte == UInt8(ascii: ".") { dotCount += 1 }
            }
        }
        return length > dotCount || length > 2
    }

    /// - Throws: ``PlanFileError/malformed(_:)`` where something is a part of itself.
    private func checkTrees() throws(PlanFileError) {
        let trees = [directions.map { ($0.id, $0.parent) }, strategicObjectives.map { ($0.id, $0.parent) }]
        for tree in trees {
            let parents = Dictionary(tree, uniquingKeysWith: { first, _ in first }).compactMapValues(\.self)
            // The parts of what ends well end well themselves, so each is looked at once.
            var ends: Set<String> = []
            for (id, _) in tree {
                var (path, next) = (Set<String>(), Optional(id))
                while let here = next, !ends.contains(here) {
                    guard path.insert(here).inserted else { throw .malformed(.partOfItself(here)) }
                    next = parents[here]
                }
                ends.formUnion(path)
            }
        }
    }
}

/// JSON of any kind.
private enum JSONTree: Decodable, Equatable {
    case object([String: JSONTree])
    case list([JSONTree])
    case null
    case value

    /// Whether it says nothing: then a plan may leave it out.
    var isEmpty: Bool { [.null, .list([]), .object([:])].contains(self) }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let object = try? container.decode([String: JSONTree].self) {
            self = .object(object)
        } else if let list = try? container.decode([JSONTree].self) {
            self = .list(list)
        } else {
            self = .value
        }
    }
}
