/// A plan made up at random: what its document, tables and profile are written from.
struct MadePlan {
    struct Objective {
        var number: String
        var texts: [Int: String]
    }

    var years: [Int]
    var directions: [(name: String, objectives: [Objective])] = []
    var goals: [String] = []
    var dimensions: [(name: String, text: String)] = []
    /// Programme, objective, direction, value dimension, driver.
    var rows: [[String]] = []
    var themes: [String] = []
    private var hostile: Int

    /// - Parameter hostile: of a hundred names so many have something in them that nobody means.
    init(_ random: inout SeededGenerator, hostile: Int) {
        self.hostile = hostile
        let first = 2029 + random.below(4)
        years = (0..<1 + random.below(4)).map { first + $0 }
        goals = (0..<random.below(4)).map { _ in name(&random) }
        dimensions = (0..<random.below(3)).map { _ in
            (name(&random), text(&random))
        }
        themes = (0..<random.below(3)).map { _ in name(&random) }
        let names = (0..<1 + random.below(4)).map { number in
            random.happens(90) ? "Direzione \(HostileText.words[number]) \(number)" : ""
        }
        for name in names {
            let name = name.isEmpty || random.happens(hostile) ? self.name(&random) : name
            directions.append((name, []))
        }
        for index in directions.indices {
            for number in 0..<random.below(4) {
                directions[index].objectives.append(objective(&random, number: number))
            }
        }
        if random.happens(70) { addRows(&random) }
    }

    /// A name; hardly ever none.
    private func name(_ random: inout SeededGenerator) -> String {
        for _ in 0..<5 {
            let name = HostileText.name(&random, hostile: hostile)
            if name.contains(where: \.isLetter) || random.happens(hostile / 4) { return name }
        }
        return "Argini"
    }

    private func objective(_ random: inout SeededGenerator, number: Int) -> Objective {
        let text = text(&random)
        var texts: [Int: String] = [:]
        for year in years where random.happens(70) {
            texts[year] = random.happens(60) ? text : self.text(&random)
        }
        if texts.isEmpty, random.happens(100 - hostile / 10) { texts[years[0]] = text }
        return Objective(
            number: random.happens(100 - hostile / 20) ? String(number + 1) : HostileText.piece(&random), texts: texts)
    }

    /// The text of an objective; often it names a goal, a theme or a direction, or stands in another direction as well.
    private func text(_ random: inout SeededGenerator) -> String {
        var text = name(&random)
        if random.happens(40), !goals.isEmpty { text += ": " + random.pick(goals) }
        if random.happens(20), !themes.isEmpty { text += " " + random.pick(themes) }
        if random.happens(30), !directions.isEmpty {
            text += ", in collaborazione con la " + random.pick(directions).name
        }
        let others = directions.flatMap(\.objectives).compactMap { $0.texts.sorted { $0.key < $1.key }.first?.value }
        return random.happens(15) && !others.isEmpty ? random.pick(others) : text
    }

    private mutating func addRows(_ random: inout SeededGenerator) {
        let programmes = (0..<1 + random.below(4)).map { _ in name(&random) }
        let values = (0..<1 + random.below(2)).map { _ in name(&random) }
        let drivers = (0..<1 + random.below(2)).map { _ in name(&random) }
        for direction in directions {
            for objective in direction.objectives where random.happens(90) {
                let text = objective.texts.sorted { $0.key < $1.key }.first?.value ?? ""
                rows.append([
                    random.pick(programmes), text, direction.name, random.pick(values), random.pick(drivers),
                ])
            }
        }
    }

    /// The rows of a table of objectives; its columns are the years in some order.
    func table(of objectives: [Objective], years: [Int]) -> [[String]] {
        objectives.map { objective in [objective.number] + years.map { objective.texts[$0] ?? "" } }
    }
}
