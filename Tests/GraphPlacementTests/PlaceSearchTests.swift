import GraphCore
import Testing

@testable import GraphPlacement

@Suite struct PlaceSearchTests {
    private func search(_ generator: inout SplitMix64, boxes count: Int) -> PlaceSearch {
        func number(_ bound: Int) -> Double { Double(generator.next(below: bound)) }
        let boxes = (0..<count).map { _ in PlaceSearch.Box(width: 30 + 2 * number(40), height: 20) }
        var pairs: Set<[Int]> = []
        for one in 1..<count {
            pairs.insert([generator.next(below: one), one])
            let other = generator.next(below: count)
            if other != one { pairs.insert([min(one, other), max(one, other)]) }
        }
        let lines = pairs.sorted { $0.lexicographicallyPrecedes($1) }.map {
            PlaceSearch.Line(one: $0[0], other: $0[1], pull: Double(1 + generator.next(below: 4)) / 4)
        }
        return PlaceSearch(
            boxes: boxes, lines: lines, width: 500, height: 300,
            reserved: [PlaceSearch.Area(left: 400, top: 0, right: 500, bottom: 90)])
    }

    private func places(_ search: PlaceSearch, _ generator: inout SplitMix64) -> [PlaceSearch.Place] {
        search.boxes.indices.map { search.place(of: $0, generator.nextFraction(), generator.nextFraction()) }
    }

    /// All that an arrangement costs, by going through all pairs.
    private func wholeCost(_ search: PlaceSearch, _ places: [PlaceSearch.Place]) -> Double {
        typealias Price = PlaceSearch.Price
        let areas = search.boxes.indices.map { search.area(of: $0, at: places[$0]) }
        var cost = 0.0
        func isNear(_ gap: (x: Double, y: Double)) -> Bool { gap.x < PlaceSearch.Gap.x && gap.y < PlaceSearch.Gap.y }
        for one in areas.indices {
            for other in areas.indices where other > one {
                let gap = areas[one].gap(to: areas[other])
                if isNear(gap) { cost += gap.x < 0 && gap.y < 0 ? Price.overlap : Price.tight }
            }
            cost += Double(search.reserved.count { isNear(areas[one].gap(to: $0)) }) * Price.overlap
        }
        for (number, line) in search.lines.enumerated() {
            let (start, end) = (places[line.one], places[line.other])
            let (x, y) = (end.x - start.x, end.y - start.y)
            cost += Price.length * line.pull * (x * x + y * y).squareRoot()
            let gap = areas[line.one].gap(to: areas[line.other])
            let (dx, dy) = (max(0, gap.x), max(0, gap.y))
            if (dx * dx + dy * dy).squareRoot() < PlaceSearch.Gap.joined { cost += Price.tight }
            let others = areas.indices.filter { $0 != line.one && $0 != line.other }.map { areas[$0] } + search.reserved
            cost +=
                Double(others.count { $0.isCrossed(from: start, to: end, margin: PlaceSearch.Gap.ofLine) })
                * Price.hidden
            for other in search.lines[(number + 1)...] {
                let ends = Set([line.one, line.other]).intersection([other.one, other.other])
                guard let common = ends.first else {
                    if PlaceSearch.crosses(start, end, places[other.one], places[other.other]) {
                        cost += Price.crossing
                    }
                    continue
                }
                let far = [line, other].map { places[$0.one == common ? $0.other : $0.one] }
                let (u, v) = (far[0].x - places[common].x, far[0].y - places[common].y)
                let (p, q) = (far[1].x - places[common].x, far[1].y - places[common].y)
                let (product, across) = (u * p + v * q, u * q - v * p)
                if product > 0, across * across < 0.015 * (u * u + v * v) * (p * p + q * q) { cost += Price.parallel }
            }
        }
        return cost
    }

    @Test(arguments: UInt64(0)..<20) func aMoveCostsWhatTheWholeThenCostsMore(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let search = search(&generator, boxes: 3 + generator.next(below: 9))
        var state = PlaceSearch.State(search, places(search, &generator))
        for _ in 0..<60 {
            let before = wholeCost(search, state.places)
            let (box, other) = (generator.next(below: search.boxes.count), generator.next(below: search.boxes.count))
            if box != other, generator.next(below: 3) == 0 {
                let gain = state.swap(box, other, limit: .infinity) ?? .nan
                #expect(abs(wholeCost(search, state.places) - before - gain) < 1e-6)
            } else {
                let own = state.cost(of: box)
                let place = search.place(of: box, generator.nextFraction(), generator.nextFraction())
                let cost = state.move(box, to: place, atMost: .infinity) ?? .nan
                #expect(abs(wholeCost(search, state.places) - before - (cost - own)) < 1e-6)
            }
        }
    }

    @Test(arguments: UInt64(0)..<6) func theSearchEndsBetterAndAlike(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let search = search(&generator, boxes: 10)
        let start = places(search, &generator)
        let found = search.improved(start, tries: 3_000, threshold: 3, seed: seed)
        #expect(found == search.improved(start, tries: 3_000, threshold: 3, seed: seed))
        #expect(wholeCost(search, found) < wholeCost(search, start))
        #expect(search.faults(found).tight == 0)
        for box in search.boxes.indices {
            let area = search.area(of: box, at: found[box])
            #expect(area.left >= 0 && area.top >= 0 && area.right <= 500 && area.bottom <= 300)
        }
        #expect(search.improved(start, tries: 0, threshold: 3, seed: seed) == start)
    }

    @Test func anArrangementFillsItsRoom() {
        let search = PlaceSearch(
            boxes: [.init(width: 40, height: 20), .init(width: 60, height: 20)],
            lines: [.init(one: 0, other: 1, pull: 1)], width: 300, height: 100)
        let places = search.fitted([.init(x: -5, y: 8), .init(x: 3, y: 9)])
        #expect(places == [.init(x: 20, y: 10), .init(x: 270, y: 90)])
    }
}
