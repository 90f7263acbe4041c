import SwiftOperators
import SwiftParser
import SwiftSyntax

/// Finds the places of a file where a mutation can be planted so that the file still compiles.
final class MutationFinder: SyntaxVisitor {
    private let file: String
    private let source: [UInt8]
    private let converter: SourceLocationConverter
    private var found: [Mutation] = []

    /// The mutations of one file, in the order of their places; several may share one place.
    static func mutations(of text: String, file: String) -> [Mutation] {
        let tree = OperatorTable.standardOperators.foldAll(Parser.parse(source: text)) { _ in }
        let finder = MutationFinder(file: file, text: text, tree: tree)
        finder.walk(tree)
        var counts: [String: Int] = [:]
        return finder.found.map { mutation in
            var numbered = mutation
            counts[mutation.wording, default: 0] += 1
            numbered.occurrence = counts[mutation.wording] ?? 1
            return numbered
        }
    }

    private init(file: String, text: String, tree: Syntax) {
        self.file = file
        source = Array(text.utf8)
        converter = SourceLocationConverter(fileName: file, tree: tree)
        super.init(viewMode: .sourceAccurate)
    }

    private func add(
        _ kind: Mutation.Kind, _ node: some SyntaxProtocol, _ mutated: String, _ template: String
    ) {
        // "@" stands for the question in templates, and an attribute or a text with one would be taken for it.
        let original = text(node)
        guard !original.contains("@"), !original.contains("\n") || kind != .number else { return }
        let start = node.positionAfterSkippingLeadingTrivia
        let range = start.utf8Offset..<node.endPositionBeforeTrailingTrivia.utf8Offset
        found.append(
            Mutation(
                kind: kind, file: file, line: converter.location(for: start).line, range: range, original: original,
                mutated: mutated, template: template))
    }

    private func text(_ node: some SyntaxProtocol) -> String { node.trimmedDescription }

    // MARK: What is passed over

    override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind { inlinable(node.attributes) }
    override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind { inlinable(node.attributes) }
    override func visit(_ node: VariableDeclSyntax) -> SyntaxVisitorContinueKind { inlinable(node.attributes) }
    override func visit(_ node: SubscriptDeclSyntax) -> SyntaxVisitorContinueKind { inlinable(node.attributes) }
    override func visit(_ node: AttributeSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: ExpressionPatternSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: EnumCaseElementSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: IfConfigDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
    override func visit(_ node: AvailabilityConditionSyntax) -> SyntaxVisitorContinueKind { .skipChildren }

    /// Code that is compiled into other modules can't ask this module's switch.
    private func inlinable(_ attributes: AttributeListSyntax) -> SyntaxVisitorContinueKind {
        let names = attributes.compactMap { $0.as(AttributeSyntax.self)?.attributeName.trimmedDescription }
        return names.contains { ["inlinable", "_transparent", "_alwaysEmitIntoClient"].contains($0) }
            ? .skipChildren : .visitChildren
    }

    /// The values that parameters have by default are compiled into other modules too, where the function is seen
    /// there.
    override func visit(_ node: FunctionParameterSyntax) -> SyntaxVisitorContinueKind {
        let declaration = node.parent?.parent?.parent?.parent
        let modifiers = declaration.flatMap { $0.asProtocol(WithModifiersSyntax.self)?.modifiers } ?? []
        let isSeen = modifiers.contains { ["public", "package", "open"].contains($0.name.text) }
        return isSeen ? .skipChildren : .visitChildren
    }

    /// What no caller can bring about, or what only saves time, needs no test.
    private static let passedOver: Set<String> = [
        "precondition", "assert", "fatalError", "preconditionFailure", "assertionFailure", "reserveCapacity",
        "withExtendedLifetime", "madvise", "close", "closedir", "free", "deallocate",
    ]

    override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
        guard !Self.passedOver.contains(name(of: node)) else { return .skipChildren }
        addOrder(node)
        return .visitChildren
    }

    private func name(of call: FunctionCallExprSyntax) -> String {
        let called = call.calledExpression
        return called.as(MemberAccessExprSyntax.self)?.declName.baseName.text ?? called.trimmedDescription
    }

    // MARK: What is mutated

    override func visit(_ node: InfixOperatorExprSyntax) -> SyntaxVisitorContinueKind {
        guard let sign = node.operator.as(BinaryOperatorExprSyntax.self)?.operator.text else { return .visitChildren }
        let others: [String: (Mutation.Kind, [String])] = [
            "<": (.comparison, ["<=", ">"]), "<=": (.comparison, ["<", ">="]),
            ">": (.comparison, [">=", "<"]), ">=": (.comparison, [">", "<="]),
            "==": (.comparison, ["!="]), "!=": (.comparison, ["=="]),
            "&&": (.connective, ["||"]), "||": (.connective, ["&&"]),
        ]
        if let (kind, signs) = others[sign] {
            for other in signs { addInfix(node, kind, sign, other) }
        } else if sign == "+" || sign == "-", [node.leftOperand, node.rightOperand].contains(where: isNumber) {
            addInfix(node, .number, sign, sign == "+" ? "-" : "+")
        }
        return .visitChildren
    }

