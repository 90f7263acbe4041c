import PlanWording

@testable import StrictReader

/// What is wrong in a file that describes a house.
enum HouseProblem: YAMLFileProblem {
    enum Subject: String, Message {
        case house = "a house"
        case colour

        var italian: String { rawValue }
        var english: String { rawValue }
    }

    case yaml(YAMLProblem<Subject>)
    case empty

    var english: String {
        switch self {
        case .yaml(let problem): problem.english
        case .empty: "it is empty"
        }
    }
}
