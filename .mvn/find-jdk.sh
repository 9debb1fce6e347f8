# Sourced by mvnw and wafaa. POSIX sh.
#
# find_jdk prints the home of a JDK of version $WANTED_JDK, or returns 1.
# It looks where the environment points first, then where JDKs usually lie.

WANTED_JDK=25

# A JDK says its version in the file "release"; one without that file is asked.
is_wanted_jdk() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  if [ -f "$1/release" ]; then
    grep -q "^JAVA_VERSION=\"$WANTED_JDK[.+\"-]" "$1/release"
  else
    "$1/bin/java" -version 2>&1 | grep -q "version \"$WANTED_JDK[.+\"-]"
  fi
}

# The home behind a "java" on the PATH, which may be a chain of links.
home_of_command() {
  file=$(command -v "$1") || return 1
  while [ -L "$file" ]; do
    link=$(readlink "$file")
    case $link in
    /*) file=$link ;;
    *) file=$(dirname "$file")/$link ;;
    esac
  done
  bin=$(dirname "$file")
  (cd "$bin/.." 2>/dev/null && pwd -P)
}

find_jdk() (
  set +efu
  for home in "${JAVA_HOME-}" "$(home_of_command javac)" "$(home_of_command java)" \
    "${JDK_25-}" "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* /usr/local/*jdk* \
    "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jbang/cache/jdks/* \
    "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /home/linuxbrew/.linuxbrew/opt/openjdk*/libexec; do
    [ -n "$home" ] && is_wanted_jdk "$home" && printf '%s\n' "$home" && return 0
  done
  if [ -x /usr/libexec/java_home ]; then
    home=$(/usr/libexec/java_home -v "$WANTED_JDK" 2>/dev/null)
    [ -n "$home" ] && is_wanted_jdk "$home" && printf '%s\n' "$home" && return 0
  fi
  return 1
)
