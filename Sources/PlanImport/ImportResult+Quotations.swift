import Plan

extension ImportResult {
    /// Returns the quotations of some plan that stand in none of the texts which this import has read on their line, in
    /// their order; nil where it could read no texts, since the profile is faulty.
    ///
    /// That a quotation is none of this import's own, since the profile had other phrases, is no matter.
    ///
    /// - Complexity: linear in the length of the plan and of the quotations.
    public func missing(_ quotations: [Quotation]) -> [Quotation]? {
        guard let draft else { return nil }
        var texts = passages
        for quotation in draft.quotations { texts[quotation.line, default: []].append(quotation.text) }
        return quotations.filter { quotation in
            texts[quotation.line]?.contains { $0.hasWords(quotation.text) } != true
        }
    }
}
