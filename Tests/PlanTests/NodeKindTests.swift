import Plan
import Testing

@Suite struct NodeKindTests {
    @Test(arguments: [
        ("Direzione Casa", "direction:casa"), ("DS Grandi Eventi", "direction:grandi-eventi"),
        ("Direzione Generale", "direction:direzione-generale"),
        ("Segreteria Generale", "direction:segreteria-generale"),
        ("Direzione", "direction:direzione"), ("D.S. Casa", "direction:casa"), ("ds. casa", "direction:casa"),
        ("Direzione GENERALE e Organizzazione", "direction:direzione-generale-e-organizzazione"),
        ("Direzione Generalità", "direction:generalita"), ("Direzione «»", "direction:direzione"),
    ])
    func directionIDs(name: String, id: String) {
        #expect(NodeKind.directionID(name) == id)
    }

    @Test func idsAreASCII() {
        #expect(NodeKind.transversalGoal.id("Città d’acqua") == "goal:citta-d-acqua")
        #expect(NodeKind.valueDimension.id("Socio-Culturale") == "value:socio-culturale")
        #expect(NodeKind.objectiveID(direction: "direction:casa", code: "5") == "objective:casa/5")
        #expect(NodeKind.programme.id("–") == "programme:unnamed")
    }
}
