import Plan
import PlanAnswers

extension ShowHelp {
    public var english: String {
        switch self {
        case .abstract: "A page on one node: all that the plan says of it."
        case .discussion:
            """
            EXAMPLES
              pdo show casa/5                   an objective: its texts, year by year
              pdo show direzione casa           a direction and what it shares
              pdo show piano-aria-clima         a goal: who contributes, with which words
              pdo show coesione-sociale -o programme.md

            Where the text of an objective changes, [-…-] marks the words that are gone and {+…+} those that are new.
            """
        case .words: "The node: its id, its name, or an unambiguous part of it; several words are one name."
        }
    }
}

extension ListHelp {
    public var english: String {
        switch self {
        case .abstract: "List the nodes of one kind, or say how many there are of each."
        case .discussion:
            """
            EXAMPLES
              pdo list                            how many nodes there are of each kind
              pdo list direction
              pdo list objective --direction casa --year 2026
              pdo list direction --goal piano-aria-clima
              pdo list programme --goal piano-aria-clima --basis named
              pdo list direction --sort goals --limit 5
              pdo list objective --columns code,weight,owner,indicators
              pdo list objective -o objectives.csv

            Kinds: \(NodeKind.allCases.map(\.rawValue).joined(separator: ", ")); plurals, "goal", "dimension" and "value" do \
            as well.

            The filters choose objectives: those of a direction, with a text in a year, of a programme, that serve a goal, with \
            a link of some basis. Of the other kinds the nodes tied to such objectives are listed, and their numbers count these \
            alone. Collaborations that a direction joins without an objective of its own are listed with it as well. The exit code is \
            2 if there is nothing to list.

            For programs objectives come with the ids of what they are tied to; an objective may have several programmes, values \
            and drivers.
            """
        case .kind: "The kind of nodes."
        case .columns:
            "The columns, with commas between them: of objectives \(ListColumn.Field.fields(of: .objective).map(\.rawValue).joined(separator: ", ")), textYEAR, and the heading of every other column of the document; of other kinds those that concern them; may be repeated."
        case .year: "Only what stands in this year; may be repeated."
        case .sort:
            "What to sort by; of numbers the greatest first, and equal ones stay in the plan's order. (default: the plan's order)"
        case .limit: "How many nodes to give, at most."
        }
    }
}

extension SearchHelp {
    public var english: String {
        switch self {
        case .abstract: "Find nodes by words of their names, texts and quotations."
        case .discussion:
            """
            EXAMPLES
              pdo search alloggi sociali
              pdo search '"qualità dell’aria" scuole'   a whole phrase, and a word
              pdo search formazione --kind objective --year 2026
              pdo search qualità --direction casa --goal piano-aria-clima
              pdo search mercati --format ids | pdo neighbours - --kind direction

            Searched are names, aliases and keywords, objectives' texts of all years, descriptions of strategic dimensions, and \
            the quotations that tie goals, dimensions and collaborations to the plan. Case, accents and apostrophes don't \
            matter, nor do the endings of Italian words: "scuola" finds "scuole". What stands in quotation marks is found as it \
            is. All words must be there; where no node has all, those that have some are given. The best come first (BM25); a \
            word itself counts for more than one with another ending.

            On a terminal what was sought is in bold type; elsewhere, and with $NO_COLOR or TERM=dumb, in asterisks.

            The filters choose nodes as those of 'pdo list' do: objectives, and what is tied to them.

            In a snapshot (--graph) of plans the same texts are searched, of all plans; nodes whose names have all come first.

            The exit code is 2 if nothing is found.
            """
        case .text: "What to look for; \"…\" within it encloses a phrase."
        case .kind: "Give only nodes of this kind; may be repeated."
        case .year: "Search only texts of this year, and what is of no year; may be repeated."
        case .limit: "How many nodes to give, at most."
        }
    }
}
