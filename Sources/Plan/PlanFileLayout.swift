/// Where in its file the elements of a plan's lists stand, so that some can be read without the others.
///
/// Places are counted in bytes from the beginning of the file.
package struct PlanFileLayout: Hashable, Sendable {
    /// A list of the plan.
    package struct List: Hashable, Sendable {
        /// Its key, such as `objectives`.
        package let key: String
        /// What stands between its brackets.
        package let content: Range<Int>
        /// Its elements, in their order.
        package let elements: [Range<Int>]
    }

    /// Those that the file has, in its order.
    package var lists: [List] = []
}

extension PlanOfObjectives {
    /// Reads a plan of which some elements are left out, so that references may lead nowhere.
    ///
    /// - Parameter bytes: such as ``json()`` writes, but for the blanks.
    /// - Returns: nil for anything else.
    package static func excerpt(_ bytes: UnsafeRawBufferPointer) -> PlanOfObjectives? {
        try? PlanOfObjectives(canonicalJSON: bytes)
    }
}
