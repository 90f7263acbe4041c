/// What is wrong in a YAML file.
package struct YAMLFault: Error, Hashable, Sendable {
    package let line: Int
    package let message: String
    package let hint: String?
}
