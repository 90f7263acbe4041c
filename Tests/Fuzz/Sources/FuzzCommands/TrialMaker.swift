/// Makes inputs: the same for the same seed and number.
struct TrialMaker {
    let bases: BasePlans
    let commandLines: CommandLineMaker
    let kinds: [Trial.Kind]

    /// How often each kind is tried, of a hundred inputs or so.
    private static let shares: [(kind: Trial.Kind, share: Int)] = [
        (.documentBytes, 10), (.documentStructure, 12), (.milanPages, 2), (.profileBytes, 9), (.profileStructure, 4),
        (.tablesBytes, 6), (.tablesStructure, 8), (.planBytes, 6), (.planStructure, 9), (.mapBytes, 5),
        (.mapStructure, 7),
        (.snapshotBytes, 8), (.arguments, 10), (.standardInput, 4), (.outputs, 5), (.roundTrip, 3),
    ]

    private let readers = [
        "list", "neighbours", "show", "search", "audit", "path", "analyse", "compare", "export", "map",
    ]

    /// The kind of an input.
    func kind(_ input: Int) -> Trial.Kind {
        var random = SeededGenerator(seed: bases.seed, input: input)
        return kind(&random)
    }

    private func kind(_ random: inout SeededGenerator) -> Trial.Kind {
        var shares = Self.shares.filter { kinds.contains($0.kind) }
        if shares.isEmpty { shares = kinds.map { ($0, 1) } }
        var place = random.below(shares.reduce(0) { $0 + $1.share })
        return shares.first { share in
            place -= share.share
            return place < 0
        }!.kind
    }

    func trial(_ input: Int) -> Trial {
        var random = SeededGenerator(seed: bases.seed, input: input)
        let kind = kind(&random)
        var trial = trial(of: kind, &random)
        if random.happens(4) { trial.laws.append(.sameAnswerAgain) }
        for index in trial.steps.indices {
            if random.happens(15) { trial.steps[index].isTerminal = true }
            if random.happens(15) { trial.steps[index].width = random.pick([1, 2, 10, 40, 80, 10_000]) }
            if random.happens(3) { trial.steps[index].environment["NO_COLOR"] = "1" }
            if random.happens(2) {
                trial.steps[index].environment["PDO_PLAN"] = random.pick([".", "missing", "", "plan.json"])
            }
            let hasLanguage = readers.dropLast(2).contains(trial.steps[index].arguments.first ?? "")
            if hasLanguage, random.happens(5) { trial.steps[index].arguments += ["--lang", "en"] }
        }
        return trial
    }

    private func trial(of kind: Trial.Kind, _ random: inout SeededGenerator) -> Trial {
        switch kind {
        case .documentBytes, .documentStructure, .milanPages, .profileBytes, .profileStructure, .tablesBytes,
            .tablesStructure:
            return imported(kind, &random)
        case .planBytes, .planStructure: return ofPlan(kind, &random)
        case .mapBytes, .mapStructure: return ofMap(kind, &random)
        case .snapshotBytes: return ofSnapshot(&random)
        case .arguments: return ofArguments(&random)
        case .standardInput: return ofStandardInput(&random)
        case .outputs: return ofOutputs(&random)
        case .roundTrip: return ofRoundTrip(&random)
        case .planted: return PlantedFaults.trial(&random)
        }
    }

    // MARK: What is imported

