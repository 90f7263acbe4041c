import Plan

/// A plan of three directions, one of them alone, with a goal and a collaboration. Names are not kind to XML or
/// Graphviz.
let inventedPlan = PlanOfObjectives(
    title: "Piano <2031> & \"oltre\"", municipality: "Comune d'Àlto", source: "Atto \\N 5", years: [2031, 2032],
    transversalGoals: [TransversalGoal(id: "goal:acqua", name: "Acqua & <Città>", line: 1)],
    directions: [
        Direction(id: "direction:verde", name: "Direzione Verde \\N", line: 2),
        Direction(id: "direction:casa", name: "Direzione «Casa»", line: 3),
        Direction(id: "direction:sola", name: "Direzione Sola", line: 4),
    ],
    objectives: [
        objective("verde", 1, goal: true), objective("verde", 2, goal: true), objective("casa", 1, goal: true),
        objective("sola", 1, goal: false),
    ],
    programmes: [
        Programme(id: "programme:parchi", name: "Parchi", crossProgramme: false, line: 20),
        Programme(id: "programme:vari", name: "Vari", crossProgramme: true, line: 21),
    ],
    valueDimensions: [MatrixCategory(id: "value:ambiente", name: "Ambiente", line: 20)],
    drivers: [MatrixCategory(id: "driver:digitale", name: "Digitale", line: 20)],
    collaborations: [
        Collaboration(
            id: "collaboration:tetti", name: "Tetti --> verdi",
            objectives: [
                SharedObjective(objective: "objective:casa/1", basis: .sameText, evidence: [quotation("tetti")])
            ],
            participants: [
                Participant(direction: "direction:verde", role: .partner, basis: .theme, evidence: [quotation("orti")]),
                Participant(
                    direction: "direction:casa", role: .owner, basis: .sameText, evidence: [quotation("tetti")]),
                Participant(
                    direction: "direction:casa", role: .partner, basis: .named, evidence: [quotation("con noi")]),
            ])
    ])

private func quotation(_ text: String, years: [Int] = [2031]) -> Evidence {
    Evidence(text: text, line: 7, years: years)
}

private func objective(_ direction: String, _ number: Int, goal: Bool) -> Objective {
    Objective(
        id: "objective:\(direction)/\(number)", direction: "direction:\(direction)", code: "\(number)",
        line: 10 + number,
        texts: number == 1 ? [2031: "Obiettivo 1", 2032: "Obiettivo 1, cambiato"] : [2031: "Obiettivo \(number)"],
        matrixRows: [
            MatrixRow(
                programme: direction == "sola" ? "programme:vari" : "programme:parchi",
                valueDimension: "value:ambiente",
                driver: "driver:digitale", text: "Obiettivo", line: 20 + number)
        ],
        contributions: goal
            ? [
                Contribution(
                    target: "goal:acqua", basis: .theme,
                    evidence: [quotation("acqua \(number)", years: number == 1 ? [2031, 2032] : [2031])])
            ] : [])
}
