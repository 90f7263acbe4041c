/// What stands in a workbook of a plan besides the plan's own words: names of sheets, heads of columns, how to read it.
public enum WorkbookMessage: Message, CaseIterable {
    // Sheets: 31 characters at most, none of : \ / ? * [ ].
    case howToRead, nodes, links, indicators, audit
    // Columns.
    case office, code, place, id, text, weight, owner, deadline
    case from, link, to, role, basis, otherBases, words, quotations, fromID, toID
    case objective, baseline, baselineYear
    case severity, finding, sentence, toReview
    // How to read it.
    case aboutNodes, aboutLinks, aboutIndicators, aboutAudit
    case basesHeading, table, stated, named, sameText, theme, declared
    case filters, caution, isPart, source
}

/// What stands in a report besides the answer's own words.
public enum ReportMessage: Message, CaseIterable {
    case audit, comparison, analysis
}
