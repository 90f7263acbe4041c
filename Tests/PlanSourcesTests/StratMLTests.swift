import Plan
import Testing

@testable import PlanSources

/// Plans in StratML.
@Suite struct StratMLTests {
    private static func plan(_ goals: String) -> [UInt8] {
        Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <s:PerformancePlanOrReport xmlns:s="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Performance_Plan">
            <s:Name>Piano 2031</s:Name><s:StrategicPlanCore>
            <s:Organization><s:Name>Comune di Borgo Alto</s:Name></s:Organization>
            \(goals)
            </s:StrategicPlanCore></s:PerformancePlanOrReport>
            """.utf8)
    }

    @Test func goalsAndObjectivesAreATable() throws {
        let document = try SourceDocument(
            bytes: Self.plan(
                """
                <s:Goal><s:Name>Acque</s:Name><s:SequenceIndicator>1</s:SequenceIndicator>
                <s:Objective><s:Name>Argini</s:Name><s:Description>Alzarli</s:Description>
                <s:SequenceIndicator>1.1</s:SequenceIndicator>
                <s:Stakeholder StakeholderTypeType="Organization"><s:Name>Settore Argini</s:Name></s:Stakeholder>
                <s:Stakeholder StakeholderTypeType="Person"><s:Name>Anna Rossi</s:Name></s:Stakeholder>
                <s:Stakeholder><s:Name>Cittadini</s:Name><s:Role><s:RoleType>Beneficiary</s:RoleType></s:Role></s:Stakeholder>
                <s:PerformanceIndicator><s:MeasurementDimension>Alzati</s:MeasurementDimension>
                <s:UnitOfMeasurement>m</s:UnitOfMeasurement><s:MeasurementInstance><s:TargetResult>
                <s:EndDate>2031-12-31</s:EndDate><s:NumberOfUnits>100</s:NumberOfUnits></s:TargetResult>
                <s:ActualResult><s:EndDate>2031-12-31</s:EndDate><s:NumberOfUnits>90</s:NumberOfUnits></s:ActualResult>
                </s:MeasurementInstance></s:PerformanceIndicator>
                <s:PerformanceIndicator><s:MeasurementDimension>Visite</s:MeasurementDimension>
                <s:UnitOfMeasurement>n</s:UnitOfMeasurement></s:PerformanceIndicator></s:Objective></s:Goal>
                <s:Goal><s:Description>Piazze</s:Description></s:Goal>
                """))
        guard case .table(let table)? = document.blocks.last else { return #expect(Bool(false)) }
        #expect(
            table.rows.map { $0.cells.map { $0.lines.map(\.plain).joined(separator: "/") } } == [
                [
                    "Obiettivo strategico", "Codice", "Obiettivo operativo", "Descrizione", "Centro di responsabilità",
                    "Indicatore", "Unità di misura", "Risultato 2031", "Target 2031",
                ], ["1 – Acque", "1.1", "Argini", "Alzarli", "Settore Argini", "Alzati", "m", "90", "100"],
                ["", "", "", "", "", "Visite", "n", "", ""], ["", "", "Piazze", "", "", "", "", "", ""],
            ])
        #expect(table.rows[1].cells[0].place == .line(6))
    }

    @Test func otherXMLIsRefused() {
        #expect(throws: SourceError(.unknownFormat)) {
            try SourceDocument(bytes: Array("<?xml version='1.0'?><a/>".utf8))
        }
        #expect(throws: SourceError(.otherKind)) {
            try SourceDocument(bytes: Array("<?xml version='1.0'?><a><StrategicPlan/></a>".utf8))
        }
        #expect(throws: SourceError(.documentType, part: "")) {
            try SourceDocument(
                bytes: Array(
                    "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><StrategicPlan>&b;</StrategicPlan>".utf8))
        }
    }
}
