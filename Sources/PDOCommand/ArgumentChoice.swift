import ArgumentParser

/// One of some words, as the value of an option.
///
/// It says of its words what the parser would find out by itself, but at many times the cost, with key paths and
/// descriptions.
public protocol ArgumentChoice: ExpressibleByArgument, CaseIterable, RawRepresentable where RawValue == String {}

extension ArgumentChoice {
    public static var allValueStrings: [String] { allCases.map { $0.rawValue } }
    public static var allValueDescriptions: [String: String] { [:] }
    public var defaultValueDescription: String { rawValue }
}
