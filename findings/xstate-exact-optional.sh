#!/usr/bin/env bash
# xstate 5.33.3: its own declarations do not pass exactOptionalPropertyTypes.
# Guess: a library whose types are its selling point compiles under every strict flag of TypeScript, so a host may check libraries too.
# Seen: with `strict` alone nothing is reported; with `exactOptionalPropertyTypes` and without `skipLibCheck`, its setup.d.ts fails with
#       TS2344 ("Type 'TConfig' does not satisfy the constraint 'StateSchema'"), although the host's own file only imports `setup`.
# So a package that names a type of xstate in its public declarations takes that flag from its hosts, or has them skip library checks.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund xstate@5.33.3 typescript@7.0.2 >/dev/null
echo "import { setup } from 'xstate'; export const made = setup({}).createMachine({});" > host.ts
check() { npx tsc --noEmit --strict --module nodenext --target es2022 --lib es2022,dom "$@" host.ts 2>&1 || true; }
plain=$(check)
exact=$(check --exactOptionalPropertyTypes true)
echo "strict: ${plain:-no error}"
echo "strict, exactOptionalPropertyTypes: $(grep -c 'xstate/dist/declarations/src/setup.d.ts.*TS2344' <<<"$exact" || true) errors TS2344 in setup.d.ts"
[ -z "$plain" ]
grep -q 'xstate/dist/declarations/src/setup.d.ts.*TS2344' <<<"$exact"
