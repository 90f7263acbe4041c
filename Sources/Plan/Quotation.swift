/// Words that a plan gives as those of its document.
public struct Quotation: Hashable, Sendable {
    /// The id of the node whose words they are, or whose link they show.
    public var node: String
    /// The id of the node at the other end of the link that they show; nil where they are the node's own text.
    public var target: String?
    /// The words, letter by letter.
    public var text: String
    /// The line of the document on which they stand, counted from 1; of a text the one on which its node begins.
    public var line: Int
    /// Whether they may also stand on lines below: those of a card, or of a row or paragraph that goes on.
    public var mayStandBelow: Bool

    public init(node: String, target: String? = nil, text: String, line: Int, mayStandBelow: Bool = false) {
        self.node = node
        self.target = target
        self.text = text
        self.line = line
        self.mayStandBelow = mayStandBelow
    }
}

extension PlanOfObjectives {
    /// All words that the plan gives as those of its document, in the plan's order: what shows its links, and the texts
    /// of its objectives and strategic dimensions.
    public var quotations: [Quotation] {
        var quotations: [Quotation] = []
        quotations.reserveCapacity(4 * objectives.count)
        func add(_ evidence: [Evidence], _ node: String, _ target: String?) {
            for one in evidence {
                quotations.append(Quotation(node: node, target: target, text: one.text, line: one.line))
            }
        }
        func addText(_ text: String, _ node: String, _ line: Int) {
            quotations.append(Quotation(node: node, text: text, line: line, mayStandBelow: true))
        }
        for dimension in strategicDimensions {
            for paragraph in dimension.text.paragraphs { addText(paragraph, dimension.id, dimension.line) }
        }
        for objective in objectives {
            // Years often have the same text.
            var texts: [String] = []
            for year in years {
                guard let text = objective.texts[year], !texts.contains(text) else { continue }
                texts.append(text)
                addText(text, objective.id, objective.line)
            }
            if let description = objective.description { addText(description, objective.id, objective.line) }
            for row in objective.matrixRows { addText(row.text, objective.id, row.line) }
            for office in objective.offices {
                quotations.append(
                    Quotation(node: objective.id, target: office.direction, text: office.text, line: office.line))
            }
            for contribution in objective.contributions {
                add(contribution.evidence, objective.id, contribution.target)
            }
            add(objective.genericPartners, objective.id, nil)
        }
        for collaboration in collaborations {
            for contribution in collaboration.contributions {
                add(contribution.evidence, collaboration.id, contribution.target)
            }
            for shared in collaboration.objectives { add(shared.evidence, shared.objective, collaboration.id) }
            for participant in collaboration.participants {
                add(participant.evidence, participant.direction, collaboration.id)
            }
        }
        for declaration in declarations { add(declaration.evidence, declaration.subject, declaration.target) }
        return quotations
    }
}

extension String {
    /// The parts between blank lines.
    fileprivate var paragraphs: [String] {
        var text = self
        return text.withUTF8 { bytes in
            var (paragraphs, start) = ([String](), 0)
            for place in 0...bytes.count where place == bytes.count || bytes[place] == UInt8(ascii: "\n") {
                if start < place { paragraphs.append(String(decoding: bytes[start..<place], as: UTF8.self)) }
                start = place + 1
            }
            return paragraphs
        }
    }
}
