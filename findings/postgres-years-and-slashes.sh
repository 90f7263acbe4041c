#!/usr/bin/env bash
# PostgreSQL 15 (Debian 12), full text search: 2023 is not found in "2021-2023", nor
# "cittadini" in "imprese/cittadini".
#
# What one would write from memory: to_tsvector splits at punctuation and looks words
# up in the Italian dictionary.
#
# What it does: before any dictionary a fixed parser gives each token a kind. After a
# digit "-2023" is a signed number, so the word kept is '-2023'. Two words joined by
# a slash are a file path, kept whole and not stemmed ("2024/2026" too). With the
# en dash of good typography, or with blanks around the sign, the words are there:
# the same period is found in one document and not in the next.
#
# Output seen: 'Piano 2021-2023' -> '-2023' '2021' 'pian'; 'imprese/cittadini' kept whole.
#
# Why it matters: periods of years and pairs with a slash stand in nearly every title
# of a plan; the search just finds fewer. Replace "-" between digits and "/" by
# blanks before indexing and before asking.
#
# Needs the right to install packages, or PostgreSQL 15 already there. The server of
# the test lives in the temporary folder and listens on no network.
set -euo pipefail
tmp=$(mktemp -d); bin=/usr/lib/postgresql/15/bin
as=(); if [ "$(id -u)" = 0 ]; then as=(runuser -u postgres --); fi
stop() { "${as[@]}" "$bin/pg_ctl" -D "$tmp/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$tmp"; }
trap stop EXIT
if [ ! -x "$bin/initdb" ]; then apt-get update -qq; apt-get install -y -qq postgresql-15 >/dev/null; fi
version=$("$bin/postgres" --version); echo "$version"
case "$version" in "postgres (PostgreSQL) 15."*) ;; *) echo "CHANGED: not PostgreSQL 15"; exit 1;; esac
if [ "$(id -u)" = 0 ]; then chown postgres "$tmp"; fi
cd "$tmp"
"${as[@]}" "$bin/initdb" -D "$tmp/data" -A trust -E UTF8 --locale=C.UTF-8 >/dev/null
"${as[@]}" "$bin/pg_ctl" -D "$tmp/data" -l "$tmp/log" -o "-k $tmp -c listen_addresses=''" -w start >/dev/null
changed=0
see() { # text, word asked for, whether found
  local sql="select to_tsvector('italian', '$1') @@ plainto_tsquery('italian', '$2'), to_tsvector('italian', '$1')"
  local got; got=$("${as[@]}" "$bin/psql" -h "$tmp" -d postgres -Atc "$sql")
  echo "$2 in \"$1\": $got"
  if [ "${got%%|*}" != "$3" ]; then echo "CHANGED: was $3"; changed=1; fi
}
see 'Piano 2021-2023' 2021 t
see 'Piano 2021-2023' 2023 f
see 'Piano 2021–2023' 2023 t
see 'Piano 2021 - 2023' 2023 t
see 'biennio 2024/2026' 2026 f
see 'servizi a imprese/cittadini' cittadini f
see 'servizi a imprese/cittadini' impresa f
see 'servizi a imprese e cittadini' impresa t
exit $changed
