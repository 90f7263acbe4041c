#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

extension UnsafeRawBufferPointer {
    /// Returns where some bytes stand next, from some place on; nil where they don't, and for none.
    ///
    /// Complexity: linear, most of it at the speed of the system's search for a single byte.
    package func firstPlace(of sought: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let memory = baseAddress, let first = sought.first, let wanted = sought.baseAddress else { return nil }
        var place = start
        while place + sought.count <= count,
            let found = memchr(memory + place, Int32(first), count - place - sought.count + 1)
        {
            place = UnsafeRawPointer(found) - memory
            if memcmp(memory + place, wanted, sought.count) == 0 { return place }
            place += 1
        }
        return nil
    }
}
