@testable import PlanImport

/// A plan that no city has, with other years, names and columns than the real one.
enum InventedPlan {
    static let document = """
        Comune di Borgo Alto

        Piano degli obiettivi 2031 - 2032



        2 Dimensioni, un borgo solo

        Borgo vivo

        Un borgo è vivo quando le sue piazze sono piene, di giorno e di sera, e la fiera torna ogni anno.

        Borgo asciutto

        Mai più acqua alta: argini, canali e vasche proteggono le case dalla piena del fiume.



        Obiettivi trasversali

        Piano Acque

        Fiera di Sant'Anna



        Direzione Argini e Canali – Obiettivi di Direzione – Programmazione 2031 – 2032 (1/2)

        ID\tObiettivi Anno 2031\tObiettivi Anno 2032
        1\tPiano Acque: nuovi argini sul torrente, in collaborazione con la Direzione Piazze\tPiano Acque: manutenzione
        2\tRinnovo della segnaletica nelle piazze e nei mercati\t



        Direzione Argini e Canali – Obiettivi di Direzione – Programmazione 2031 – 2032 (2/2)

        ID\tObiettivi Anno 2031\tObiettivi Anno 2032
        3\t\tVasca di laminazione <i>a monte</i> con i volontari del fiume

        Direzione Piazze – Obiettivi di Direzione – Programmazione 2031 – 2032

        ID\tObiettivi Anno 2032\tObiettivi Anno 2031
        1\tFesta d'autunno\tRinnovo della segnaletica nelle piazze e nei mercati
        2\t\tOrganizzare la fiera di sant’anna con i volontari del fiume

        Programmi Operativi e Matrice 2031 (1/1)

        Obiettivi 2031\tProgramma\tDriver\tDirezioni\tDimensione
        <i>Rinnovo della segnaletica nelle piazze e nei mercati</i>\tStrade\tSicurezza\tDirezione Piazze\tSociale
        Piano Acque: nuovi argini sul fiume, in collaborazione con la Direzione Piazze\tFiume\tsicurezza\tDir. Argini\tAmbiente
        Organizzare la fiera di Sant'Anna con i volontari del fiume\tFeste\tSicurezza\tDirezione Piazze\tSociale
        """

    static let profile = """
        title: Piano degli obiettivi 2031–2032
        municipality: Comune di Borgo Alto
        source: Borgo Alto, atto inventato
        years: [2031, 2032]
        directions:
          - name: Direzione Argini e Canali
            aliases: [Dir. Argini]
        themes:
          - id: volontari
            name: Volontari del fiume
            phrases: [volontari del fiume]
        """

    static func read(document: String = document, profile: String = profile) -> ImportResult {
        PlanImporter.read(document: document, named: "pdo.md", profile: profile, named: "profile.yaml")
    }
}
