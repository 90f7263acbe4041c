import Foundation
import Testing

@testable import PlanMaps

/// Expects of a composed picture what section 3 of the rules for maps asks for: all words are on the sheet, large
/// enough, and on nothing that they are not part of, also with letters 15 % wider; lines go through no text and behind
/// no box; and everything stands out, on a light page and on a dark one.
func expectSound(_ map: PlanMap, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let svg = try map.svg()
    let identifiers = svg.matches(of: #/ id="([^"]*)"/#).map(\.1)
    #expect(Set(identifiers).count == identifiers.count, sourceLocation: sourceLocation)
    let picture = try PictureReading(svg)
    func fail(_ what: String) { Issue.record("\(map.title): \(what)", sourceLocation: sourceLocation) }
    #expect(picture.texts.count > 3, sourceLocation: sourceLocation)
    for text in picture.texts
    where text.box.left < 0 || text.box.top < 0 || text.box.right > picture.width || text.box.bottom > picture.height {
        fail("\"\(text.words)\" is not on the sheet")
    }
    for fault in picture.overlaps { fail(fault) }
    for fault in picture.crossedTexts { fail(fault) }
    for fault in picture.faintParts { fail(fault) }
    let smallest = picture.texts.map(\.fontSize).min() ?? 0
    let isSlide = picture.width == 960 && picture.height == 540
    let isThumbnail = picture.width == 1200 && picture.height == 630
    #expect(
        smallest * picture.scale >= (isThumbnail ? 30 : isSlide ? 12 : 8.4), "\(map.title)",
        sourceLocation: sourceLocation)
}

extension PictureReading {
    /// What lies behind other parts by intent.
    private static let grounds: Set<String> = ["", "band", "rest", "hint", "guide"]
    /// What belongs together and may touch.
    private static let marks: Set<String> = ["mark", "hint"]

    /// Texts on each other, texts that are partly on a surface, and surfaces on each other.
    fileprivate var overlaps: [String] {
        var faults: [String] = []
        for (index, text) in texts.enumerated() {
            for other in texts[(index + 1)...] where text.box.overlaps(other.box) {
                faults.append("\"\(text.words)\" and \"\(other.words)\" lie on each other")
            }
            for surface in surfaces
            where surface.box.overlaps(text.box) && !surface.box.holds(text.box) && surface.kind != "hint" {
                faults.append("\"\(text.words)\" is partly on a \(surface.kind)")
            }
        }
        let solid = surfaces.filter { !Self.grounds.contains($0.kind) }
        for (index, surface) in solid.enumerated() {
            for other in solid[(index + 1)...] where surface.box.overlaps(other.box) {
                if Self.marks.contains(surface.kind), Self.marks.contains(other.kind) { continue }
                // The part of a whole.
                if surface.kind == "box", other.kind == "mark", surface.box.holds(other.box) { continue }
                faults.append("a \(surface.kind) and a \(other.kind) lie on each other at \(surface.box)")
            }
        }
        return faults
    }

    /// Texts that lines run through, and boxes that lines run behind.
    fileprivate var crossedTexts: [String] {
        var faults: [String] = []
        for line in lines where !line.isPointer {
            let inner = line.points.dropFirst().dropLast()
            for text in texts where inner.contains(where: { text.box.holds($0.x, $0.y) }) {
                faults.append("a line runs through \"\(text.words)\"")
            }
            for surface in surfaces where ["box", "square", "bar", "direction"].contains(surface.kind) {
                // Lines end a little behind round corners.
                let box = surface.kind == "direction" ? surface.box.inset(by: 3) : surface.box
                if inner.contains(where: { box.holds($0.x, $0.y) }) {
                    faults.append("a line runs behind the \(surface.kind) at \(surface.box)")
                }
            }
        }
        return faults
    }

    /// Texts and marks that don't stand out from what they lie on.
    fileprivate var faintParts: [String] {
        let dark = Dictionary(uniqueKeysWithValues: Palette.darkCounterparts.map { ($0.light, $0.dark) })
        var faults: [String] = []
        func check(_ color: String, on ground: String, least: Double, _ what: String) {
            let pairs = [(color, ground), (dark[color] ?? color, dark[ground] ?? ground)]
            for (place, pair) in pairs.enumerated()
            where LinearColor(pair.0).contrast(to: LinearColor(pair.1)) < least {
                faults.append("\(what) is \(pair.0) on \(pair.1), \(place == 0 ? "light" : "dark")")
            }
            if dark[color] == nil { faults.append("\(color) has no counterpart on a dark page") }
        }
        var below: [Surface] = []
        for part in parts {
            switch part {
            case .surface(let surface):
                let ground = below.last { $0.box.holds(surface.box) }?.fill ?? Palette.background
                if ["mark", "rule", "bar"].contains(surface.kind), surface.lineWidth == 0 {
                    check(surface.fill, on: ground, least: 3, "a \(surface.kind)")
                } else if surface.kind == "mark" {
                    check(surface.line, on: ground, least: 3, "the outline of a mark")
                } else if ["box", "square"].contains(surface.kind) {
                    check(
                        surface.lineWidth > 0 ? surface.line : surface.fill, on: ground, least: 3,
                        "the outline of a \(surface.kind)")
                }
                below.append(surface)
            case .text(let text):
                let ground = below.last { $0.box.holds(text.box) }?.fill ?? Palette.background
                check(text.color, on: ground, least: 4.5, "\"\(text.words)\"")
            case .line(let line) where line.isPointer: continue
            case .line(let line): check(line.color, on: Palette.background, least: 3, "a line")
            }
        }
        return faults
    }
}
