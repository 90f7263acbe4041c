/// Makes definitions of maps: keys that there are, with values that they may have and others.
enum MapDefinitionMaker {
    private static let kinds = [
        "direction", "objective", "programme", "transversalGoal", "collaboration", "strategicDimension",
        "valueDimension", "driver",
    ]

    /// Keys that go with every form.
    private static let values: [(key: String, values: [String])] = [
        ("page", ["screen", "A4", "A3", "poster"]), ("labels", ["short", "full"]), ("wrap", ["5", "20", "500"]),
        ("basis", ["[named]", "[sameText, theme]", "named"]),
    ]

    /// Keys of networks.
    private static let ofNetworks: [(key: String, values: [String])] = [
        ("engine", ["dot", "neato", "sfdp", "twopi", "circo", "osage", "patchwork", "fdp"]),
        ("orientation", ["horizontal", "vertical"]), ("size", ["links", "objectives", "none"]),
        ("colour", ["hub", "kind"]), ("depth", ["1", "2", "20", "21"]), ("minimumLinks", ["1", "2"]),
        ("clusters", ["direction", "programme", "none"]),
        ("relations", ["[assigns, contributesTo]", "[shares, participates]", "[belongsTo, creates, drivenBy]"]),
    ]

    /// - Parameter hostile: of a hundred values so many are ones that nobody means.
    static func yaml(_ random: inout SeededGenerator, base: BasePlans.Base, hostile: Int) -> String {
        let form = random.pick(["network", "network", "network", "matrix", "years"])
        var lines = form == "network" && random.happens(70) ? [] : ["form: \(form)"]
        var fitting = values + (form == "network" || random.happens(hostile) ? ofNetworks : [])
        let hasColumns = form == "matrix" || form == "network" && random.happens(30)
        if hasColumns, !random.happens(hostile) { fitting.removeAll { ["clusters", "engine"].contains($0.key) } }
        for (key, values) in fitting where random.happens(15) {
            lines.append(
                "\(key): "
                    + (random.happens(hostile) ? HostileText.name(&random, hostile: 100) : random.pick(values)))
        }
        let some = kinds.shuffled(using: &random).prefix(2 + random.below(4))
        if form == "matrix" {
            lines += ["rows: \(some[some.startIndex])", "columns: [\(some.dropFirst().joined(separator: ", "))]"]
        } else if form == "network", hasColumns || random.happens(30) {
            lines.append("nodes: [\(some.joined(separator: ", "))]")
            if hasColumns {
                let place = random.below(some.count)
                let rest = some.dropFirst(place + 1)
                lines.append(
                    "columns: [[\(some.prefix(place + 1).joined(separator: ", "))]"
                        + (rest.isEmpty ? "" : ", [\(rest.joined(separator: ", "))]") + "]")
            }
        } else if form == "network", random.happens(30) {
            lines.append(
                "projection: {of: \(some[some.startIndex]), through: [\(some.dropFirst().joined(separator: ", "))], "
                    + "weighting: \(random.pick(["newman", "sharedCount", "jaccard"]))"
                    + (random.happens(50) ? ", strongest: \(1 + random.below(5))}" : "}"))
        }
        addChoices(to: &lines, &random, base: base)
        if random.happens(hostile) { lines.append(HostileText.piece(&random) + ": " + HostileText.piece(&random)) }
        lines.shuffle(using: &random)
        return lines.map { $0 + "\n" }.joined()
    }

    /// Adds what is chosen of the plan, and texts.
    private static func addChoices(
        to lines: inout [String], _ random: inout SeededGenerator, base: BasePlans.Base
    ) {
        func node(_ prefix: String = "") -> String {
            let fitting = base.nodes.filter { $0.hasPrefix(prefix) }
            return fitting.isEmpty ? "x" : "\"" + random.pick(fitting).filter { $0 != "\"" && $0 != "\\" } + "\""
        }
        if random.happens(8) { lines.append("each: " + random.pick(kinds)) }
        if random.happens(15) {
            lines.append("focus: " + (random.happens(50) ? node() : "[\(node()), \(node())]"))
        }
        if random.happens(15), !base.years.isEmpty {
            lines.append("years: [\(random.happens(90) ? random.pick(base.years) : 0)]")
        }
        if random.happens(10) { lines.append("directions: [\(node("direction:"))]") }
        if random.happens(5) { lines.append("programmes: [\(node("programme:"))]") }
        for key in ["title", "subtitle", "note"] where random.happens(15) {
            let text = HostileText.name(&random, hostile: 50).filter { $0 != "\n" && $0 != "\"" && $0 != "\\" }
            lines.append(
                random.happens(70)
                    ? "\(key): \"\(text)\"" : "\(key): {it: \"\(text)\", en: \"{focus}\"}")
        }
    }
}
