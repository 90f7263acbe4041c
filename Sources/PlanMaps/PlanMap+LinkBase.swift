extension PlanMap {
    /// Whether an address may stand before the links of a map: it is one of the web, or leads to a page of the same
    /// place.
    ///
    /// Browsers read a backslash as a slash, take spaces in front and control characters out, and what then begins with
    /// two slashes leads to another host.
    package static func isLinkBase(_ address: String) -> Bool {
        guard address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F && $0 != "\\" }) else {
            return false
        }
        return ["http://", "https://"].contains { address.hasPrefix($0) && address.count > $0.count }
            || !address.isEmpty && !address.contains(":") && !address.hasPrefix("//")
    }
}
