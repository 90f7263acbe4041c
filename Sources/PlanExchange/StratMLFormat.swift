import Plan

/// A plan as StratML Part 2 (ISO 17469-1, `PerformancePlanOrReport`), the format in which the United States and others
/// publish strategic plans.
public enum StratMLFormat {
    /// Writes a plan: `Organization` is its body. Each strategic dimension and each transversal goal is a `Goal`, each
    /// direction one with its objectives; an `Objective` has its texts by year, what it serves as `OtherInformation`,
    /// offices as `Stakeholder`, and its indicators with targets and results. Numbers stand in `NumberOfUnits` where
    /// they are printed so that they can be nothing else; as printed they stand in `Description`.
    ///
    /// An `Identifier` is an `xsd:ID`, which may have no colon or slash: `objective_casa__5` for `objective:casa/5`.
    /// Links, bases and quotations have no place in StratML. Complexity: linear in the graph.
    ///
    /// - Throws: ``ExportError/needsPlan`` for a graph that is no plan's.
    public static func write(_ graph: ExportGraph, to sink: ByteSink) throws {
        guard let plan = graph.plan else { throw ExportError.needsPlan }
        var shown: Set<String> = []
        try graph.forEachNode { shown.insert($0.id) }
        var served: [String: [String]] = [:]
        try graph.forEachEdge { edge in
            if edge.relation != "assigns" {
                served[edge.sourceID, default: []].append("\(edge.relation) \(edge.targetID)")
            }
        }
        var xml = XMLWriter(to: sink)
        xml.begin(
            "PerformancePlanOrReport",
            [("xmlns", "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"), ("Type", "Performance_Plan")])
        xml.element("Name", text: plan.title)
        xml.element("Description", text: graph.head.notes.joined(separator: "\n"))
        xml.begin("StrategicPlanCore")
        xml.begin("Organization")
        xml.element("Name", text: plan.municipality)
        if !plan.ids.isEmpty { xml.element("Description", text: plan.ids.writtenIDs.joined(separator: " ")) }
        xml.end()
        goals(of: plan, shown, &xml)
        let names = Dictionary(plan.directions.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        for direction in plan.directions where shown.contains(direction.id) {
            goal(direction.id, direction.name, "", nil, &xml)
            stakeholder(direction.name, &xml)
            for objective in plan.objectives where objective.direction == direction.id && shown.contains(objective.id) {
                write(objective, served[objective.id] ?? [], names, &xml)
            }
            xml.end()
        }
        if shown.isEmpty { goal("", plan.title, "", nil, &xml) }
        xml.end()
        period(of: plan, &xml)
        try xml.finish()
    }

    private static func goals(of plan: PlanOfObjectives, _ shown: Set<String>, _ xml: inout XMLWriter) {
        for one in plan.strategicDimensions where shown.contains(one.id) {
            goal(one.id, one.name, one.text, nil, &xml)
            xml.end()
        }
        for one in plan.strategicObjectives where shown.contains(one.id) {
            goal(one.id, one.name, one.level, one.code, &xml)
            xml.end()
        }
        for one in plan.transversalGoals where shown.contains(one.id) {
            goal(one.id, one.name, one.about ?? "", one.code, &xml)
            if !one.indicators.isEmpty {
                // Only an objective may have indicators.
                xml.begin("Objective")
                xml.element("Name", text: one.name)
                for indicator in one.indicators { write(indicator, &xml) }
                xml.end()
            }
            xml.end()
        }
    }

    private static func goal(_ id: String, _ name: String, _ text: String, _ code: String?, _ xml: inout XMLWriter) {
        xml.begin("Goal")
        xml.element("Name", text: name)
        xml.element("Description", text: text)
        if !id.isEmpty { xml.element("Identifier", text: identifier(id)) }
        if let code { xml.element("SequenceIndicator", text: code) }
    }

    private static func stakeholder(_ name: String, _ xml: inout XMLWriter) {
        xml.begin("Stakeholder", [("StakeholderTypeType", "Organization")])
        xml.element("Name", text: name)
        xml.begin("Role")
        xml.element("Name", text: "Performer")
        xml.element("RoleType", text: "Performer")
        xml.end()
        xml.end()
    }

    private static func write(
        _ objective: Objective, _ served: [String], _ names: [String: String], _ xml: inout XMLWriter
    ) {
        xml.begin("Objective")
        xml.element("Name", text: objective.firstText)
        var texts = objective.texts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        if let description = objective.description { texts.append(description) }
        xml.element("Description", text: texts.joined(separator: "\n"))
        xml.element("Identifier", text: identifier(objective.id))
        if let code = objective.code { xml.element("SequenceIndicator", text: code) }
        for office in objective.offices { stakeholder(names[office.direction] ?? office.direction, &xml) }
        if !served.isEmpty { xml.element("OtherInformation", text: served.joined(separator: "\n")) }
        for indicator in objective.indicators { write(indicator, &xml) }
        xml.end()
    }

    private static func write(_ indicator: Indicator, _ xml: inout XMLWriter) {
        xml.begin("PerformanceIndicator")
        xml.element("MeasurementDimension", text: indicator.name)
        xml.element("UnitOfMeasurement", text: indicator.unit ?? "")
        let values = [("TargetResult", indicator.targets), ("ActualResult", indicator.results)]
        if values.contains(where: { !$0.1.isEmpty }) || indicator.baseline != nil {
            xml.begin("MeasurementInstance")
            for (element, byYear) in values {
                for (year, value) in byYear.sorted(by: { $0.key < $1.key }) { result(element, year, value, &xml) }
                if element == "ActualResult", let baseline = indicator.baseline {
                    result(element, indicator.baselineYear.map { String($0) } ?? "", baseline, &xml)
                }
            }
            xml.end()
        }
        let others = [indicator.formula, indicator.source].compactMap(\.self)
        if !others.isEmpty { xml.element("OtherInformation", text: others.joined(separator: "\n")) }
        xml.end()
    }

    private static func result(_ element: String, _ year: String, _ value: String, _ xml: inout XMLWriter) {
        xml.begin(element)
        if year.count == 4, Int(year) != nil {
            xml.element("StartDate", text: year + "-01-01")
            xml.element("EndDate", text: year + "-12-31")
        }
        if let number = number(value) { xml.element("NumberOfUnits", text: number) }
        xml.element("Description", text: value)
        xml.end()
    }

    /// A whole number or one with a decimal comma; nil for what a point makes ambiguous, and for all else.
    static func number(_ text: String) -> String? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let isNumber =
            (1...2).contains(parts.count)
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }
        return isNumber ? parts.joined(separator: ".") : nil
    }

    /// An id as an `xsd:ID`; different ids make different ones.
    static func identifier(_ id: String) -> String {
        let name = id.unicodeScalars.map { scalar in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".": String(scalar)
            case ":": "_"
            case "/": "__"
            default: "_x" + String(scalar.value, radix: 16) + "_"
            }
        }.joined()
        return name.first?.isLetter ?? false ? name : "_" + name
    }

    private static func period(of plan: PlanOfObjectives, _ xml: inout XMLWriter) {
        guard let first = plan.years.first, let last = plan.years.last else { return }
        xml.begin("AdministrativeInformation")
        xml.element("StartDate", text: "\(first)-01-01")
        xml.element("EndDate", text: "\(last)-12-31")
        xml.end()
    }
}
