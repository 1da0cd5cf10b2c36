# Sourced by ./tajuk and ./test, which set $root. What both must agree on: when the build is stale, and who may replace it.
#
# artifacts/tajuk.stamp     checksum of the sources that the program in artifacts was built from
# artifacts/tajuk.building  locked by whoever builds, so that two first calls build once
# artifacts/tajuk.lock      shared by every running Tajuk, taken alone to replace its files: overwriting the assemblies
#                           under a running server would crash it

program="$root/artifacts/bin/Tajuk/release/Tajuk.dll"
stamp="$root/artifacts/tajuk.stamp"

fail() {
  echo "$1" >&2
  exit 1
}

# Names and contents, not times: a deleted file counts, and a checkout that only touches files does not.
sources() {
  (
    cd "$root" || exit 1
    find src Directory.* global.json BannedSymbols.txt .editorconfig \
      \( -name bin -o -name obj \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 cksum | cksum
  )
}

is_fresh() {
  [ -f "$program" ] && [ -f "$stamp" ] && [ "$(sources)" = "$(cat "$stamp")" ]
}

# Without flock (macOS has none) two first calls may both build and nothing guards a running server: a convenience lost.
if command -v flock >/dev/null 2>&1; then
  lock() { flock "$@"; }
else
  lock() { :; }
fi

find_dotnet() {
  for folder in "${DOTNET_ROOT:-}" "$HOME/.dotnet" /usr/local/share/dotnet; do
    command -v dotnet >/dev/null 2>&1 && return
    [ -x "$folder/dotnet" ] && PATH="$PATH:$folder"
  done
  command -v dotnet >/dev/null 2>&1 ||
    fail "Tajuk needs the .NET 10 SDK and found no 'dotnet': install it from https://dotnet.microsoft.com/download/dotnet/10.0 and call again."
}

need_sdk() {
  (cd "$root" && dotnet --version >/dev/null 2>&1) ||
    fail "Tajuk needs the .NET 10 SDK; this machine has: $(dotnet --list-sdks 2>/dev/null | cut -d' ' -f1 | tr '\n' ' ')- install it from https://dotnet.microsoft.com/download/dotnet/10.0 and call again."
}

# build WHAT [OPTION...]: compiles and leaves the stamp of the sources as they were when it began. The compiler's own
# servers outlive the build: they must not inherit the locks.
build() {
  built=$(sources)
  rm -f "$stamp"
  (cd "$root" && dotnet build "$@" -c Release --nologo -v minimal 8>&- 9>&-) || return 1
  echo "$built" >"$stamp"
}
