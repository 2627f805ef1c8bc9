#!/usr/bin/env bash
# Judges the package as it is published: what is in it, what resolves, which compilers take it.
# Its judges are a package of their own; where they cannot be installed, it says so and ends well.
set -euo pipefail
cd "$(dirname "$0")/../.."

if ! npm ci --prefix test/published --ignore-scripts --silent --no-audit --no-fund; then
  echo "test/published: SKIPPED: its judges could not be installed"
  exit 0
fi
npx vitest run --config test/published/vitest.config.ts
