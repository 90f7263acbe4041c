import Foundation
import Plan
import Testing

@testable import PlanMaps

/// A colour in linear sRGB.
struct LinearColor {
    var red: Double
    var green: Double
    var blue: Double

    init(_ hex: String) {
        let value = Int(hex.dropFirst(), radix: 16) ?? 0
        func channel(_ shift: Int) -> Double {
            let c = Double(value >> shift & 255) / 255
            return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
        }
        (red, green, blue) = (channel(16), channel(8), channel(0))
    }

    var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

    /// WCAG 2.2's contrast ratio.
    func contrast(to other: LinearColor) -> Double {
        let (light, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
        return (light + 0.05) / (dark + 0.05)
    }

    /// As somebody sees it in whom one kind of cones is missing (Machado, Oliveira and Fernandes, *A
    /// physiologically-based model for simulation of color vision deficiency*, 2009, severity 1).
    func seen(by matrix: [[Double]]) -> LinearColor {
        var color = self
        let rows = matrix.map { min(1, max(0, $0[0] * red + $0[1] * green + $0[2] * blue)) }
        (color.red, color.green, color.blue) = (rows[0], rows[1], rows[2])
        return color
    }

    /// The distance in CIELAB (1976).
    func distance(to other: LinearColor) -> Double {
        func lab(_ c: LinearColor) -> [Double] {
            func f(_ t: Double) -> Double { t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116 }
            let x = f((0.4124 * c.red + 0.3576 * c.green + 0.1805 * c.blue) / 0.9505)
            let y = f(c.luminance)
            let z = f((0.0193 * c.red + 0.1192 * c.green + 0.9505 * c.blue) / 1.089)
            return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
        }
        return sqrt(zip(lab(self), lab(other)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) })
    }
}

@Suite struct PaletteTests {
    private let all = Palette.goals + Palette.goals.indices.map(Palette.collaboration) + [Palette.direction]

    @Test func textsAndLinesStandOut() {
        let white = LinearColor(Palette.background)
        for colors in all {
            #expect(LinearColor(colors.line).contrast(to: white) >= 3)
            #expect(LinearColor(colors.line).contrast(to: LinearColor(colors.fill)) >= 2.7)
            #expect(LinearColor(Palette.text).contrast(to: LinearColor(colors.fill)) >= 4.5)
        }
        #expect(LinearColor(Palette.quietText).contrast(to: white) >= 4.5)
    }

    @Test(arguments: [
        [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
    ])
    func goalsAreToldApartByEverybody(matrix: [[Double]]) {
        for lines in [Palette.goals.map(\.line), Palette.goalLinesOnDark] {
            let seen = lines.map { LinearColor($0).seen(by: matrix) }
            for (index, color) in seen.enumerated() {
                for other in seen[(index + 1)...] { #expect(color.distance(to: other) >= 20) }
            }
        }
    }

    @Test func kindsStandOutOnWhiteAndWhatIsWrittenOnThem() {
        for kind in NodeKind.allCases {
            let colors = kind.look.colors
            #expect(LinearColor(colors.line).contrast(to: LinearColor(Palette.background)) >= 3)
            #expect(LinearColor(Palette.text).contrast(to: LinearColor(colors.fill)) >= 4.5)
        }
        #expect(Set(NodeKind.allCases.map(\.look.mark)).count == NodeKind.allCases.count)
    }

    @Test func numbersOnHeatAreReadAndStepsDiffer() {
        let steps = Palette.heat.map { LinearColor($0) }
        for (step, color) in steps.enumerated() {
            #expect(LinearColor(Palette.textOnHeat(step)).contrast(to: color) >= 4.5, "\(step)")
        }
        for (light, dark) in zip(steps, steps.dropFirst()) { #expect(light.contrast(to: dark) > 1.2) }
    }

    @Test func onADarkPageAllStandsOutAsWell() throws {
        let dark = Dictionary(uniqueKeysWithValues: Palette.darkCounterparts.map { ($0.light, LinearColor($0.dark)) })
        let ground = LinearColor(Palette.darkBackground)
        #expect(
            Set(Palette.darkCounterparts.map(\.light)).isSuperset(
                of: (all + NodeKind.allCases.map(\.look.colors)).flatMap { [$0.line, $0.fill] }))
        for step in Palette.heat.indices {
            let fill = try #require(dark[Palette.heat[step]])
            #expect(try #require(dark[Palette.textOnHeat(step)]).contrast(to: fill) >= 4.5, "\(step)")
            let next = Palette.heat.dropFirst(step + 1).first.flatMap { dark[$0] }
            if let next { #expect(next.luminance > fill.luminance && next.contrast(to: fill) > 1.2) }
        }
        for text in [Palette.text, Palette.quietText] { #expect((dark[text]?.contrast(to: ground) ?? 0) >= 4.5) }
        for colors in all + NodeKind.allCases.map(\.look.colors) {
            #expect((dark[colors.line]?.contrast(to: ground) ?? 0) >= 3, "\(colors.line)")
            if let text = dark[Palette.text], let fill = dark[colors.fill] {
                #expect(text.contrast(to: fill) >= 4.5, "\(colors.fill)")
            }
        }
    }
}