    private func imported(_ kind: Trial.Kind, _ random: inout SeededGenerator) -> Trial {
        var trial = Trial(kind)
        let plan = MadePlan(&random, hostile: random.pick([0, 10, 30, 70]))
        let form = random.pick(MadePlan.TableForm.allCases)
        var base = BasePlans.Base()
        base.nodes = plan.directions.map(\.name) + plan.goals + ["objective:casa/1"]
        base.years = plan.years
        trial.set("profile.yaml", plan.profile(&random))
        let separators: [Character] = form == .tabs ? ["\t"] : ["|", "<", ">"]
        switch kind {
        case .documentBytes:
            let document =
                random.happens(60) && !bases.documents.isEmpty
                ? random.pick(bases.documents) : Array(plan.document(&random, form).utf8)
            trial.files["pdo.md"] = Mutation.bytes(document, &random, with: bases.documents)
        case .documentStructure:
            trial.set("pdo.md", Mutation.lines(plan.document(&random, form), &random, separators: separators))
        case .milanPages:
            let start = random.below(bases.pages.count)
            let pages = bases.pages[start..<min(bases.pages.count, start + 1 + random.below(8))]
            let text = pages.joined() + (random.happens(50) ? random.pick(bases.pages) : "")
            trial.set("pdo.md", Mutation.lines(text, &random, separators: ["\t", " "]))
            trial.set("profile.yaml", bases.publishedProfile)
        case .profileBytes:
            trial.set("pdo.md", plan.document(&random, form))
            let profile =
                random.happens(50) && !bases.profiles.isEmpty
                ? random.pick(bases.profiles + [Array(bases.publishedProfile.utf8)]) : trial.files["profile.yaml"] ?? []
            trial.files["profile.yaml"] = Mutation.bytes(profile, &random, with: bases.profiles)
        case .profileStructure:
            trial.set("pdo.md", plan.document(&random, form))
            let text = String(decoding: trial.files["profile.yaml"] ?? [], as: UTF8.self)
            trial.set("profile.yaml", Mutation.lines(text, &random, separators: [":", ",", "[", "-", "\"", " "]))
        default:
            for (name, text) in plan.tables(&random).sorted(by: { $0.key < $1.key }) {
                if random.happens(50) {
                    trial.set(name, text)
                } else if kind == .tablesBytes {
                    trial.files[name] = Mutation.bytes(Array(text.utf8), &random, with: bases.documents)
                } else {
                    trial.set(name, Mutation.lines(text, &random, separators: [",", ";", "\""]))
                }
            }
        }
        trial.steps = [importStep(&random)]
        if random.happens(20) { trial.steps.append(Trial.Step(arguments: ["suggest", "."])) }
        trial.steps += readingSteps(&random, base, count: random.below(3))
        if random.happens(15) { trial.laws.append(.tablesGiveThePlan) }
        return trial
    }

    private func importStep(_ random: inout SeededGenerator) -> Trial.Step {
        var arguments = ["import", "."]
        if random.happens(10) { arguments.append("--strict") }
        if random.happens(15) { arguments += ["--format", random.pick(["text", "json", "sarif"])] }
        if random.happens(5) { arguments += ["-o", random.pick(["-", "plan.json", "new.json"])] }
        return Trial.Step(arguments: arguments)
    }

    private func readingSteps(
        _ random: inout SeededGenerator, _ base: BasePlans.Base, count: Int, hostile: Int = 3
    ) -> [Trial.Step] {
        (0..<count).map { _ in
            Trial.Step(
                arguments: commandLines.arguments(
                    &random, base: base, hostile: hostile, names: [random.pick(readers)]),
                input: random.pick(base.nodes + [""]))
        }
    }

    // MARK: What is read

    private func withPlan(_ kind: Trial.Kind, _ random: inout SeededGenerator) -> (Trial, BasePlans.Base) {
        var trial = Trial(kind)
        let base = bases.plan(&random)
        trial.files["plan.json"] = base.plan
        return (trial, base)
    }

    private func ofPlan(_ kind: Trial.Kind, _ random: inout SeededGenerator) -> Trial {
        var (trial, base) = withPlan(kind, &random)
        trial.files["plan.json"] =
            kind == .planBytes
            ? Mutation.bytes(base.plan, &random, with: [base.plan] + bases.documents)
            : Array(Mutation.json(String(decoding: base.plan, as: UTF8.self), &random).utf8)
        trial.steps = readingSteps(&random, base, count: 1 + random.below(3))
        if random.happens(10) { trial.laws = [.exportsAgree] }
        return trial
    }

    private func ofMap(_ kind: Trial.Kind, _ random: inout SeededGenerator) -> Trial {
        var (trial, base) = withPlan(kind, &random)
        let made = MapDefinitionMaker.yaml(&random, base: base, hostile: kind == .mapBytes ? 0 : 8)
        trial.set("map.yaml", made)
        if kind == .mapBytes {
            let definition = random.happens(50) && !bases.maps.isEmpty ? random.pick(bases.maps) : Array(made.utf8)
            trial.files["map.yaml"] = Mutation.bytes(definition, &random, with: bases.maps)
        }
        var arguments = ["map", "./map.yaml"]
        switch random.below(8) {
        case 0: arguments += ["--table", random.pick(["csv", "markdown", "html"])]
        case 1: arguments += ["--format", random.pick(["json", "dot"]), "-o", "-"]
        case 2: arguments += ["--focus", base.nodes.isEmpty ? "x" : random.pick(base.nodes), "-o", "out.svg"]
        case 3: arguments += ["--link-base", random.pick(CommandLineMaker.linkBases), "-o", "out.svg"]
        case 4: if random.happens(10) { arguments += ["-o", random.pick(["out.png", "out.pdf"])] }
        default: break
        }
        trial.steps = [Trial.Step(arguments: arguments)]
        return trial
    }

