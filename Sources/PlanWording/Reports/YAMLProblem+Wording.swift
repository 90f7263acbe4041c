import PlanImport
import StrictReader

/// What a YAML file that a person edits has wrong, in words.
extension YAMLProblem: Message where Subject: Message {}
extension YAMLSyntaxProblem: Message {}
extension ProfileProblem: Message {}
/// With the article that a sentence on it begins with, or behind which it is told what a word is not.
extension ProfileSubject: Message {}
extension ProfileContainer: Message {}
extension LinksProblem: Message {}
/// As ``ProfileSubject`` has it.
extension LinksSubject: Message {}
