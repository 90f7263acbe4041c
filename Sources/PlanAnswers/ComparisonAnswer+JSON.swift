import PlanGraph

extension ComparisonAnswer.Objective: Encodable {
    private enum CodingKeys: CodingKey {
        case status, moved, onlyPunctuation, old, new, values, words, otherYear, directions, programmes, goals
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(status, forKey: .status)
        try container.encode(isMoved, forKey: .moved)
        try container.encode(isOnlyPunctuation, forKey: .onlyPunctuation)
        try container.encodeIfPresent(old, forKey: .old)
        try container.encodeIfPresent(new, forKey: .new)
        if !values.isEmpty { try container.encode(values, forKey: .values) }
        try container.encodeIfPresent(words, forKey: .words)
        try container.encodeIfPresent(otherYear, forKey: .otherYear)
        try container.encode(directions, forKey: .directions)
        try container.encode(programmes, forKey: .programmes)
        try container.encode(goals, forKey: .goals)
    }
}

extension ValueChange: Encodable {
    private enum CodingKeys: CodingKey {
        case field, indicator, year, old, new
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(field, forKey: .field)
        try container.encodeIfPresent(indicator, forKey: .indicator)
        try container.encodeIfPresent(year, forKey: .year)
        try container.encodeIfPresent(old, forKey: .old)
        try container.encodeIfPresent(new, forKey: .new)
    }
}

extension ComparisonAnswer.Link: Encodable {
    private enum CodingKeys: CodingKey {
        case status, moved
    }

    /// The link's own keys, `status` and `moved`.
    public func encode(to encoder: any Encoder) throws {
        try link.encode(to: encoder)
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(status, forKey: .status)
        try container.encode(isMoved, forKey: .moved)
    }
}

extension ComparisonAnswer: Encodable {
    private enum CodingKeys: CodingKey {
        case title, oldYear, newYear, counts, onlyPunctuation, otherValues, moved, arrived, departed, directionChanges,
            objectives
        case links
    }

    /// `counts` by status; of one direction without those that went to others, which are `departed`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(title, forKey: .title)
        try container.encodeIfPresent(oldYear, forKey: .oldYear)
        try container.encodeIfPresent(newYear, forKey: .newYear)
        let counts = Dictionary(uniqueKeysWithValues: tally.statuses.map { ($0.key.rawValue, $0.value) })
        try container.encode(counts, forKey: .counts)
        try container.encode(tally.onlyPunctuation, forKey: .onlyPunctuation)
        if tally.otherValues > 0 { try container.encode(tally.otherValues, forKey: .otherValues) }
        try container.encode(tally.moved, forKey: .moved)
        if directions != nil {
            try container.encode(tally.arrived, forKey: .arrived)
            try container.encode(tally.departed, forKey: .departed)
        }
        try container.encode(directionChanges, forKey: .directionChanges)
        try container.encode(objectives, forKey: .objectives)
        try container.encode(links, forKey: .links)
    }
}
