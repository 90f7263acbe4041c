/// Numbers in rows, which stand one after the other in one array: *compressed sparse row* form, made by counting sort.
///
/// ```swift
/// SortedRows(count: 3, keys: [2, 0, 2])  // [1], [], [0, 2]
/// ```
///
/// Unsafe buffers are used to fill arrays without clearing them before. What makes it sound: every key is compared with
/// the number of rows as it is counted, and a value is written only where a count made room for it.
struct SortedRows {
    /// One more than there are rows; row `n` stands from `starts[n]` up to `starts[n + 1]`.
    private(set) var starts: [UInt32]
    private(set) var values: [UInt32]

    /// The places of the keys, each in the row of its key, ascending. Complexity: linear in rows and keys.
    ///
    /// - Parameter keys: fewer than 2³².
    /// - Precondition: every key is below `count`.
    init(count: Int, keys: [UInt32]) {
        self.init(count: count, keys: keys) { UInt32(truncatingIfNeeded: $0) }
    }

    /// Values, each in the row of its key; those of one row stay in their order. Complexity: linear in rows and keys.
    ///
    /// - Parameter keys: one for each value, fewer than 2³².
    /// - Precondition: every key is below `count`.
    init(count: Int, keys: [UInt32], values: [UInt32]) {
        precondition(keys.count == values.count)
        self = values.withUnsafeBufferPointer { values in
            SortedRows(count: count, keys: keys) { values[$0] }
        }
    }

    @inline(__always)
    private init(count: Int, keys: [UInt32], value: (Int) -> UInt32) {
        // While values are written, the place for the next one of row `n` is at `n + 1`; the begin of row `n + 1` in
        // the end.
        var next = [UInt32](repeating: 0, count: count + 2)
        values = next.withUnsafeMutableBufferPointer { next in
            keys.withUnsafeBufferPointer { keys in
                for key in keys {
                    precondition(key < count)
                    next[Int(key) + 2] &+= 1
                }
                for place in 2..<next.count { next[place] &+= next[place - 1] }
                return [UInt32](count: keys.count) { values in
                    for place in keys.indices {
                        let row = Int(keys[place]) + 1
                        values[Int(next[row])] = value(place)
                        next[row] &+= 1
                    }
                }
            }
        }
        next.removeLast()
        starts = next
    }

    subscript(row: Int) -> ArraySlice<UInt32> { values[Int(starts[row])..<Int(starts[row + 1])] }

    /// For each number the rows in which it stands, ascending. Complexity: linear in rows and values.
    ///
    /// - Precondition: every value is below `count`.
    func transposed(count: Int) -> SortedRows {
        var rows: [UInt32] = []
        rows.reserveCapacity(values.count)
        for row in 0..<starts.count - 1 {
            rows.append(contentsOf: repeatElement(UInt32(row), count: Int(starts[row + 1] - starts[row])))
        }
        return SortedRows(count: count, keys: values, values: rows)
    }

    /// Leaves each value once in a row, if the rows ascend. Complexity: linear in rows and values.
    mutating func removeRepetitions() {
        var (begin, end) = (0, 0)
        for row in 0..<starts.count - 1 {
            let rowBegin = end
            for place in begin..<Int(starts[row + 1]) where end == rowBegin || values[end - 1] != values[place] {
                values[end] = values[place]
                end += 1
            }
            begin = Int(starts[row + 1])
            starts[row + 1] = UInt32(end)
        }
        values.removeSubrange(end...)
    }
}
