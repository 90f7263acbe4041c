extension WorkbookMessage {
    public var english: String {
        switch self {
        case .howToRead: "How to read"
        case .nodes: "Elements"
        case .links: "Links"
        case .indicators: "Indicators"
        case .audit: "Audit"
        case .office: "Office"
        case .code: "Code"
        case .place: "Place in the document"
        case .id: "Id"
        case .text: "Text"
        case .weight: "Weight"
        case .owner: "Owner"
        case .deadline: "Deadline"
        case .from: "From"
        case .link: "Link"
        case .to: "To"
        case .role: "Role"
        case .basis: "Basis"
        case .otherBases: "Also"
        case .words: "Words of the document"
        case .quotations: "Quotations"
        case .fromID: "Id from"
        case .toID: "Id to"
        case .objective: "Objective"
        case .baseline: "Baseline"
        case .baselineYear: "Baseline year"
        case .severity: "Severity"
        case .finding: "Finding"
        case .sentence: "What was found"
        case .toReview: "Still to be reviewed"
        case .aboutNodes:
            "All that the plan is about, a row each: offices, objectives with the text of each year, goals, programmes and the rest."
        case .aboutLinks:
            "Who has to do with what, a row each, and the words of the document that show it. The names lead to the row of the element."
        case .aboutIndicators: "What objectives and goals are measured by, with targets and results as printed."
        case .aboutAudit: "What the plan leaves open or contradicts."
        case .basesHeading: "On what basis a link stands"
        case .table: "a table of the document has it"
        case .stated: "a column or a line of the document says so"
        case .named: "the text names the goal or the other office"
        case .sameText: "the same objective, or nearly the same, is assigned to several offices"
        case .theme: "a phrase that stands for the subject is in the text"
        case .declared: "a person says so, with a reason"
        case .filters: "Each sheet has filters in its first row, which stays in sight."
        case .caution:
            "What the words of a plan do not show is not what offices do not do: a missing link is a question, not a finding."
        case .isPart: "This workbook has a part of the plan, chosen by filters."
        case .source: "Source"
        }
    }
}

extension ReportMessage {
    public var english: String {
        switch self {
        case .audit: "What the plan leaves open or contradicts"
        case .comparison: "What changes"
        case .analysis: "Who works with whom"
        }
    }
}
