#!/bin/sh
# Drives the console in Chromium against the server built at $1, by all tests or those named after it. Says so where it cannot.
set -eu
jar=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
shift
cd "$(dirname "$0")/.."
skip() {
  printf '\n*** BROWSER TESTS SKIPPED: %s ***\n\n' "$1"
  exit 0
}

[ -f "$jar" ] || skip "there is no $jar"
[ -d node_modules/@playwright/test ] || skip "the console was not built here (it needs Node.js 20 or newer)"
for chromium in "${WAFAA_CHROMIUM-}" chromium chromium-browser google-chrome google-chrome-stable; do
  [ -n "$chromium" ] && found=$(command -v "$chromium") && break
done
[ -n "${found-}" ] || skip "no Chromium found; install one or name it in WAFAA_CHROMIUM"

. ../.mvn/find-jdk.sh
JAVA_HOME=$(find_jdk)
WAFAA_CHROMIUM=$found WAFAA_JAR=$jar JAVA_HOME=$JAVA_HOME exec npx --no-install playwright test "$@"
