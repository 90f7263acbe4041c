import Foundation
import GraphCore
import Graphviz
import Plan
import PlanGraph
import Testing

@testable import PlanMaps

/// A plan of three directions, one of them alone, with a goal and a collaboration. Names are not kind to XML or Graphviz.
private let plan = PlanOfObjectives(
    title: "Piano <2031> & \"oltre\"", municipality: "Comune d'Àlto", source: "Atto \\N 5", years: [2031],
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

private func quotation(_ text: String) -> Evidence { Evidence(text: text, line: 7, years: [2031]) }

private func objective(_ direction: String, _ number: Int, goal: Bool) -> Objective {
    Objective(
        id: "objective:\(direction)/\(number)", direction: "direction:\(direction)", number: number, line: 10 + number,
        texts: [2031: "Obiettivo \(number)"],
        contributions: goal
            ? [Contribution(target: "goal:acqua", basis: .theme, evidence: [quotation("acqua \(number)")])] : [])
}

@Suite struct CollaborationMapTests {
    private let map: CollaborationMap
    init() throws { map = CollaborationMap(try PlanGraph(plan)) }

    @Test func linksBundleWhatTiesADirectionToAHub() {
        let links = map.links.map { link in
            "\(map.graph[link.direction].id) \(map.graph[link.hub].id) \(link.objectives.count) \(link.basis) "
                + link.evidence.map(\.text).joined(separator: "|")
        }
        #expect(
            links == [
                "direction:verde goal:acqua 2 theme acqua 1|acqua 2", "direction:casa goal:acqua 1 theme acqua 1",
                "direction:verde collaboration:tetti 0 theme orti",
                "direction:casa collaboration:tetti 1 named tetti|con noi",
            ])
        #expect(map.unlinked.map { map.graph[$0].id } == ["direction:sola"])
        #expect(map.linkCount(of: map.goals[0]) == 2)
    }

    @Test func everyNameAndQuotationIsInThePicture() throws {
        let svg = try map.svg()
        let parsed = try XMLText(svg)
        for text in [
            "Verde \\N", "«Casa»", "Acqua & <Città>", "Tetti --> verdi", "Piano <2031> & \"oltre\"",
            "Fonte: Atto \\N 5.",
            "Senza legami: Sola.", "1 obiettivo trasversale", "2 direzioni",
        ] {
            #expect(parsed.all.contains(text), "\(text)")
        }
        #expect(parsed.all.contains("“con noi” (riga 7; 2031)"))
        #expect(!parsed.all.contains("Direzione Sola\n"))
        #expect(try map.svg(in: .english).contains("Without links: Sola."))
    }

    @Test func theSameBytesEachTimeAndFromManyTasks() async throws {
        let first = try map.svg()
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<8 { group.addTask { try map.svg() } }
            for try await svg in group { #expect(svg == first) }
        }
    }

    @Test func aPlanWithoutGoalsOrCollaborationsHasNoLinks() throws {
        var bare = plan
        bare.collaborations = []
        bare.objectives = []
        let map = CollaborationMap(try PlanGraph(bare))
        #expect(map.links.isEmpty && map.directions.isEmpty && map.unlinked.count == 3)
        #expect(try map.svg().contains("</svg>"))
    }
}

/// The words of an XML document, its entities resolved, if its tags are balanced.
private struct XMLText {
    let all: String

    init(_ xml: String) throws {
        var open: [Substring] = []
        for match in xml.matches(of: /<(\/?)([A-Za-z:]+)((?:\s+[A-Za-z:-]+="[^"<]*")*)\s*(\/?)>/) {
            if match.1.isEmpty, match.4.isEmpty {
                open.append(match.2)
            } else if !match.1.isEmpty {
                try #require(open.popLast() == match.2)
            }
        }
        try #require(open.isEmpty)
        let withoutTags = xml.replacing(/<[^<>]*>/) { tag in
            tag.output.firstMatch(of: /xlink:title="([^"]*)"/).map { "\n" + String($0.1) } ?? ""
        }
        try #require(!withoutTags.contains("<"))
        let entities = [
            ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#160;", " "), ("&#10;", "\n"),
            ("&amp;", "&"),
        ]
        all = entities.reduce(withoutTags) { $0.replacing($1.0, with: $1.1) }
    }
}
