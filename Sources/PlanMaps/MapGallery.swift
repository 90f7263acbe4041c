import Plan

/// The definitions of the gallery: those of `Graphs/`, which are in the program as well, so that it draws them in any
/// folder.
public enum MapGallery {
    /// The definitions as YAML by their names, sorted by these.
    public static let definitions: [(name: String, yaml: String)] = [
        (
            "collaboration",
            #"""
            title: {it: Chi condivide che cosa, en: Who shares what}
            nodes: [direction, transversalGoal, collaboration]
            columns: [transversalGoal, direction, collaboration]

            """#
        ),
        (
            "direction",
            #"""
            title: {it: "{focus}: che cosa condivide e con chi", en: "{focus}: what it shares, and with whom"}
            form: partners
            each: direction

            """#
        ),
        (
            "directions",
            #"""
            title: {it: "{Le direzioni} che hanno più cose in comune", en: Directions with most in common}
            nodes: [direction]
            projection:
              through: [transversalGoal, collaboration]
              weighting: newman

            """#
        ),
        (
            "goal",
            #"""
            title: {it: "{focus}: chi vi contribuisce", en: "{focus}: who contributes"}
            form: contributors
            each: transversalGoal

            """#
        ),
        (
            "goal-combinations",
            #"""
            title: {it: Chi porta più obiettivi trasversali insieme, en: Who carries several transversal goals}
            form: combinations
            through: [transversalGoal]

            """#
        ),
        (
            "goal-years",
            #"""
            title: {it: "Gli obiettivi trasversali, anno per anno", en: "Transversal goals, year by year"}
            form: years
            through: [transversalGoal]

            """#
        ),
        (
            "goals",
            #"""
            title: {it: Chi contribuisce a obiettivi trasversali e dimensioni strategiche, en: Who contributes to transversal goals and strategic dimensions}
            nodes: [transversalGoal, direction, strategicDimension]
            columns: [transversalGoal, direction, strategicDimension]

            """#
        ),
        (
            "heat-map",
            #"""
            title: {it: "Che cosa condivide ogni {direzione}", en: What each direction shares}
            form: matrix
            rows: [direction]
            columns: [transversalGoal, collaboration]

            """#
        ),
        (
            "if-it-fails",
            #"""
            title: {it: Se un obiettivo o una collaborazione venisse meno, en: If a goal or a collaboration were to fail}
            form: losses

            """#
        ),
        (
            "programmes",
            #"""
            title: {it: "Programmi operativi e {direzioni}", en: Operating programmes and directions}
            nodes: [direction, programme]
            columns: [direction, programme]
            minimumLinks: 2

            """#
        ),
        (
            "public-value",
            #"""
            title: {it: Valore pubblico e driver, en: Public value and drivers}
            form: matrix
            rows: [valueDimension]
            columns: [driver]

            """#
        ),
        (
            "shared-objectives",
            #"""
            title: {it: "Obiettivi condivisi da più {direzioni}", en: Objectives shared by several directions}
            form: objectives
            through: [collaboration]

            """#
        ),
        (
            "years",
            #"""
            title: {it: Che cosa continua e che cosa finisce, en: What goes on and what ends}
            form: years

            """#
        ),
    ]

    /// The definition of this name as YAML.
    public static func yaml(named name: String) -> String? { definitions.first { $0.name == name }?.yaml }

    /// The definition of one picture for each node of a kind, and its name.
    public static func definition(ofEach kind: NodeKind) -> (name: String, definition: MapDefinition)? {
        definitions.lazy.compactMap { name, yaml in
            (try? MapDefinition(yaml: yaml)).flatMap { $0.each == kind ? (name, $0) : nil }
        }.first
    }
}
