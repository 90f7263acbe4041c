import Plan

/// The same numbers from the same seed on every machine.
package struct SeededGenerator: RandomNumberGenerator {
    package var state: UInt64

    package init(state: UInt64) { self.state = state }

    package mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}

/// A small plan with few things of each kind, so that much is shared, and with all that a plan can say of them.
package func randomPlan(seed: UInt64) -> PlanOfObjectives {
    var generator = SeededGenerator(state: seed)
    func chance(_ probability: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < probability }
    let years = [2030, 2031, 2032]
    func evidence(_ line: Int, _ among: [Int]) -> Evidence {
        let chosen = among.filter { _ in chance(0.6) }
        return Evidence(text: "words \(line)", line: line, years: chosen.isEmpty ? [among[0]] : chosen)
    }
    let bases = Basis.allCases
    let objectives = (0..<12).map { number -> Objective in
        let direction = number % 4
        let own = years.filter { $0 == 2030 || chance(0.5) }
        return Objective(
            id: "objective:d\(direction)/\(number)", direction: "direction:d\(direction)", code: "\(number)",
            line: number,
            texts: Dictionary(uniqueKeysWithValues: own.map { ($0, "text \(number)") }),
            matrixRows: [
                MatrixRow(
                    programme: "programme:p\(Int.random(in: 0...2, using: &generator))", valueDimension: "value:v",
                    driver: "driver:d\(Int.random(in: 0...1, using: &generator))", text: "text", line: 100 + number)
            ],
            contributions: (0..<3).filter { _ in chance(0.35) }.map {
                Contribution(
                    target: "goal:g\($0)", basis: bases[Int.random(in: 0...2, using: &generator)],
                    evidence: [evidence(number, own)])
            })
    }
    var plan = PlanOfObjectives(
        title: "Piano", municipality: "Prova", source: "Prova", years: years,
        transversalGoals: (0..<3).map { TransversalGoal(id: "goal:g\($0)", name: "Goal \($0)", line: 1) },
        directions: (0..<4).map { Direction(id: "direction:d\($0)", name: "Direzione D\($0)", line: 2) },
        objectives: objectives,
        programmes: (0..<3).map { Programme(id: "programme:p\($0)", name: "P\($0)", crossProgramme: $0 == 0, line: 3) },
        valueDimensions: [MatrixCategory(id: "value:v", name: "V", line: 4)],
        drivers: (0..<2).map { MatrixCategory(id: "driver:d\($0)", name: "D\($0)", line: 5) },
        collaborations: (0..<2).map { number in
            let shared = objectives.filter { _ in chance(0.2) }
            return Collaboration(
                id: "collaboration:c\(number)", name: "C\(number)",
                objectives: shared.map {
                    SharedObjective(
                        objective: $0.id, basis: .theme, evidence: [evidence($0.line, $0.texts.keys.sorted())])
                },
                participants: (0..<4).filter { _ in chance(0.5) }.map {
                    Participant(
                        direction: "direction:d\($0)", role: .partner, basis: .named, evidence: [evidence($0, years)])
                })
        })
    addDetails(to: &plan, seed: seed)
    return plan
}

/// Adds offices, levels, indicators and whatever else not every plan has.
private func addDetails(to plan: inout PlanOfObjectives, seed: UInt64) {
    var generator = SeededGenerator(state: seed &+ 77)
    func next(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
    func text(_ word: String) -> String? { next(2) == 0 ? nil : "\(word) \(next(5))" }
    func indicators() -> [Indicator] {
        (0..<next(3)).map { number in
            Indicator(
                name: "indicator \(number)", unit: text("unit"), formula: text("formula"), source: text("source"),
                baseline: text("base"), baselineYear: next(2) == 0 ? nil : 2029,
                targets: next(2) == 0 ? [:] : ["2030": "1", "2032": "\(next(9))"],
                results: next(3) > 0 ? [:] : ["": "\(next(9))"])
        }
    }
    func attributes() -> [NamedAttribute] { (0..<next(3)).map { NamedAttribute(name: "Note \($0)", value: "x") } }
    plan.language = text("it")
    plan.ids = next(2) == 0 ? [:] : ["ipa": "c_x"]
    plan.strategicObjectives = (0..<4).map { number in
        StrategicObjective(
            id: "level:l\(number)", level: "Level \(number % 2)", code: text("L"), name: "L\(number)", line: number,
            parent: number == 0 || next(2) == 0 ? nil : "level:l\(next(number))",
            ids: next(3) > 0 ? [:] : ["pnrr": "M\(next(7))"])
    }
    for place in plan.directions.indices {
        plan.directions[place].word = next(3) == 0 ? nil : ["settore", "servizio"][next(2)]
        plan.directions[place].parent = place == 0 || next(2) == 0 ? nil : plan.directions[next(place)].id
    }
    for place in plan.programmes.indices where next(2) == 0 { plan.programmes[place].parent = "level:l\(next(4))" }
    for place in plan.programmes.indices where next(3) == 0 { plan.programmes[place].ids = ["bdap": "0\(next(9))"] }
    for place in plan.transversalGoals.indices {
        plan.transversalGoals[place].code = text("T")
        plan.transversalGoals[place].weight = text("weight")
        plan.transversalGoals[place].indicators = indicators()
        plan.transversalGoals[place].attributes = attributes()
        plan.transversalGoals[place].ids = next(2) == 0 ? [:] : ["sdg": "11.\(next(7))"]
    }
    for place in plan.objectives.indices {
        let others = plan.directions.map(\.id).filter { $0 != plan.objectives[place].direction }
        plan.objectives[place].offices = others.filter { _ in next(4) == 0 }.map { id in
            OfficePart(direction: id, role: [.coOwner, .involved][next(2)], text: "with \(id)", line: 50 + place)
        }
        plan.objectives[place].code = [nil, plan.objectives[place].code, "OB.\(place)"][next(3)]
        plan.objectives[place].description = text("description")
        plan.objectives[place].weight = text("weight")
        plan.objectives[place].owner = text("owner")
        plan.objectives[place].type = text("type")
        plan.objectives[place].deadline = text("deadline")
        plan.objectives[place].parent = next(2) == 0 ? nil : "level:l\(next(4))"
        plan.objectives[place].indicators = indicators()
        plan.objectives[place].attributes = attributes()
        if next(4) == 0 { plan.objectives[place].matrixRows[0].driver = nil }
        for number in plan.objectives[place].contributions.indices where next(4) == 0 {
            plan.objectives[place].contributions[number].basis = .stated
        }
    }
}
