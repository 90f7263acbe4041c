/// What the pages of a site say whatever the plan.
package enum SiteText: Message, CaseIterable {
    case skip, sections, breadcrumb, home, maps, network, audit, document, years, data, method, accessibility,
        search, nodes, otherLanguage, madeBy, statement, feedback, licence, period, source, licenceHeading,
        findings, findingsLead, collaborationMap, openMap, howToRead, howToReadLead, ofTable, ofStated, ofNamed,
        ofSameText, ofTheme, ofDeclared, linkedWith, namesWhom, namedBy, whoCarries, ego, mapAsTable,
        nodesOfMap, noMap, tooManyForMap, from, to, basis, words, explore, exploreHelp, exploreHint, walkHelp, filters,
        kinds, bases, year, allYears, zoomIn, zoomOut, zoomReset, reset, copyLink, copied, cite, downloadSVG,
        downloadPNG,
        downloadCSV, mapsLead, searchLead, searchWords, searchEmpty, index, documentLead, documentNote, linesHere,
        dataLead, dataFile, dataWhat, dataTables, dataJGF, dataGraphML, dataPlan, dataFields, dataColumn, dataType,
        methodLead, methodReading, methodLinks, methodSilence, methodMeasures, methodRepeat, accessibilityLead,
        accessibilityAim, accessibilityMaps, accessibilityKeys, accessibilityLooks, accessibilityScript,
        accessibilityTested, accessibilityTests, accessibilityLimits, accessibilityLarge, auditLead, networkLead,
        yearsLead, noYear, changedYear, embed, onThisPage, earlier, earlierLead
}
