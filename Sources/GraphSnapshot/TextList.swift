/// Many texts in one array of bytes.
struct TextList: Sendable {
    /// One more than there are texts; text `n` is from `places[n]` up to `places[n + 1]`.
    private(set) var places: [UInt32] = [0]
    private(set) var bytes: [UInt8] = []

    var count: Int { places.count - 1 }

    func fits(_ text: String) -> Bool { bytes.count + text.utf8.count <= Int(UInt32.max) }

    /// - Precondition: it fits.
    mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
        places.append(UInt32(bytes.count))
    }

    subscript(number: Int) -> ArraySlice<UInt8> { bytes[Int(places[number])..<Int(places[number + 1])] }

    /// The texts' numbers, ascending by their bytes, then by the numbers.
    func order() -> [UInt32] {
        bytes.withUnsafeBytes { bytes in
            places.withUnsafeBufferPointer { places in
                // The first eight bytes decide most comparisons.
                func beginning(_ number: UInt32) -> UInt64 {
                    let range = Int(places[Int(number)])..<Int(places[Int(number) + 1])
                    var beginning: UInt64 = 0
                    for place in 0..<8 {
                        beginning = beginning << 8 | (place < range.count ? UInt64(bytes[range.lowerBound + place]) : 0)
                    }
                    return beginning
                }
                var keys = (0..<UInt32(count)).map { (beginning: beginning($0), number: $0) }
                keys.sort { one, other in
                    if one.beginning != other.beginning { return one.beginning < other.beginning }
                    let left = bytes[Int(places[Int(one.number)])..<Int(places[Int(one.number) + 1])]
                    let right = bytes[Int(places[Int(other.number)])..<Int(places[Int(other.number) + 1])]
                    let order = Bytes.compare(
                        UnsafeRawBufferPointer(rebasing: left), UnsafeRawBufferPointer(rebasing: right))
                    return order == 0 ? one.number < other.number : order < 0
                }
                return keys.map(\.number)
            }
        }
    }
}

enum Bytes {
    /// Below 0 when the one stands before the other byte by byte, 0 when they are equal.
    static func compare(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Int {
        for place in 0..<min(one.count, other.count) where one[place] != other[place] {
            return Int(one[place]) - Int(other[place])
        }
        return one.count - other.count
    }
}
