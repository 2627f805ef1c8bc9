#!/usr/bin/env bash
# Starts servers that nobody here wrote (Debian's httpbin under gunicorn) and runs test/real on them.
# Where they are not installed and apt-get cannot fetch them, it says so and ends well.
set -euo pipefail
cd "$(dirname "$0")/../.."

python=/usr/bin/python3
installed() { [ -x /usr/bin/gunicorn ] && "$python" -c 'import httpbin' 2>/dev/null; }

if ! installed; then
  if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-httpbin gunicorn) \
      >/dev/null 2>&1 || true
  fi
  if ! installed; then
    echo "test/real: SKIPPED: needs the Debian packages python3-httpbin and gunicorn, and apt-get could not install them"
    exit 0
  fi
fi

port=$("$python" -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
gunicorn --bind "127.0.0.1:$port" --workers 2 --log-level error httpbin:app &
server=$!
trap 'kill "$server" 2>/dev/null; wait "$server" 2>/dev/null || true' EXIT

for _ in $(seq 100); do
  "$python" -c "import socket; socket.create_connection(('127.0.0.1', $port), 1)" 2>/dev/null && break
  sleep 0.1
done

HTTPBIN_URL="http://127.0.0.1:$port" npx vitest run --config test/real/vitest.config.ts
