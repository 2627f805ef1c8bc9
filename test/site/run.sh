#!/usr/bin/env bash
# Builds the docs site and opens it in a real browser (Debian's Chromium).
# Where there is none and apt-get cannot fetch it, it says so and ends well; the site is built all the same.
set -euo pipefail
cd "$(dirname "$0")/../.."

npm run --silent docs -- --build

CHROMIUM=${CHROMIUM:-$(command -v chromium || true)}
if [ -z "$CHROMIUM" ] && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium) \
    >/dev/null 2>&1 || true
  CHROMIUM=$(command -v chromium || true)
fi
if [ -z "$CHROMIUM" ]; then
  echo "test/site: SKIPPED: needs the Debian package chromium, and apt-get could not install it"
  exit 0
fi

CHROMIUM="$CHROMIUM" npx vitest run --config test/site/vitest.config.ts
