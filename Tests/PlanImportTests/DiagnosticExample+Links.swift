import PlanImport

extension DiagnosticExample {
    private static let canali = "  - {objective: argini/2, to: piano-acque, verdict: yes, reason: Le acque"
    private static let denied = "  - {objective: argini/1, to: piano-acque, verdict: no"

    /// For each code of links a plan for each place that reports it.
    static let ofLinks: [DiagnosticCode: [DiagnosticExample]] = [
        .links: [
            DiagnosticExample(
                "a list that is none", ["links.yaml:2 error"], "a list was expected here", links: "  objective: a\n"),
            DiagnosticExample(
                "a key that no link has", ["links.yaml:2 error"], "a link has no key \"motive\"",
                links: "  - {objective: argini/2, to: piano-acque, verdict: no, motive: a}\n"),
            DiagnosticExample(
                "no verdict of those that there are", ["links.yaml:2 error"], "\"forse\" is no verdict",
                links: "  - {objective: argini/2, to: piano-acque, verdict: forse}\n"),
            DiagnosticExample(
                "a link without a reason", ["links.yaml:2 error"], "needs a reason",
                links: "  - {objective: argini/2, to: piano-acque, verdict: yes}\n"),
            DiagnosticExample(
                "a link from nothing", ["links.yaml:2 error"], "needs one of the keys objective and collaboration",
                links: "  - {to: piano-acque, verdict: no}\n"),
            DiagnosticExample(
                "no day of the calendar", ["links.yaml:2 error"], "is no date such as",
                links: canali + ", date: 2031-02-29}\n"),
            DiagnosticExample(
                "an objective that the plan has not", ["links.yaml:2 error"], "no objective, goal",
                links: "  - {objective: argini/7, to: piano-acque, verdict: no}\n"),
            DiagnosticExample(
                "a goal that the plan has not", ["links.yaml:2 error"],
                "collaboration \"piano-aque\"; did you mean \"piano-acque\"?",
                links: "  - {objective: argini/2, to: piano-aque, verdict: no}\n"),
            DiagnosticExample(
                "a collaboration that the plan has not", ["links.yaml:2 error"], "\"ponte\"",
                links: "  - {collaboration: ponte, to: piano-acque, verdict: no}\n"),
            DiagnosticExample(
                "a year that the plan has not", ["links.yaml:2 error"], "2041 is no year of the plan",
                links: canali + ", years: [2041]}\n"),
            DiagnosticExample(
                "a collaboration of collaborations", ["links.yaml:2 error"], "collaboration:canali is neither",
                links: "  - {collaboration: canali, to: canali, verdict: yes, reason: Sono gli stessi}\n",
                profile: theme),
        ],
        .repeatedLink: [
            DiagnosticExample(
                "an entry twice", ["links.yaml:3 warning"], "line 2 says the same",
                links: canali + "}\n" + canali + ", years: [2032]}\n"),
            DiagnosticExample(
                "two entries against each other", ["links.yaml:3 error"], "line 2 says otherwise",
                links: canali + "}\n  - {objective: argini/2, to: Piano Acque, verdict: no}\n"),
            DiagnosticExample(
                "what the text says anyway", ["links.yaml:2 note"], "anyway (mentioned in the text)",
                links: "  - {objective: argini/1, to: goal:piano-acque, verdict: yes, reason: Le acque}\n"),
        ],
        .contradictedLink: [
            DiagnosticExample(
                "a denial of what the text names", ["links.yaml:2 warning"], "line 10 of the document",
                links: denied + "}\n"),
            DiagnosticExample(
                "a collaboration of one direction", ["links.yaml:2 note"], "only one direction is left in \"Lavori\"",
                links: "  - {objective: piazze/1, to: lavori, verdict: no}\n", profile: theme),
        ],
        .staleLink: [
            DiagnosticExample(
                "a text that has changed since", ["links.yaml:2 warning"], "has changed since",
                links: canali + ", fingerprint: aaaaaa}\n"),
            DiagnosticExample(
                "words that are not there", ["links.yaml:2 warning"], "\"canali asciutti\" do not stand in the text",
                links: canali + ", words: canali asciutti}\n"),
            DiagnosticExample(
                "a year without a text", ["links.yaml:2 warning"], "has no text in 2033",
                links: "  - {objective: piazze/1, to: piano-acque, verdict: yes, reason: Le acque, years: [2033]}\n"),
        ],
    ]

    private static let theme = """
        themes:
          - {id: canali, name: Canali, phrases: [canali, piazza]}
          - {id: lavori, name: Lavori, phrases: [rialzare gli argini, lastricare]}

        """
}
