import Plan
import TextTools

extension PlanImporter {
    /// Adds under which ids registers know programmes and what stands above objectives, as the profile says.
    static func addIDs(
        _ profile: Profile, to plan: inout PlanOfObjectives, _ diagnostics: inout DiagnosticList
    ) {
        func unknown(_ kind: DiagnosticStatement.ProfileName, _ topic: Profile.Topic, among names: [String]) {
            let nearest = Spelling.nearest(to: topic.name.value, in: names).first
            diagnostics.add(.error, .unknownName(kind, topic.name.value, nearest: nearest), line: topic.name.line)
        }
        for topic in profile.programmes {
            let key = Words.key(topic.name.value)
            if let place = plan.programmes.firstIndex(where: { Words.key($0.name) == key }) {
                plan.programmes[place].ids = topic.ids
            } else {
                unknown(.programme, topic, among: plan.programmes.map(\.name))
            }
        }
        for topic in profile.strategicObjectives {
            let key = Words.key(topic.name.value)
            // A name may stand for several, each in another branch; a code for one.
            let places = plan.strategicObjectives.indices.filter {
                let level = plan.strategicObjectives[$0]
                return [level.name, level.code ?? ""].contains { Words.key($0) == key }
            }
            for place in places { plan.strategicObjectives[place].ids = topic.ids }
            if places.isEmpty { unknown(.strategicObjective, topic, among: plan.strategicObjectives.map(\.name)) }
        }
    }
}
