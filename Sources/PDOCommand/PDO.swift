import ArgumentParser

/// The program `pdo`.
public struct PDO: ParsableCommand {
    public static let configuration = CommandConfiguration(
        commandName: "pdo",
        abstract: "Who shares goals with whom in a city's plan of objectives.",
        discussion: """
            EXAMPLES
              pdo map                          draw the collaboration map
              pdo neighbours "direzione casa"  what it is tied to, and why
              pdo neighbours piano-aria-clima --kind direction --depth 2
                                               the directions that carry a goal
              pdo list goal                    the transversal goals
              pdo show casa/5                  one objective, with its evidence
              pdo analyse bridges              who alone ties others together
              pdo audit                        what the plan leaves open
              pdo suggest                      what the profile could list as well
              pdo import Data/my-city          read a document into plan.json

            A node is given by its id (direction:casa), its name, or a part of it that no other node has; case, accents \
            and apostrophes don't matter.
            """,
        version: "0.1.0",
        subcommands: [
            Import.self, Suggest.self, Map.self, Neighbours.self, Path.self, Show.self, List.self, Search.self,
            Analyse.self,
            HelpMeasures.self,
            Audit.self, Export.self,
        ])

    public init() {}
}
