import GraphCore

extension PlaceSearch {
    /// Moves and swaps boxes at random, as that makes the arrangement better in the end.
    ///
    /// - Parameters:
    ///   - start: an arrangement.
    ///   - tries: how many moves to try.
    ///   - threshold: how much worse a move may make things at first.
    ///   - seed: of the moves.
    /// - Returns: the best arrangement that was met.
    /// - Complexity: for each try, the lines of a box times all lines and boxes.
    package func improved(_ start: [Place], tries: Int, threshold: Double, seed: UInt64) -> [Place] {
        guard boxes.count > 1 else { return start }
        var state = State(self, start)
        var generator = SplitMix64(seed: seed)
        var (current, best) = (0.0, (places: start, cost: 0.0))
        /// What each box costs, since how many moves were made.
        var (moveCount, known) = (0, boxes.map { _ in (moves: -1, cost: 0.0) })
        for number in 0..<tries {
            let left = 1 - Double(number) / Double(tries)
            // Of two, the one that was found to cost more.
            let (one, two) = (generator.next(below: boxes.count), generator.next(below: boxes.count))
            let box = known[two].cost > known[one].cost ? two : one
            let (limit, kind) = (threshold * left, generator.next(below: 10))
            let gain: Double
            if kind < 1 {
                let other = generator.next(below: boxes.count)
                guard other != box, let change = state.swap(box, other, limit: limit) else { continue }
                gain = change
            } else {
                if known[box].moves != moveCount { known[box] = (moveCount, state.cost(of: box)) }
                let range = 20 + 180 * left
                let (x, y) = (generator.nextFraction(), generator.nextFraction())
                let place =
                    kind < 5
                    ? place(of: box, x, y)
                    : place(moving: box, at: state.places[box], byX: (x - 0.5) * range, y: (y - 0.5) * 0.7 * range)
                let before = known[box].cost
                guard let cost = state.move(box, to: place, atMost: before + limit) else { continue }
                known[box] = (moveCount + 1, cost)
                gain = cost - before
            }
            moveCount += 1
            current += gain
            if current < best.cost - 1e-9 { best = (state.places, current) }
        }
        return best.places
    }
}

extension PlaceSearch {
    /// An arrangement under change, with what is asked of it most often at hand.
    struct State {
        let search: PlaceSearch
        private(set) var places: [Place]
        /// For each box and each line its left and upper end, and its right and lower end with another sign: two overlap
        /// where no number of the one is greater than the counterpart of the other.
        private var boxBounds: [SIMD4<Float>]
        private var lineBounds: [SIMD4<Float>]

        init(_ search: PlaceSearch, _ places: [Place]) {
            self.search = search
            self.places = places
            boxBounds = search.boxes.map { _ in .zero }
            lineBounds = search.lines.map { _ in .zero }
            for box in search.boxes.indices { put(box, at: places[box]) }
        }

        private mutating func put(_ box: Int, at place: Place) {
            places[box] = place
            let (x, y) = (Float(place.x), Float(place.y))
            let (dx, dy) = (Float(search.boxes[box].width / 2), Float(search.boxes[box].height / 2))
            boxBounds[box] = SIMD4(x - dx, y - dy, -x - dx, -y - dy)
            for number in search.linesOfBox[box] {
                let line = search.lines[number]
                let (u, v) = (Float(places[line.one].x), Float(places[line.one].y))
                let (p, q) = (Float(places[line.other].x), Float(places[line.other].y))
                lineBounds[number] = SIMD4(min(u, p), min(v, q), -max(u, p), -max(v, q))
            }
        }

        /// Moves a box, unless it then costs more than a limit.
        ///
        /// - Returns: what it then costs; nil where it stays.
        mutating func move(_ box: Int, to place: Place, atMost limit: Double) -> Double? {
            let before = places[box]
            put(box, at: place)
            let cost = cost(of: box, atMost: limit)
            if cost < limit { return cost }
            put(box, at: before)
            return nil
        }

        /// Swaps two boxes, unless that costs as much as a limit.
        ///
        /// - Returns: what it costs; nil where both stay.
        mutating func swap(_ one: Int, _ other: Int, limit: Double) -> Double? {
            let (first, second) = (places[one], places[other])
            // One after the other, so that what lies between the two counts once.
            var cost = -cost(of: one)
            put(one, at: search.place(moving: one, at: second))
            cost += self.cost(of: one) - self.cost(of: other)
            put(other, at: search.place(moving: other, at: first))
            cost += self.cost(of: other)
            if cost < limit { return cost }
            put(one, at: first)
            put(other, at: second)
            return nil
        }

