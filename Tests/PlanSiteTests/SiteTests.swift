import Testing

@testable import PlanSite

@Suite struct SiteTests {}
