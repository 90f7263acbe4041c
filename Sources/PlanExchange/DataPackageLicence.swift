import Plan

/// A licence as a data package has it (<https://specs.frictionlessdata.io/data-package/#licenses>), which wants a name or
/// an address: that of a sentence is `notspecified`, as the Open Definition calls what is none of its licences.
struct DataPackageLicence: Hashable, Encodable {
    let name: String?
    let path: String?
    let title: String?

    init(_ licence: Licence) {
        (path, title) = (licence.address, licence.identifier == nil && licence.address == nil ? licence.text : nil)
        name = licence.identifier ?? (licence.address == nil ? "notspecified" : nil)
    }
}
