import Foundation
import Plan
import PlanGraph
import Testing

@testable import PlanExchange

/// What not every plan has in exports: the plan of Tests/Fixtures/Model, worked out by hand.
@Suite struct RichPlanTests {
    private static let plan = try? PlanOfObjectives(
        json: Data(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .appending(path: "Fixtures/Model/roccabruna-2031-2033/plan.json")))

    private func plan() throws -> PlanOfObjectives { try #require(Self.plan) }

    /// A table's rows by the names of its columns; its cells hold no commas, quotes or line feeds but for one.
    private func table(_ name: String, of plan: PlanOfObjectives) throws -> [String] {
        let files = try CSVFolder.files(of: plan)
        return try #require(files.first { $0.name == name + ".csv" }).content.split(separator: "\n").map(String.init)
    }

    @Test func tablesHaveColumnsForWhatThePlanHas() throws {
        let plan = try plan()
        #expect(
            try table("directions", of: plan) == [
                "name,word,parent,line", "Settore Tecnico,settore,,10", "Servizio Verde,servizio,Settore Tecnico,20",
                "Settore Affari Generali,settore,,30", "Ufficio Legale,ufficio,Settore Affari Generali,40",
            ])
        let objectives = try table("objectives", of: plan)
        #expect(
            objectives[0] == "direction,number,2031,2032,2033,description,weight,owner,type,deadline,parent,coOwners,"
                + "involved,goals,Centro di costo,Note,line")
        #expect(
            objectives[2].hasSuffix(
                "20%,Dirigente del Settore Tecnico,Sviluppo,31/12/2033,level:os1.1,Settore Affari Generali,"
                    + "Ufficio Legale,Sicurezza stradale,4521,\"Fondi regionali, già richiesti\",11"))
        #expect(objectives.contains { $0.hasPrefix("Settore Affari Generali,,Pubblicare") })
        #expect(
            try table("indicators", of: plan)[...1] == [
                "direction,number,goal,indicator,unit,formula,source,baseline,baselineYear,target,target 2031,"
                    + "target 2032,target 2033,result 2031,line",
                "Settore Tecnico,OB01,,Attraversamenti adeguati,numero,attraversamenti conclusi nell’anno,"
                    + "Registro dei lavori,4,2030,,6,8,10,7,11",
            ])
        #expect(
            try table("indicators", of: plan).last == ",,Sicurezza stradale,Incidenti con feriti,numero,,,,,,,,12,,4")
        #expect(
            try table("levels", of: plan)[...2] == [
                "id,level,code,name,parent,line", "level:linea-1,Linea di mandato,1,Una città sicura,,2",
                "level:os1.1,Obiettivo strategico,OS1.1,Strade per tutti,level:linea-1,3",
            ])
        #expect(try table("programmes", of: plan) == ["name,parent,line", "Viabilità,level:missione-10,6"])
        #expect(
            try table("goals", of: plan) == [
                "kind,name,text,code,weight,ids,Referente politico,line",
                "transversalGoal,Sicurezza stradale,,T1,10,sdg:11.2,Assessorato alla viabilità,4",
            ])
    }

    /// An attribute does not take the place of a column that the table has.
    @Test func attributesAreHeadedApartFromOtherColumns() throws {
        var plan = try plan()
        plan.objectives[0].attributes = ["2031", "line", "weight", "Note", "Note"].enumerated().map {
            NamedAttribute(name: $1, value: "v\($0)")
        }
        let rows = try table("objectives", of: plan)
        #expect(rows[0].hasSuffix(",goals,attribute 2031,attribute line,attribute weight,Note,line"))
        #expect(rows[2].hasSuffix(",v0,v1,v2,\"v3; v4\",11"))
    }

    @Test func aPlanWithoutThemHasNoSuchFilesAndColumns() throws {
        let graph = try GraphMLFormatTests.graph()
        let files = try CSVFolder.files(of: graph.plan)
        #expect(
            files.map(\.name) == ["directions", "objectives", "matrix", "goals"].map { $0 + ".csv" } + [
                "datapackage.json"
            ])
        #expect(files[1].content.hasPrefix("direction,number,2024,2025,2026,line\n"))
        #expect(try GraphMLReading(GraphMLFormat.encode(graph)).keys.allSatisfy { !$0.contains("code") })
    }

    @Test func graphMLHasTheValuesAndJSONForLists() throws {
        let plan = try plan()
        let reading = try GraphMLReading(GraphMLFormat.encode(PlanGraph(plan)))
        let objective = try #require(reading.nodes.first { $0.data["node-id"] == "objective:settore-tecnico/ob01" })
            .data
        let simple = ["code", "printedWeight", "owner", "objectiveType", "deadline"].map { objective["node-" + $0] }
        #expect(simple == ["OB01", "20%", "Dirigente del Settore Tecnico", "Sviluppo", "31/12/2033"])
        #expect(objective["node-number"] == nil && objective["node-description"]?.contains("\n") == true)
        let indicators = try JSONDecoder().decode(
            [Indicator].self, from: Data(try #require(objective["node-indicators"]).utf8))
        #expect(indicators == plan.objectives[0].indicators)
        let attributes = try JSONDecoder().decode(
            [NamedAttribute].self, from: Data(try #require(objective["node-attributes"]).utf8))
        #expect(attributes == plan.objectives[0].attributes)
        func value(_ id: String, _ key: String) -> String? {
            reading.nodes.first { $0.data["node-id"] == id }?.data["node-" + key]
        }
        #expect(value("direction:servizio-verde", "word") == "servizio")
        #expect(value("level:linea-1", "level") == "Linea di mandato" && value("level:linea-1", "code") == "1")
        #expect(value("goal:sicurezza-stradale", "ids") == "{\"sdg\":\"11.2\"}")
        for element in reading.nodes + reading.edges { #expect(Set(element.data.keys).isSubset(of: reading.keys)) }
        let roles = reading.edges.filter { $0.data["edge-relation"] == "assigns" }.map { $0.data["edge-role"] }
        #expect(roles == ["owner", "coOwner", "involved", "owner", "involved", nil, nil, nil])
    }

    @Test func jsonGraphHasWhatTheDesignNames() throws {
        let data = try JSONGraphFormat.encode(PlanGraph(plan()))
        let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: [String: Any]])
        let graph = try #require(file["graph"])
        let metadata = try #require(graph["metadata"] as? [String: Any])
        #expect(metadata["language"] as? String == "it")
        #expect(metadata["ids"] as? [String: String] == ["ipa": "c_x999", "istat": "099999"])
        let nodes = try #require(graph["nodes"] as? [String: [String: Any]])
        func node(_ id: String) throws -> [String: Any] { try #require(nodes[id]?["metadata"] as? [String: Any]) }
        let objective = try node("objective:settore-tecnico/ob01")
        #expect(objective["number"] == nil && objective["code"] as? String == "OB01")
        #expect(
            objective["weight"] as? String == "20%" && objective["owner"] as? String == "Dirigente del Settore Tecnico")
        let indicators = try #require(objective["indicators"] as? [[String: Any]])
        #expect(indicators[0]["targets"] as? [String: String] == ["2031": "6", "2032": "8", "2033": "10"])
        #expect(Set(indicators[0].keys).isSuperset(of: ["name", "unit", "formula", "source", "baseline", "results"]))
        let other = try #require(try node("objective:servizio-verde/a")["indicators"] as? [[String: Any]])
        #expect(other[0]["targets"] as? [String: String] == ["": "almeno 2.000"])
        #expect(try node("objective:ufficio-legale/7")["number"] as? Int == 7)
        #expect(try node("level:os1.1")["level"] as? String == "Obiettivo strategico")
        let edges = try #require(graph["edges"] as? [[String: Any]])
        let stated = try #require(edges.first { ($0["target"] as? String) == "goal:sicurezza-stradale" })
        let ofEdge = try #require(stated["metadata"] as? [String: Any])
        #expect(ofEdge["basis"] as? String == "stated" && ofEdge["bases"] as? [String] == ["stated"])
        #expect(edges.contains { $0["relation"] as? String == "partOf" })
    }
}