        private static func counterpart(_ bounds: SIMD4<Float>, widenedBy margin: SIMD4<Float>) -> SIMD4<Float> {
            margin - SIMD4(bounds.z, bounds.w, bounds.x, bounds.y)
        }

        /// What a box and its lines add to the cost; some number above the limit where it is more than that.
        func cost(of box: Int, atMost limit: Double = .infinity) -> Double {
            let (boxes, lines) = (search.boxes, search.lines)
            let (x, y) = (places[box].x, places[box].y)
            let (dx, dy) = (boxes[box].width / 2, boxes[box].height / 2)
            var cost = 0.0
            for area in search.reserved {
                let gap = search.area(of: box, at: places[box]).gap(to: area)
                if gap.x < Gap.x, gap.y < Gap.y { cost += Price.overlap }
            }
            let near = Self.counterpart(
                boxBounds[box], widenedBy: SIMD4(Float(Gap.x), Float(Gap.y), Float(Gap.x), Float(Gap.y)))
            for other in boxes.indices where all(boxBounds[other] .< near) && other != box {
                let isApart =
                    abs(places[other].x - x) >= dx + boxes[other].width / 2
                    || abs(places[other].y - y) >= dy + boxes[other].height / 2
                cost += isApart ? Price.tight : Price.overlap
            }
            for number in search.linesOfBox[box] {
                guard cost <= limit else { return cost }
                cost += costOfLine(number, from: box)
            }
            guard cost <= limit else { return cost }
            let own = Self.counterpart(boxBounds[box], widenedBy: SIMD4(repeating: Float(Gap.ofLine)))
            for number in lines.indices where all(lineBounds[number] .< own) {
                let line = lines[number]
                if line.one != box, line.other != box, isBehind(box, places[line.one], places[line.other]) {
                    cost += Price.hidden
                }
            }
            return cost
        }

        /// What one of a box's lines adds to the cost.
        private func costOfLine(_ number: Int, from box: Int) -> Double {
            let (boxes, lines) = (search.boxes, search.lines)
            let line = lines[number]
            let far = line.one == box ? line.other : line.one
            let (start, end) = (places[box], places[far])
            let (u, v) = (end.x - start.x, end.y - start.y)
            var cost = Price.length * line.pull * (u * u + v * v).squareRoot()
            let dx = max(0, abs(u) - (boxes[box].width + boxes[far].width) / 2)
            let dy = max(0, abs(v) - (boxes[box].height + boxes[far].height) / 2)
            if dx * dx + dy * dy < Gap.joined * Gap.joined { cost += Price.tight }
            for area in search.reserved where area.isCrossed(from: start, to: end, margin: Gap.ofLine) {
                cost += Price.hidden
            }
            let wide = Self.counterpart(lineBounds[number], widenedBy: SIMD4(repeating: Float(Gap.ofLine)))
            for other in boxes.indices
            where all(boxBounds[other] .< wide) && other != box && other != far && isBehind(other, start, end) {
                cost += Price.hidden
            }
            let narrow = Self.counterpart(lineBounds[number], widenedBy: .zero)
            for place in lines.indices where all(lineBounds[place] .<= narrow) && place != number {
                let other = lines[place]
                if other.sharesEnd(with: line) {
                    // Of two of this box's own lines each pair counts once.
                    let isOwn = other.one == box || other.other == box
                    if !isOwn || place > number, isParallel(line, other) { cost += Price.parallel }
                } else if PlaceSearch.crosses(start, end, places[other.one], places[other.other]) {
                    cost += Price.crossing
                }
            }
            return cost
        }

        /// Whether a line whose bounds overlap those of a box with its margin runs behind that.
        private func isBehind(_ box: Int, _ start: Place, _ end: Place) -> Bool {
            let (dx, dy) = (search.boxes[box].width / 2 + Gap.ofLine, search.boxes[box].height / 2 + Gap.ofLine)
            let (u, v) = (end.x - start.x, end.y - start.y)
            return abs(u * (places[box].y - start.y) - v * (places[box].x - start.x)) < abs(u) * dy + abs(v) * dx
        }

        /// Whether two lines of one box run nearly alike.
        private func isParallel(_ line: Line, _ other: Line) -> Bool {
            let common = line.one == other.one || line.one == other.other ? line.one : line.other
            let one = places[line.one == common ? line.other : line.one]
            let two = places[other.one == common ? other.other : other.one]
            let (x, y) = (one.x - places[common].x, one.y - places[common].y)
            let (u, v) = (two.x - places[common].x, two.y - places[common].y)
            let (product, across) = (x * u + y * v, x * v - y * u)
            return product > 0 && across * across < 0.015 * (x * x + y * y) * (u * u + v * v)
        }
    }
}
