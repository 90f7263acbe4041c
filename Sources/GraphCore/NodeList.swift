/// Some nodes of a graph in a row, such as the neighbours of one. It shares the graph's memory.
public struct NodeList: RandomAccessCollection, Sendable {
    @usableFromInline let numbers: ArraySlice<UInt32>

    @inlinable init(_ numbers: ArraySlice<UInt32>) { self.numbers = numbers }

    @inlinable public var startIndex: Int { numbers.startIndex }
    @inlinable public var endIndex: Int { numbers.endIndex }

    @inlinable public subscript(position: Int) -> NodeIndex { NodeIndex(rawValue: numbers[position]) }
}
