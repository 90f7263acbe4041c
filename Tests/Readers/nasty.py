"""Makes a plan of everything that breaks formats: nasty.py FOLDER writes FOLDER/plan.json."""

import json
import pathlib
import sys

NASTY = [
    '=cmd|\'/c calc\'!A1', '+39 02 1234', '-1', '@SUM(A1)', 'a;b,c\t"d"', "l'acqua; 'x'; DROP TABLE nodes; --",
    'riga uno\nriga due\n\nriga tre', 'finisce con \\', '\\n \\u0041 %d {x} $1', ']]> <b>&amp;</b> <!-- -->',
    'שלום עולם عربي', 'emoji 🌳 e\u0301 ½ ﬃ', '_x0041_', '#n.d.', '12,5', '007', '1e5', 'NULL', 'null', 'true', '2024-01-01',
    'a|b `c` *d* [e](f) ~g~', '"', "'", '""', '{{x}} }}', ' spazio davanti e dietro ', 'tab\tulazione', '--', '# titolo',
]


def plan():
    years = [2031, 2032]
    directions = [
        {"aliases": [], "id": f"direction:d{n}", "line": n + 1, "name": name} for n, name in enumerate(NASTY)
    ]
    objectives = []
    for n, text in enumerate(NASTY):
        contributions = [
            {"basis": "named", "evidence": [{"line": 100 + n, "rules": [text], "text": text, "years": years}],
             "target": f"goal:g{n % 4}"}
        ]
        objectives.append({
            "code": text.replace("\n", " ") if n % 2 else str(n), "contributions": contributions,
            "direction": f"direction:d{n}", "genericPartners": [], "id": f"objective:d{n}/{n}", "line": 100 + n,
            "matrixRows": [], "texts": {"2031": text, "2032": text + " …"}, "weight": NASTY[(n + 3) % len(NASTY)],
            "owner": text, "description": NASTY[(n + 5) % len(NASTY)],
            "indicators": [
                {"name": text, "unit": text, "formula": text, "source": text, "baseline": "12,5", "baselineYear": 2030,
                 "targets": {"2031": text, "": "0,5"}, "results": {"2032": "=1+1"}}
            ],
            "attributes": [{"name": text.strip() or "x", "value": text}],
        })
    goals = [
        {"id": f"goal:g{n}", "line": 0, "name": NASTY[n], "phrases": [NASTY[n]], "ids": {"sdg": "11.6"}} for n in range(4)
    ]
    return {
        "schemaVersion": 2, "title": 'Piano "à la carte" & \\', "municipality": "Comune di Città <Sant'Angelo>",
        "source": "Fonte; con 'virgolette' e \\", "years": years, "language": "it",
        "licence": "Licenza; con 'virgolette' e \\", "ids": {"ipa": "c_x999"},
        "strategicDimensions": [], "transversalGoals": goals, "directions": directions, "objectives": objectives,
        "programmes": [], "valueDimensions": [], "drivers": [], "collaborations": [],
    }


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "plan.json").write_text(json.dumps(plan(), ensure_ascii=False, indent=2, sort_keys=True) + "\n", "utf-8")
