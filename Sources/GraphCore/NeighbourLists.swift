/// The neighbours of some nodes: a list for each, one after the other in one array.
///
/// ```swift
/// let lists = graph.neighbours(of: [genoa, turin])
/// lists[1]     // the neighbours of Turin
/// lists.nodes  // those of Genoa, then those of Turin
/// ```
public struct NeighbourLists: RandomAccessCollection, Sendable {
    /// All lists, one after the other.
    public let nodes: [NodeIndex]
    /// Where each list begins among ``nodes``, and at last how many these are: one more than there are lists.
    public let starts: [Int]

    public var startIndex: Int { 0 }
    public var endIndex: Int { starts.count - 1 }

    public subscript(position: Int) -> ArraySlice<NodeIndex> { nodes[starts[position]..<starts[position + 1]] }
}

extension UndirectedGraph {
    /// Returns the neighbours of many nodes at once, which is faster than to ask for those of one after the other: the
    /// rows are fetched from memory many at a time.
    ///
    /// ```
    /// a ── b ── c      neighbours(of: [b, a, b])  →  [a, c], [b], [a, c]
    /// ```
    ///
    /// - Parameter nodes: in any order; one that stands twice has its list twice.
    /// - Returns: for each of the nodes, in their order, its neighbours, ascending.
    /// - Precondition: the nodes are of this graph.
    /// - Complexity: linear in the nodes and their neighbours.
    public func neighbours(of nodes: [NodeIndex]) -> NeighbourLists {
        guard !nodes.isEmpty else { return NeighbourLists(nodes: [], starts: [0]) }
        var begins: [UInt32] = []
        let places = [Int](count: nodes.count + 1) { places in
            begins = [UInt32](count: nodes.count) { begins in
                starts.withUnsafeBufferPointer { starts in
                    var end = 0
                    for (place, node) in nodes.enumerated() {
                        precondition(node.rawValue < nodeCount, "the graph has no node \(node.rawValue)")
                        begins[place] = starts[Int(node.rawValue)]
                        places[place] = end
                        end += Int(starts[Int(node.rawValue) + 1] - begins[place])
                    }
                    places[nodes.count] = end
                }
            }
        }
        let all = [NodeIndex](count: places[nodes.count]) { all in
            copyRows(begins, to: places, UnsafeMutableRawBufferPointer(all))
        }
        return NeighbourLists(nodes: all, starts: places)
    }

    /// Copies the rows that begin at some entries to some places.
    ///
    /// Of 64 rows at a time one entry of each is read before: then the processor waits for all of them at once.
    private func copyRows(_ begins: [UInt32], to places: [Int], _ all: UnsafeMutableRawBufferPointer) {
        neighbours.withUnsafeBufferPointer { entries in
            places.withUnsafeBufferPointer { places in
                for first in stride(from: 0, to: begins.count, by: 64) {
                    let block = first..<min(first + 64, begins.count)
                    var greatest: UInt32 = 0
                    for place in block where places[place] < places[place + 1] {
                        greatest = max(greatest, entries[Int(begins[place]) + (places[place + 1] - places[place]) / 2])
                    }
                    // Said so that the reading is not left out.
                    precondition(greatest <= nodeCount)
                    for place in block {
                        copyRow(
                            of: UnsafeRawBufferPointer(entries), from: 4 * Int(begins[place]), to: 4 * places[place],
                            size: 4 * (places[place + 1] - places[place]), all)
                    }
                }
            }
        }
    }
}

/// Copies some bytes of one buffer to another, in which what stands behind them is still to be written.
///
/// Most rows are short: of each are copied as many bytes as short ones have at most, so that the processor need not
/// guess how many, and goes on to the next row before it has this one.
@inline(__always)
func copyRow(
    of source: UnsafeRawBufferPointer, from begin: Int, to place: Int, size: Int,
    _ destination: UnsafeMutableRawBufferPointer
) {
    typealias Block = SIMD16<UInt32>
    let blockSize = MemoryLayout<Block>.size
    if size <= blockSize, begin + blockSize <= source.count, place + blockSize <= destination.count {
        destination.storeBytes(
            of: source.loadUnaligned(fromByteOffset: begin, as: Block.self), toByteOffset: place, as: Block.self)
    } else {
        UnsafeMutableRawBufferPointer(rebasing: destination[place..<place + size])
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[begin..<begin + size]))
    }
}