    private func ofSnapshot(_ random: inout SeededGenerator) -> Trial {
        var trial = Trial(.snapshotBytes)
        let base = bases.plan(&random)
        trial.files["a.snapshot"] = SnapshotMutation.bytes(base.snapshot, &random)
        trial.steps = [Trial.Step(arguments: ["snapshot", "check", "a.snapshot"])]
        for _ in 0..<2 where !base.nodes.isEmpty {
            let format = random.pick(["table", "json", "csv", "tsv", "ids", "markdown"])
            trial.steps.append(
                Trial.Step(arguments: [
                    "neighbours", "--graph", "a.snapshot", "--format", format, random.pick(base.nodes),
                ]))
        }
        return trial
    }

    private func ofArguments(_ random: inout SeededGenerator) -> Trial {
        var (trial, base) = withPlan(.arguments, &random)
        if random.happens(20) { trial.files["a.snapshot"] = base.snapshot }
        if random.happens(20) {
            trial.set("pdo.md", base.document)
            trial.set("profile.yaml", base.profile)
        }
        if random.happens(20) { trial.set("map.yaml", MapDefinitionMaker.yaml(&random, base: base, hostile: 0)) }
        let hostile = random.pick([0, 5, 20, 60])
        for _ in 0...random.below(3) {
            trial.steps.append(
                Trial.Step(
                    arguments: commandLines.arguments(&random, base: base, hostile: hostile),
                    input: random.pick(base.nodes + [""])))
        }
        return trial
    }

    private func ofStandardInput(_ random: inout SeededGenerator) -> Trial {
        var (trial, base) = withPlan(.standardInput, &random)
        if random.happens(20) { trial.files["a.snapshot"] = base.snapshot }
        var lines = (0..<random.below(6)).map { _ in
            random.happens(80) && !base.nodes.isEmpty
                ? random.pick(base.nodes) : HostileText.name(&random, hostile: 90)
        }
        if random.happens(5) { lines += Array(repeating: random.pick(base.nodes + ["x"]), count: 300) }
        var input = lines.joined(separator: random.pick(["\n", "\n", "\n", "\r\n", "\n\n", " ", "\0"]))
        if random.happens(70) { input += "\n" }
        let format = random.pick(["table", "json", "csv", "tsv", "ids", "markdown", "svg"])
        var arguments = ["neighbours", "-", "--format", format]
        if trial.files["a.snapshot"] != nil { arguments += ["--graph", "a.snapshot"] }
        trial.steps = [Trial.Step(arguments: arguments, input: input)]
        if random.happens(20) {
            trial.steps.append(Trial.Step(arguments: ["map", "--focus", "-", "-o", "out.svg"], input: input))
        }
        return trial
    }

    private func ofOutputs(_ random: inout SeededGenerator) -> Trial {
        var (trial, base) = withPlan(.outputs, &random)
        trial.set("pdo.md", base.document)
        trial.set("profile.yaml", base.profile)
        trial.set("target.svg", "old")
        trial.links = [
            "link.svg": "target.svg", "loop": "loop", "dangling": "nowhere/x", "hard.json": "plan.json",
            "up.svg": "../beside.svg",
        ]
        let output = random.pick(CommandLineMaker.outputs + ["up.svg"])
        let commands: [[String]] = [
            ["import", "."], ["export", "jgf"], ["export", "graphml"], ["export", "csv"], ["map"],
            ["map", "--table", "csv"],
            ["list", "objective"], ["audit"], ["compare", String(base.years.first ?? 0), String(base.years.last ?? 0)],
            ["snapshot", "write", "plan.json"], ["neighbours", base.nodes.first ?? "x"],
            ["show", base.nodes.last ?? "x"],
            ["search", "piano"], ["analyse", "nodes"], ["manual"],
        ]
        trial.steps = [Trial.Step(arguments: random.pick(commands) + ["-o", output])]
        if random.happens(30) { trial.steps.append(trial.steps[0]) }
        return trial
    }

    private func ofRoundTrip(_ random: inout SeededGenerator) -> Trial {
        var trial = Trial(.roundTrip)
        let plan = MadePlan(&random, hostile: random.pick([0, 5, 20, 50]))
        trial.set("pdo.md", plan.document(&random, random.pick(MadePlan.TableForm.allCases)))
        trial.set("profile.yaml", plan.profile(&random))
        trial.steps = [Trial.Step(arguments: ["import", "."]), Trial.Step(arguments: ["map", "-o", "out.svg"])]
        if random.happens(30) {
            trial.steps.append(Trial.Step(arguments: ["map", "--format", "dot", "-o", "out.dot"]))
        }
        trial.laws = [.tablesGiveThePlan, .exportsAgree, .snapshotAgrees, .mapIsDrawn]
        return trial
    }
}