    private func isNumber(_ expression: ExprSyntax) -> Bool { expression.is(IntegerLiteralExprSyntax.self) }

    private func addInfix(_ node: InfixOperatorExprSyntax, _ kind: Mutation.Kind, _ sign: String, _ other: String) {
        let (left, right) = (text(node.leftOperand), text(node.rightOperand))
        let mutated = "\(left) \(other) \(right)"
        add(kind, node, mutated, "(@ ? \(mutated) : \(left) \(sign) \(right))")
    }

    override func visit(_ node: ConditionElementSyntax) -> SyntaxVisitorContinueKind {
        guard case .expression(let expression) = node.condition, let parent = node.parent?.parent else {
            return .visitChildren
        }
        if parent.is(GuardStmtSyntax.self) {
            addAlways(expression)
        } else if parent.is(IfExprSyntax.self) {
            addAlways(expression)
            add(.condition, expression, "false", "(\(text(expression))) && !@")
        }
        return .visitChildren
    }

    override func visit(_ node: WhereClauseSyntax) -> SyntaxVisitorContinueKind {
        addAlways(node.condition)
        return .visitChildren
    }

    override func visit(_ node: TernaryExprSyntax) -> SyntaxVisitorContinueKind {
        add(.condition, node.condition, "!(\(text(node.condition)))", "(\(text(node.condition))) != @")
        return .visitChildren
    }

    private func addAlways(_ condition: ExprSyntax) {
        add(.condition, condition, "true", "(\(text(condition))) || @")
    }

    override func visit(_ node: IntegerLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        guard let value = Int(node.literal.text.replacing("_", with: "")), isMutable(Syntax(node)) else {
            return .visitChildren
        }
        add(.number, node, "\(value + 1)", "(@ ? \(value + 1) : \(value))")
        return .visitChildren
    }

    override func visit(_ node: FloatLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        guard let value = Double(node.literal.text.replacing("_", with: "")), isMutable(Syntax(node)) else {
            return .visitChildren
        }
        let mutated = value == 0 ? 0.1 : (value * 1100).rounded() / 1000
        add(.number, node, "\(mutated)", "(@ ? \(mutated) : \(node.literal.text))")
        return .visitChildren
    }

    /// Long lists of numbers are data, and slow to compile with a question in each.
    private func isMutable(_ node: Syntax) -> Bool {
        var parent = node.parent
        while let one = parent, !one.is(CodeBlockItemSyntax.self) {
            if let list = one.as(ArrayElementListSyntax.self), list.count > 4 { return false }
            if one.is(DictionaryElementListSyntax.self) { return false }
            parent = one.parent
        }
        return true
    }

    override func visit(_ node: BooleanLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        // What follows a loop without end need not return a value.
        if node.parent?.is(ConditionElementSyntax.self) == true { return .visitChildren }
        let isTrue = node.literal.text == "true"
        add(.truth, node, isTrue ? "false" : "true", isTrue ? "(!@)" : "@")
        return .visitChildren
    }

    private func addOrder(_ call: FunctionCallExprSyntax) {
        let opposite = ["min": "max", "max": "min", "hasPrefix": "hasSuffix", "hasSuffix": "hasPrefix"]
        let whole = text(call)
        if name(of: call) == "sorted" {
            add(.order, call, "\(whole).reversed()", "(@ ? Array(\(whole).reversed()) : \(whole))")
        } else if let other = opposite[name(of: call)] {
            let called = text(call.calledExpression)
            let mutated = called.dropLast(name(of: call).count) + other + whole.dropFirst(called.count)
            add(.order, call, String(mutated), "(@ ? \(mutated) : \(whole))")
        }
    }

    override func visit(_ node: CodeBlockItemSyntax) -> SyntaxVisitorContinueKind {
        guard let list = node.parent?.as(CodeBlockItemListSyntax.self), let owner = list.parent else {
            return .visitChildren
        }
        if case .stmt(let statement) = node.item, statement.is(ContinueStmtSyntax.self),
            owner.parent?.is(IfExprSyntax.self) == true
        {
            add(.statement, statement, "nothing", "if !@ { \(text(statement)) }")
        }
        // The only expression of a closure or a function may be its value, and an initializer can't do without another.
        if case .expr(let expression) = node.item, list.count > 1,
            let call = call(in: expression), !Self.passedOver.contains(name(of: call)), name(of: call) != "init"
        {
            add(.statement, expression, "nothing", "if !@ { \(text(expression)) }")
        }
        return .visitChildren
    }

    private func call(in expression: ExprSyntax) -> FunctionCallExprSyntax? {
        if let attempt = expression.as(TryExprSyntax.self) { return call(in: attempt.expression) }
        return expression.as(FunctionCallExprSyntax.self)
    }
}
