extension CompareHelp {
    public var english: String {
        switch self {
        case .abstract: "What continues, changes, starts and ends between two years of a plan, or two plans."
        case .discussion:
            """
            EXAMPLES
              pdo compare 2024 2025                     what became of everything
              pdo compare 2024 2025 --only ended        what ends after 2024
              pdo compare 2024 2026 --only changed --direction cultura
              pdo compare 2025 2026 --by goal
              pdo compare 2024 2025 --by programme -o changes.md
              pdo compare 2024 2025 -o years.svg            a picture: a square an objective
              pdo compare Data/last-year Data/this-year   two plans
              pdo compare Data/last-year Data/this-year -o plans.svg

            Two years are compared within the plan; two paths are two plans, of which objectives with similar texts \
            are the same one (60 % of their words, or 50 % and the same id). An objective is there in a year if it \
            has a text for it. In changed texts [-gone-] and {+new+} words are marked, and it is said where only \
            punctuation or capitals changed; what continues with the same words is only counted, unless it is asked \
            for with --only unchanged. What started is told as new. An objective that ends and has a text again in a \
            later year is told and counted as paused, one that starts and had a text in an earlier year as resumed: \
            --only ended gives the paused as well, and --only started the resumed.

            Of two plans it is also told which objectives moved to another direction, in the same words or in \
            others, and which directions are new, gone or replaced by another, in which more than half of their \
            objectives continue; the objectives that went there with theirs are told one by one with --only moved. \
            With --direction what moved is counted as that direction's before or after.

            Below the objectives stand the goals, dimensions and collaborations to which links appear or vanish: \
            words of a year's text show them or don't. Where an objective's part in a collaboration appears or \
            vanishes, that of its direction is not told again.

            The picture (--format svg) has a row for each direction and in it a square for each objective, in the \
            same place before and after; its signs are explained below it, the texts stand under the pointer. Of two \
            plans it also shows by arrows which objectives went to another direction.

            A folder whose name is a number is given as ./2024. The exit code is 2 if nothing fits what was asked \
            for.
            """
        case .old: "The earlier year; or a plan.json or its folder."
        case .new: "The later year; or a plan.json or its folder."
        case .by: "What to group the objectives by."
        case .only:
            "Only what has this status, or of two plans what went to another direction (moved); may be repeated."
        case .direction: "Only the objectives and links of this direction."
        }
    }
}

extension AuditHelp {
    public var english: String {
        switch self {
        case .abstract: "What a control office would want to know about the plan itself."
        case .discussion:
            """
            EXAMPLES
              pdo audit                          all findings, with their lines
              pdo audit --severity warning       only where the plan contradicts itself
              pdo audit -o audit.md                a report in Markdown
              pdo audit -o audit.sarif             for editors and code hosts

            Collaborations named by one side only, the same objective classified differently, objectives without a programme \
            or with several, skipped years, goals with hardly a contributor, programmes with one objective or with names that \
            look alike, directions that share nothing, objectives that end after the first year.

            The exit code is 2 if there is a finding of the chosen severity, 0 if there is none.
            """
        case .severity: "The least severity to report."
        }
    }
}
