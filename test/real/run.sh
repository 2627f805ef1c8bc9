#!/usr/bin/env bash
# Fetches servers that nobody here wrote, where apt-get can, and runs test/real on those that are
# there. Says which ran and which were skipped, and why. Arguments go to vitest: names of test files.
set -euo pipefail
cd "$(dirname "$0")/../.."

# name, a file that shows that it is installed, Debian packages
servers="
httpbin     /usr/lib/python3/dist-packages/httpbin     python3-httpbin gunicorn
nginx       /usr/sbin/nginx                            nginx-light
apache      /usr/sbin/apache2                          apache2-bin apache2-utils
squid       /usr/sbin/squid                            squid
tinyproxy   /usr/bin/tinyproxy                         tinyproxy-bin
dante       /usr/sbin/danted                           dante-server
microsocks  /usr/bin/microsocks                        microsocks
http-server /usr/bin/python3                           python3
requests    /usr/lib/python3/dist-packages/requests    python3-requests python3-brotli
"

missing() { while read -r name file packages; do [ -z "$name" ] || [ -e "$file" ] || echo "$packages"; done <<<"$servers"; }

# Debian starts a server when it is installed, unless this file forbids it; one that is there stays.
forbid=/usr/sbin/policy-rc.d
fetch() {
  local made=""
  if [ ! -e "$forbid" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$forbid" && chmod +x "$forbid" && made=yes
  fi
  export DEBIAN_FRONTEND=noninteractive RUNLEVEL=1
  apt-get update -qq || true
  # One at a time, so that one that cannot be had does not keep the others away.
  while read -r packages; do
    # shellcheck disable=SC2086
    apt-get install -y -qq --no-install-recommends $packages || true
  done <<<"$1"
  [ -z "$made" ] || rm -f "$forbid"
}

wanted=$(missing)
why="apt-get could not install"
if [ -n "$wanted" ]; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    fetch "$wanted" >/dev/null 2>&1 </dev/null || true
  else
    why="not installed, and no root with apt-get to install"
  fi
fi

REAL_SERVERS=""
while read -r name file packages; do
  [ -n "$name" ] || continue
  if [ -e "$file" ]; then
    REAL_SERVERS="$REAL_SERVERS $name"
  else
    echo "test/real: SKIPPED $name: $why $packages"
  fi
done <<<"$servers"
echo "test/real: runs with$REAL_SERVERS"
[ -n "$REAL_SERVERS" ] || exit 0

# Each server's id is a file here as long as it runs, so that none outlives an interrupted run.
REAL_PROCESSES=$(mktemp -d)
stop() {
  for file in "$REAL_PROCESSES"/*; do
    [ ! -e "$file" ] || kill "$(basename "$file")" 2>/dev/null || true
  done
  rm -rf "$REAL_PROCESSES"
}
trap stop EXIT

export REAL_SERVERS REAL_PROCESSES
npx vitest run --config test/real/vitest.config.ts "$@"
