#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

extension Array where Element: BitwiseCopyable {
    /// An array whose every element is written by `fill`, without clearing it before.
    ///
    /// Linux hands out fresh memory in pages of 4 KB, and each first touch of one costs about as much as writing it. So
    /// for arrays of megabytes it is asked for pages of 2 MB; it may decline.
    ///
    /// - Parameter fill: must write all elements.
    init(count: Int, filledBy fill: (UnsafeMutableBufferPointer<Element>) -> Void) {
        // The library would write the count into the storage that all empty arrays share.
        guard count > 0 else {
            self = []
            return
        }
        self.init(unsafeUninitializedCapacity: count) { buffer, filled in
            Self.askForGreatPages(buffer)
            fill(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
            filled = count
        }
    }
    /// An empty array with room for some elements, in such pages too.
    init(greatCapacity: Int) {
        self.init(unsafeUninitializedCapacity: greatCapacity) { buffer, filled in
            if greatCapacity > 0 { Self.askForGreatPages(buffer) }
            filled = 0
        }
    }

    private static func askForGreatPages(_ buffer: UnsafeMutableBufferPointer<Element>) {
        #if os(Linux)
            if let address = buffer.baseAddress, buffer.count * MemoryLayout<Element>.stride >= 4 << 20 {
                let pageSize: UInt = 4096
                let begin = (UInt(bitPattern: address) + pageSize - 1) & ~(pageSize - 1)
                let end = UInt(bitPattern: address + buffer.count) & ~(pageSize - 1)
                _ = madvise(UnsafeMutableRawPointer(bitPattern: begin), Int(end - begin), MADV_HUGEPAGE)
            }
        #endif
    }
}
