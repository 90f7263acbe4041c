/// A graph of the shape of all Italian municipalities' plans, made up from a seed: the same on every machine.
///
/// Nodes: 400 programmes, 5 national goals, 3 value dimensions and 4 drivers that all share, then city by city 27
/// directions and 150 objectives. Each objective is tied to its direction, to 1 of its city's 60 programmes, 0 to 2
/// goals, 1 dimension, 1 driver, and 0 to 3 partner directions of its city. There are no loops and no parallel edges.
struct NationalGraph {
    static let programmes = 0..<400
    static let goals = 400..<405
    static let dimensions = 405..<408
    static let drivers = 408..<412
    static let sharedCount = 412
    static let directionsOfCity = 27
    static let objectivesOfCity = 150
    static let nodesOfCity = directionsOfCity + objectivesOfCity

    enum Kind: UInt8, CaseIterable {
        case programme, goal, dimension, driver, direction, objective
    }

    /// In the order of the ranges above.
    enum Relation: UInt8, CaseIterable {
        case assigns, belongsTo, contributesTo, creates, drivenBy, partners
    }

    let cityCount: Int
    private(set) var edges: [(UInt32, UInt32)] = []
    /// One for each edge.
    private(set) var relations: [Relation] = []

    var nodeCount: Int { Self.sharedCount + cityCount * Self.nodesOfCity }

    init(scale: Double, seed: UInt64 = 2026) {
        cityCount = max(1, Int((8000 * scale).rounded()))
        edges.reserveCapacity(cityCount * Self.objectivesOfCity * 7)
        relations.reserveCapacity(edges.capacity)
        var random = SeededGenerator(state: seed)
        for city in 0..<cityCount {
            let programmes = Self.distinct(60, of: Self.programmes.count, &random)
            for objective in 0..<Self.objectivesOfCity { addObjective(objective, city: city, programmes, &random) }
        }
    }

    private mutating func addObjective(
        _ objective: Int, city: Int, _ programmes: [Int], _ random: inout SeededGenerator
    ) {
        let first = Self.sharedCount + city * Self.nodesOfCity
        let node = UInt32(first + Self.directionsOfCity + objective)
        func add(_ other: Int, _ relation: Relation) {
            edges.append((relation == .assigns ? UInt32(other) : node, relation == .assigns ? node : UInt32(other)))
            relations.append(relation)
        }
        let own = random.below(Self.directionsOfCity)
        add(first + own, .assigns)
        add(programmes[random.below(programmes.count)], .belongsTo)
        for goal in Self.distinct(random.below(3), of: Self.goals.count, &random) {
            add(Self.goals.lowerBound + goal, .contributesTo)
        }
        add(Self.dimensions.lowerBound + random.below(Self.dimensions.count), .creates)
        add(Self.drivers.lowerBound + random.below(Self.drivers.count), .drivenBy)
        for partner in Self.distinct(random.below(4), of: Self.directionsOfCity, &random) where partner != own {
            add(first + partner, .partners)
        }
    }

    /// So many different numbers below a limit, in the order in which they are drawn.
    private static func distinct(_ count: Int, of limit: Int, _ random: inout SeededGenerator) -> [Int] {
        var numbers: [Int] = []
        while numbers.count < count {
            let number = random.below(limit)
            if !numbers.contains(number) { numbers.append(number) }
        }
        return numbers
    }

    func kind(of node: Int) -> Kind {
        switch node {
        case Self.programmes: .programme
        case Self.goals: .goal
        case Self.dimensions: .dimension
        case Self.drivers: .driver
        default: (node - Self.sharedCount) % Self.nodesOfCity < Self.directionsOfCity ? .direction : .objective
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood, *Fast splittable pseudorandom number generators*, 2014).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % limit }
}
