import Plan

/// A plan with as many directions as one wants, which share goals and collaborations of any size, through several
/// objectives or none, with names of any length; the same for the same seed.
struct SharingPlan {
    let plan: PlanOfObjectives

    init(directions count: Int, seed: UInt64) {
        var random = SeededNumbers(seed: seed)
        let years = [2030, 2031, 2032]
        let words = ["Acqua", "trasporti", "Casa", "partecipazione", "e", "servizi", "generali", "Clima", "di", "zona"]
        func name(_ lead: String, _ number: Int) -> String {
            ([lead] + (0...random.next(7)).map { _ in words[random.next(words.count)] } + ["\(number)"])
                .joined(separator: " ")
        }
        func evidence() -> [Evidence] {
            [Evidence(text: "parole", line: 1 + random.next(900), years: Array(years.prefix(1 + random.next(3))))]
        }
        let bases = Basis.allCases.filter { $0 != .declared }
        let directions = (0..<count).map {
            Direction(id: "direction:d\($0)", name: name("Direzione", $0), line: 10 + $0)
        }
        let goals = (0..<random.next(9)).map {
            TransversalGoal(id: "goal:g\($0)", name: name("Piano", $0), line: $0 + 1)
        }
        var objectives: [Objective] = []
        for direction in directions {
            for number in 1...(1 + random.next(8)) {
                let own = goals.filter { _ in random.next(5) == 0 }
                objectives.append(
                    Objective(
                        id: "objective:\(direction.id.dropFirst(10))/\(number)", direction: direction.id,
                        code: "\(number)", line: 1000 + objectives.count,
                        texts: Dictionary(uniqueKeysWithValues: years.map { ($0, "Testo \(number)") }), matrixRows: [],
                        contributions: own.map {
                            Contribution(target: $0.id, basis: bases[random.next(bases.count)], evidence: evidence())
                        }))
            }
        }
        let collaborations = (0..<(count * 2 / 3)).map { number -> Collaboration in
            let members = Set((0...(1 + random.next(6))).map { _ in random.next(count) }).sorted()
            let own = objectives.filter { objective in
                random.next(6) == 0 && members.contains { "direction:d\($0)" == objective.direction }
            }
            return Collaboration(
                id: "collaboration:c\(number)", name: name("Insieme", number),
                objectives: own.map {
                    SharedObjective(
                        objective: $0.id, basis: bases[random.next(bases.count)], evidence: evidence())
                },
                participants: members.map {
                    Participant(
                        direction: "direction:d\($0)", role: .partner, basis: bases[random.next(bases.count)],
                        evidence: evidence())
                })
        }
        plan = PlanOfObjectives(
            title: "Piano 2030–2032", municipality: "Città metropolitana di Rocca", source: "Rocca, Piano 2030–2032",
            years: years, transversalGoals: goals, directions: directions, objectives: objectives,
            collaborations: collaborations)
    }
}

private struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }
}
