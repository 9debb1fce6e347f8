#!/bin/sh
# Builds the console into the folder given, when something has changed since the last time. Run by Maven.
set -eu
cd "$(dirname "$0")/.."
classes=${1-target/classes}
say() { printf 'console: %s\n' "$1"; }

if ! command -v node >/dev/null || ! command -v npm >/dev/null || [ "$(node -p 'process.versions.node.split(".")[0]')" -lt 20 ]; then
  say "NOT BUILT: it needs Node.js 20 or newer with npm, and found none. The server will run without its pages."
  exit 0
fi

# What the pages are built from, whatever the times of the files.
inputs=$(find src public build index.html package.json package-lock.json tsconfig.json vite.config.ts -type f ! -name '*.test.*' -exec cksum {} + | sort -k 3 | cksum | cut -d ' ' -f 1)
if [ "$(cat dist/.inputs 2>/dev/null || true)" = "$inputs" ]; then
  say "unchanged since its last build, not built again"
else
  lock=$(cksum <package-lock.json)
  if [ "$(cat node_modules/.wafaa-lock 2>/dev/null || true)" != "$lock" ]; then
    say "fetching packages ..."
    npm ci --no-audit --no-fund --loglevel=error
    printf '%s\n' "$lock" >node_modules/.wafaa-lock
  fi
  say "building ..."
  npm run --silent build -- --logLevel warn
  node build/first-load.mjs
  # What compresses is kept compressed, so that the server does not do it for each browser.
  find dist/assets -name '*.js' -o -name '*.css' | while read -r file; do gzip -9 -k -f -n "$file"; done
  printf '%s\n' "$inputs" >dist/.inputs
fi
rm -rf "$classes/console"
mkdir -p "$classes/console"
cp -R dist/assets dist/index.html dist/boot.js dist/favicon.svg dist/favicon-dot.svg "$classes/console/"
