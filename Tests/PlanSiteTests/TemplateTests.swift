import Testing

@testable import PlanSite

/// What the language Mustache says, as far as templates of pages use it.
@Suite struct TemplateTests {
    private func rendered(
        _ template: String, _ values: Values = [:], _ others: [String: String] = [:], missing: [String] = []
    ) throws -> String {
        var found: Set<String> = []
        let templates = try others.mapValues { try Template($0) }
        let text = Template.render(try Template(template), values, templates, missing: &found)
        #expect(found.sorted() == missing)
        return text
    }

    @Test func valuesAreEscapedUnlessTheyHaveThreeBraces() throws {
        let values: Values = ["name": "<b>\"A & B\"</b>", "count": 3]
        #expect(try rendered("{{name}}|{{ name }}", values).hasPrefix("&lt;b&gt;&quot;A &amp; B&quot;&lt;/b&gt;|&lt;b"))
        #expect(try rendered("{{{name}}}{{count}}", values) == "<b>\"A & B\"</b>3")
    }

    @Test func sectionsStandForEachElementAndForWhatIsTrue() throws {
        let values: Values = [
            "all": [["name": "a"], ["name": "b"]] as [Values], "words": ["x", "<"], "yes": true, "no": false,
            "none": [] as [Values], "text": "t", "inner": ["own": "o"] as Values,
        ]
        #expect(try rendered("{{#all}}{{name}},{{/all}}", values) == "a,b,")
        #expect(try rendered("{{#words}}{{.}};{{/words}}", values) == "x;&lt;;")
        #expect(
            try rendered("{{#yes}}1{{/yes}}{{#no}}2{{/no}}{{#none}}3{{/none}}{{#text}}{{text}}{{/text}}", values)
                == "1t")
        #expect(try rendered("{{^yes}}1{{/yes}}{{^no}}2{{/no}}{{^none}}3{{/none}}{{^text}}4{{/text}}", values) == "23")
        #expect(try rendered("{{#inner}}{{own}}{{text}}{{/inner}}", values) == "ot")
    }

    @Test func innermostValuesWin() throws {
        let values: Values = ["name": "outer", "rows": [["name": "own"], [:]] as [Values]]
        #expect(try rendered("{{#rows}}{{name}} {{/rows}}", values) == "own outer ")
    }

    @Test func tagsAloneOnALineTakeItWithThem() throws {
        let values: Values = ["rows": [["n": "1"], ["n": "2"]] as [Values], "no": false]
        #expect(
            try rendered("<ul>\n  {{#rows}}\n<li>{{n}}</li>\n{{/rows}}\n</ul>", values)
                == "<ul>\n<li>1</li>\n<li>2</li>\n</ul>")
        #expect(try rendered("a\n{{^no}}\nb\n{{/no}}", values) == "a\nb\n")
        #expect(try rendered("a\n{{n}}\nb", ["n": ""]) == "a\n\nb")
        #expect(try rendered("a {{#rows}}\n{{/rows}}", values) == "a \n\n")
    }

    @Test func templatesKnowTheValuesAroundThem() throws {
        let others = ["row": "<td>{{n}}{{>end}}</td>\n", "end": "{{#deep}}{{>end}}!{{/deep}}"]
        #expect(
            try rendered("{{#rows}}\n{{>row}}\n{{/rows}}\n", ["rows": [["n": "1", "deep": false]] as [Values]], others)
                == "<td>1</td>\n")
        #expect(try rendered("{{>row}}", ["n": "2", "deep": ["deep": false] as Values], others) == "<td>2!</td>\n")
    }

    @Test func whatIsNowhereIsTold() throws {
        #expect(try rendered("{{#a}}{{b}}{{/a}}{{^c}}x{{/c}}{{>d}}", ["a": true], missing: ["b", "c", "d"]) == "x")
    }

    @Test func tagsWithoutAnEndAreRefused() {
        #expect(throws: Template.Fault.openTag("{{name}")) { try Template("a {{name}") }
        #expect(throws: Template.Fault.openSection("a")) { try Template("{{#a}}b") }
        #expect(throws: Template.Fault.openSection("a")) { try Template("{{#a}}b{{/c}}") }
        #expect(throws: Template.Fault.openSection("c")) { try Template("b{{/c}}") }
    }
}
