/// Looks for places of boxes so that few of the lines between them cross, none runs behind a box, and what is tied
/// strongly is near: a local search from a given arrangement.
///
/// It tries a given number of moves and takes on those that make things better, or worse by less than a threshold that
/// sinks to 0 (threshold accepting: Dueck and Scheuer 1990). All is reckoned with sums, products and square roots of
/// whole points, so that it ends alike on every machine.
package struct PlaceSearch {
    package struct Box {
        package let width: Double
        package let height: Double

        package init(width: Double, height: Double) { (self.width, self.height) = (width, height) }
    }

    package struct Line {
        /// Numbers of boxes.
        package let one: Int
        package let other: Int
        /// How short it should be.
        package let pull: Double

        package init(one: Int, other: Int, pull: Double) { (self.one, self.other, self.pull) = (one, other, pull) }

        func sharesEnd(with line: Line) -> Bool {
            one == line.one || one == line.other || other == line.one || other == line.other
        }
    }

    /// The middle of a box.
    package struct Place: Equatable {
        package var x: Double
        package var y: Double

        package init(x: Double, y: Double) { (self.x, self.y) = (x, y) }
    }

    package struct Area {
        package let left: Double
        package let top: Double
        package let right: Double
        package let bottom: Double

        package init(left: Double, top: Double, right: Double, bottom: Double) {
            (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
        }

        /// Whether a line between two places runs through it, enlarged on all sides.
        func isCrossed(from start: Place, to end: Place, margin: Double) -> Bool {
            var (first, last) = (0.0, 1.0)
            let sides = [
                (end.x - start.x, left - margin - start.x, right + margin - start.x),
                (end.y - start.y, top - margin - start.y, bottom + margin - start.y),
            ]
            for (step, near, far) in sides {
                if step == 0 {
                    if near >= 0 || far <= 0 { return false }
                    continue
                }
                let (one, other) = (near / step, far / step)
                first = max(first, min(one, other))
                last = min(last, max(one, other))
                if first >= last { return false }
            }
            return true
        }

        func holds(_ place: Place) -> Bool {
            left < place.x && place.x < right && top < place.y && place.y < bottom
        }

        package func moved(x: Double, y: Double) -> Area {
            Area(left: left + x, top: top + y, right: right + x, bottom: bottom + y)
        }

        /// How far apart two are, to the side and in height; below 0 where they overlap.
        func gap(to other: Area) -> (x: Double, y: Double) {
            (max(other.left - right, left - other.right), max(other.top - bottom, top - other.bottom))
        }
    }

    /// What is wrong with an arrangement.
    package struct Faults: Equatable {
        package var crossings = 0
        /// Lines behind boxes, or through what is reserved.
        package var hidden = 0
        /// Pairs of boxes that stand too close to each other.
        package var tight = 0
    }

    package let boxes: [Box]
    package let lines: [Line]
    let width: Double
    let height: Double
    /// What the area has for other things.
    let reserved: [Area]
    let linesOfBox: [[Int]]

    /// How much room things keep.
    enum Gap {
        /// Between boxes.
        static let x = 12.0
        static let y = 9.0
        /// Between boxes with a line.
        static let joined = 20.0
        /// Between a line and boxes.
        static let ofLine = 4.0
    }

    /// What is wrong, as numbers that can be compared.
    enum Price {
        static let crossing = 1.0
        static let hidden = 2.5
        static let tight = 4.0
        static let overlap = 20.0
        static let parallel = 0.5
        /// For each point.
        static let length = 0.0012
    }

    package init(boxes: [Box], lines: [Line], width: Double, height: Double, reserved: [Area] = []) {
        (self.boxes, self.lines, self.width, self.height, self.reserved) = (boxes, lines, width, height, reserved)
        var linesOfBox = boxes.map { _ in [Int]() }
        for (number, line) in lines.enumerated() {
            linesOfBox[line.one].append(number)
            linesOfBox[line.other].append(number)
        }
        self.linesOfBox = linesOfBox
    }

    package func area(of box: Int, at place: Place) -> Area {
        let (dx, dy) = (boxes[box].width / 2, boxes[box].height / 2)
        return Area(left: place.x - dx, top: place.y - dy, right: place.x + dx, bottom: place.y + dy)
    }

    /// The place of a box at shares, from 0 to 1, of the room that it has; in whole points.
    func place(of box: Int, _ x: Double, _ y: Double) -> Place {
        Place(
            x: (boxes[box].width / 2 + x * (width - boxes[box].width)).rounded(),
            y: (boxes[box].height / 2 + y * (height - boxes[box].height)).rounded())
    }

    /// An arrangement made to fill the room, whichever way round is better.
    package func fitted(_ places: [Place]) -> [Place] {
        func shares(_ values: [Double]) -> [Double] {
            let (least, greatest) = (values.min() ?? 0, values.max() ?? 0)
            return values.map { greatest - least > 1e-6 ? ($0 - least) / (greatest - least) : 0.5 }
        }
        let (xs, ys) = (shares(places.map(\.x)), shares(places.map(\.y)))
        let both = [(xs, ys), (ys, xs)].map { x, y in boxes.indices.map { place(of: $0, x[$0], y[$0]) } }
        return cost(both[1]) < cost(both[0]) ? both[1] : both[0]
    }

    func place(moving box: Int, at place: Place, byX x: Double = 0, y: Double = 0) -> Place {
        let (dx, dy) = (boxes[box].width / 2, boxes[box].height / 2)
        return Place(
            x: min(max(place.x + x, dx), width - dx).rounded(), y: min(max(place.y + y, dy), height - dy).rounded())
    }

    /// What an arrangement costs as a whole.
    package func cost(_ places: [Place]) -> Double {
        let faults = faults(places)
        var cost =
            Price.crossing * Double(faults.crossings) + Price.hidden * Double(faults.hidden) + Price.tight
            * Double(faults.tight)
        for line in lines {
            let (x, y) = (places[line.other].x - places[line.one].x, places[line.other].y - places[line.one].y)
            cost += Price.length * line.pull * (x * x + y * y).squareRoot()
        }
        return cost
    }

    /// Complexity: the square of lines and boxes together.
    package func faults(_ places: [Place]) -> Faults {
        var faults = Faults()
        for (number, line) in lines.enumerated() {
            faults.hidden += hiddenCount(line, places)
            if isTight(line, places) { faults.tight += 1 }
            faults.crossings += lines[(number + 1)...].count { crosses(line, $0, places) }
        }
        for box in boxes.indices {
            let own = area(of: box, at: places[box])
            for other in boxes.indices.dropFirst(box + 1) {
                let (dx, dy) = own.gap(to: area(of: other, at: places[other]))
                if dx < Gap.x, dy < Gap.y { faults.tight += 1 }
            }
            faults.tight += reserved.count {
                let gap = own.gap(to: $0)
                return gap.x < Gap.x && gap.y < Gap.y
            }
        }
        return faults
    }

    /// How many boxes a line runs behind, and how much that is reserved.
    package func hiddenCount(_ line: Line, _ places: [Place]) -> Int {
        let (start, end) = (places[line.one], places[line.other])
        return boxes.indices.count { box in
            box != line.one && box != line.other
                && area(of: box, at: places[box]).isCrossed(from: start, to: end, margin: Gap.ofLine)
        } + reserved.count { $0.isCrossed(from: start, to: end, margin: Gap.ofLine) }
    }

    /// A curve round the boxes that a straight line would run behind: the least bent one of some that lead from outline
    /// to outline; nil where all run behind something.
    package func way(of line: Line, _ places: [Place]) -> [Place]? {
        let (start, end) = (places[line.one], places[line.other])
        let (x, y) = (end.x - start.x, end.y - start.y)
        let length = (x * x + y * y).squareRoot()
        let ends = [(line.one, start), (line.other, end)].map { area(of: $0.0, at: $0.1) }
        let others = boxes.indices.filter { $0 != line.one && $0 != line.other }.map { area(of: $0, at: places[$0]) }
        for bend in 1...12 {
            for (side, part) in [(-1.0, 0.5), (1, 0.5), (-1, 0.25), (1, 0.25), (-1, 0.75), (1, 0.75)] {
                let offset = side * Double(bend) * 14 / length
                let middle = Place(x: start.x + x * part - y * offset, y: start.y + y * part + x * offset)
                let points = (0...40).map { step -> Place in
                    let t = Double(step) / 40
                    let (a, b, c) = ((1 - t) * (1 - t), 2 * t * (1 - t), t * t)
                    return Place(
                        x: a * start.x + b * middle.x + c * end.x, y: a * start.y + b * middle.y + c * end.y)
                }
                guard let first = points.firstIndex(where: { !ends[0].holds($0) }),
                    let last = points.lastIndex(where: { !ends[1].holds($0) }), first < last,
                    points.allSatisfy({ $0.x > 0 && $0.y > 0 && $0.x < width && $0.y < height }),
                    !zip(points[first...last], points[(first + 1)...]).contains(where: { one, other in
                        (others + reserved).contains { $0.isCrossed(from: one, to: other, margin: Gap.ofLine / 2) }
                    })
                else { continue }
                return Self.curve(start, middle, end, from: Double(max(0, first - 1)) / 40, to: Double(last + 1) / 40)
            }
        }
        return nil
    }

    /// A part of a curve of the second order as one of the third.
    private static func curve(_ a: Place, _ b: Place, _ c: Place, from first: Double, to last: Double) -> [Place] {
        func between(_ one: Place, _ other: Place, _ part: Double) -> Place {
            Place(x: one.x + (other.x - one.x) * part, y: one.y + (other.y - one.y) * part)
        }
        // By de Casteljau: first the part up to the end, and of that the part from the beginning.
        let (ab, bc) = (between(a, b, last), between(b, c, last))
        let end = between(ab, bc, last)
        let part = last > 0 ? first / last : 0
        let (one, other) = (between(a, ab, part), between(ab, end, part))
        let start = between(one, other, part)
        return [start, between(start, other, 2.0 / 3), between(end, other, 2.0 / 3), end]
    }

    /// Whether a line is too short to be seen.
    private func isTight(_ line: Line, _ places: [Place]) -> Bool {
        let gap = area(of: line.one, at: places[line.one]).gap(to: area(of: line.other, at: places[line.other]))
        let (dx, dy) = (max(0, gap.x), max(0, gap.y))
        return dx * dx + dy * dy < Gap.joined * Gap.joined
    }

    private func crosses(_ line: Line, _ other: Line, _ places: [Place]) -> Bool {
        !line.sharesEnd(with: other)
            && Self.crosses(places[line.one], places[line.other], places[other.one], places[other.other])
    }

    /// Whether two stretches have a point in common.
    static func crosses(_ a: Place, _ b: Place, _ c: Place, _ d: Place) -> Bool {
        if max(a.x, b.x) < min(c.x, d.x) || max(c.x, d.x) < min(a.x, b.x) { return false }
        if max(a.y, b.y) < min(c.y, d.y) || max(c.y, d.y) < min(a.y, b.y) { return false }
        func side(_ p: Place, _ q: Place, _ r: Place) -> Double {
            (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x)
        }
        return side(a, b, c) * side(a, b, d) <= 0 && side(c, d, a) * side(c, d, b) <= 0
    }
}
