/// What single signs become.
struct FoldingTable {
    /// Ascending.
    private var numbers: [UInt32] = []
    /// Where what each becomes begins among the bytes; at last their number.
    private var places: [UInt32] = [0]
    private var bytes: [UInt8] = []

    init(_ records: StaticString) {
        numbers.reserveCapacity(records.utf8CodeUnitCount / 4)
        places.reserveCapacity(records.utf8CodeUnitCount / 4)
        bytes.reserveCapacity(records.utf8CodeUnitCount)
        FoldingRecords.read(records) { number, signs in
            numbers.append(number)
            bytes += signs
            places.append(UInt32(bytes.count))
        }
    }

    /// Appends what a sign becomes. Complexity: logarithmic.
    ///
    /// - Returns: whether it is listed.
    func append(_ number: UInt32, to result: inout [UInt8]) -> Bool {
        var range = 0..<numbers.count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            if numbers[middle] == number {
                result += bytes[Int(places[middle])..<Int(places[middle + 1])]
                return true
            }
            range = numbers[middle] < number ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return false
    }
}

/// Reads the records that `Folding+Records.py` writes.
///
/// A record is `START=ITEM,ITEM…` for successive signs from a hexadecimal number on. An item is ASCII as it is, with
/// `~` for a space and `_` for nothing; other signs follow as hexadecimal numbers, each behind a point. `ITEM*3`
/// stands for three signs that become the same, `ITEM+3` for three that become it and the two that follow it in
/// Unicode.
struct FoldingRecords {
    private let records: UnsafeBufferPointer<UInt8>
    private var place = 0

    /// Gives each sign, ascending, with the UTF-8 of what it becomes. Complexity: linear.
    static func read(_ records: StaticString, _ body: (_ number: UInt32, _ signs: [UInt8]) -> Void) {
        records.withUTF8Buffer { records in
            var reader = FoldingRecords(records: records)
            var (scalars, signs): ([UInt32], [UInt8]) = ([], [])
            while let start = reader.start() {
                var number = start
                repeat {
                    reader.readItem(&scalars)
                    let (count, isAscending) = reader.repetition()
                    for step in 0..<count {
                        signs.removeAll(keepingCapacity: true)
                        for scalar in scalars { Self.append(scalar + (isAscending ? step : 0), to: &signs) }
                        body(number + step, signs)
                    }
                    number += count
                } while reader.skip(",")
            }
        }
    }

    private static func append(_ scalar: UInt32, to signs: inout [UInt8]) {
        if scalar < 0x80 {
            signs.append(UInt8(scalar))
        } else if let encoded = Unicode.Scalar(scalar).flatMap(UTF8.encode) {
            signs += encoded
        }
    }

    private var next: UInt8? { place < records.count ? records[place] : nil }

    private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: sign) else { return false }
        place += 1
        return true
    }

    /// The first sign of the next record; nil at the end.
    private mutating func start() -> UInt32? {
        while skip(" ") {}
        let start = number(radix: 16)
        return skip("=") ? start : nil
    }

    private mutating func readItem(_ scalars: inout [UInt32]) {
        scalars.removeAll(keepingCapacity: true)
        while let sign = next {
            switch sign {
            case UInt8(ascii: " "), UInt8(ascii: ","), UInt8(ascii: "*"), UInt8(ascii: "+"): return
            case UInt8(ascii: "."):
                place += 1
                scalars.append(number(radix: 16))
                continue
            case UInt8(ascii: "~"): scalars.append(0x20)
            case UInt8(ascii: "_"): break
            default: scalars.append(UInt32(sign))
            }
            place += 1
        }
    }

    private mutating func repetition() -> (count: UInt32, isAscending: Bool) {
        if skip("*") { return (number(radix: 10), false) }
        return skip("+") ? (number(radix: 10), true) : (1, false)
    }

    private mutating func number(radix: UInt32) -> UInt32 {
        var number: UInt32 = 0
        while let digit = next.flatMap(Self.value), digit < radix {
            number = number * radix + digit
            place += 1
        }
        return number
    }

    private static func value(ofDigit sign: UInt8) -> UInt32? {
        switch sign {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(sign - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(sign - UInt8(ascii: "a")) + 10
        default: nil
        }
    }
}
