-- Questions to plans as tables: `nodes` and `edges` as `pdo export tables` writes them, and `parameters (node, steps, holders)`
-- with the node that is asked about, how far to go, and by how many directions something may be held at most to relate these:
-- what nearly everybody holds says nothing of two, and makes a projection as great as the square of their number. DuckDB, SQLite, PostgreSQL and Spark SQL run this text unchanged.
--
-- Statements end in semicolons; a line `-- name: …` begins each question. What is asked in rounds has three parts:
-- `… begin`, `… round`, which is repeated, and `… result`. beyond-one-plan.md says how each program loads the tables.

-- name: neighbours
SELECT e.relation, e.target AS id FROM edges e JOIN parameters p ON e.source = p.node
UNION
SELECT e.relation, e.source AS id FROM edges e JOIN parameters p ON e.target = p.node
ORDER BY relation, id;

-- name: degree
SELECT n.id, count(*) AS degree
FROM nodes n JOIN (SELECT source AS id FROM edges UNION ALL SELECT target FROM edges) ends ON ends.id = n.id
GROUP BY n.id
ORDER BY degree DESC, n.id;

-- name: carriers
-- Which directions carry the goal, and through how many objectives.
SELECT a.source AS direction, count(DISTINCT a.target) AS objectives
FROM edges a JOIN edges c ON c.source = a.target JOIN parameters p ON c.target = p.node
WHERE a.relation = 'assigns' AND c.relation = 'contributesTo' AND coalesce(a.role, '') <> 'involved'
GROUP BY a.source
ORDER BY objectives DESC, direction;

-- name: projection
-- Directions by the goals, dimensions and collaborations that they have in common: how many, and by Newman's weights 1/(n − 1).
WITH holdings AS (
  SELECT a.source AS direction, c.target AS thing
  FROM edges a JOIN edges c ON c.source = a.target
  WHERE a.relation = 'assigns' AND c.relation IN ('contributesTo', 'shares') AND coalesce(a.role, '') <> 'involved'
  UNION
  SELECT source AS direction, target AS thing FROM edges WHERE relation = 'participates'
), sizes AS (
  SELECT direction, thing, count(*) OVER (PARTITION BY thing) AS holders FROM holdings
), held AS (
  SELECT direction, thing, holders FROM sizes WHERE holders <= (SELECT max(p.holders) FROM parameters p)
)
SELECT a.direction AS direction, b.direction AS other, count(*) AS shared, sum(1.0 / (a.holders - 1)) AS newman
FROM held a JOIN held b ON b.thing = a.thing AND a.direction < b.direction
GROUP BY a.direction, b.direction
ORDER BY shared DESC, direction, other;

-- name: together
-- Directions by the objectives that they carry or take part in together, likewise.
WITH holdings AS (
  SELECT DISTINCT source AS direction, target AS thing FROM edges WHERE relation = 'assigns'
), sizes AS (
  SELECT direction, thing, count(*) OVER (PARTITION BY thing) AS holders FROM holdings
), held AS (
  SELECT direction, thing, holders FROM sizes WHERE holders <= (SELECT max(p.holders) FROM parameters p)
)
SELECT a.direction AS direction, b.direction AS other, count(*) AS shared, sum(1.0 / (a.holders - 1)) AS newman
FROM held a JOIN held b ON b.thing = a.thing AND a.direction < b.direction
GROUP BY a.direction, b.direction
ORDER BY shared DESC, direction, other;

-- name: reach begin
CREATE TABLE reach AS SELECT node AS id, 0 AS distance FROM parameters;

-- name: reach round
-- As often as there are steps.
CREATE TABLE reach_next AS
SELECT id, min(distance) AS distance FROM (
  SELECT id, distance FROM reach
  UNION ALL
  SELECT e.target, r.distance + 1 FROM reach r JOIN edges e ON e.source = r.id
  UNION ALL
  SELECT e.source, r.distance + 1 FROM reach r JOIN edges e ON e.target = r.id
) found GROUP BY id;
DROP TABLE reach;
ALTER TABLE reach_next RENAME TO reach;

-- name: reach result
SELECT distance, count(*) AS nodes FROM reach GROUP BY distance ORDER BY distance;

-- name: components begin
CREATE TABLE components AS SELECT id, id AS component FROM nodes;

-- name: components round
-- Until the sum of the result no longer changes: every node takes the least name among its own and its neighbours'.
CREATE TABLE components_next AS
SELECT id, min(component) AS component FROM (
  SELECT id, component FROM components
  UNION ALL
  SELECT e.target, c.component FROM components c JOIN edges e ON e.source = c.id
  UNION ALL
  SELECT e.source, c.component FROM components c JOIN edges e ON e.target = c.id
) found GROUP BY id;
DROP TABLE components;
ALTER TABLE components_next RENAME TO components;

-- name: components result
SELECT component, count(*) AS nodes FROM components GROUP BY component ORDER BY nodes DESC, component;
