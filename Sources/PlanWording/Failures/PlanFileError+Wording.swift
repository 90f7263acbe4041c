import Plan

/// What is wrong with a plan's file, as a part of a sentence on it.
extension PlanFileError: Message {}
extension PlanFileFault: Message {}
extension PlanFileFault.Value: Message {}
