import Foundation
import RandomPlans
import Testing

@testable import Plan
@testable import PlanGraph

/// Files of random plans, which have all that a plan can say.
@Suite struct RandomPlanFileTests {
    /// The quick reader, the decoder and the writer agree.
    @Test(arguments: UInt64(1)...40) func whatIsWrittenIsReadByBothReaders(seed: UInt64) throws {
        let plan = randomPlan(seed: seed)
        let json = try plan.json()
        let quick = json.withUnsafeBytes { try? PlanOfObjectives(canonicalJSON: $0) }
        #expect(quick == plan)
        #expect(try PlanOfObjectives.decoded(json) == plan)
        #expect(try PlanOfObjectives(json: json).json() == json)
    }

    /// Whatever a person adds to an object of a plan is told with its place.
    @Test(arguments: UInt64(1)...6) func aKeyTooManyIsNamedWhereverItStands(seed: UInt64) throws {
        let text = String(decoding: try randomPlan(seed: seed).json(), as: UTF8.self)
        // Behind the first key of an object; those of years and of ids are the plan's own.
        let places = text.ranges(of: "\"line\" : ") + text.ranges(of: "\"level\" : ")
        #expect(places.count > 40)
        for place in places.enumerated().filter({ $0.offset % 7 == Int(seed) }).map(\.element) {
            let changed = text.replacingCharacters(in: place, with: "\"mine\" : 1, " + text[place])
            #expect {
                try PlanOfObjectives(json: Data(changed.utf8))
            } throws: { error in
                if case PlanFileError.malformed(.unknownKey(let place)) = error {
                    place.hasSuffix(".mine")
                } else {
                    false
                }
            }
        }
    }
}
