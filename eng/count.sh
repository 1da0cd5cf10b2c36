# Sourced by ./test, which sets $root, $results and $filtered. Counts what really happened, from the runners' own reports.

passed=0
failed=0

# attribute REPORT NAME: a number from the report's first element of its assembly.
attribute() { sed -n '1,2s/^.*<assembly [^>]* '"$2"'="\([0-9]*\)".*$/\1/p' "$1" | head -1; }

# count REPORT EXIT_CODE: adds one test program's results to the totals. A skipped test shows nothing, so it has failed. A
# program that leaves no report, or fails although its report says that all is well, is one failure. Exit code 8 says that
# no test matched, which is right for one of two programs when the caller asked for some tests only.
count() {
  [ "$2" = 8 ] && [ "$filtered" = 1 ] && return
  ran=0
  wrong=0
  if [ -f "$1" ]; then
    ran=$(attribute "$1" passed)
    wrong=$(($(attribute "$1" failed) + $(attribute "$1" errors) + $(attribute "$1" skipped)))
  fi
  [ "$2" != 0 ] && [ "$wrong" = 0 ] && wrong=1
  [ $((ran + wrong)) = 0 ] && wrong=1
  passed=$((passed + ran))
  failed=$((failed + wrong))
}

# program NAME [OPTION...]: becomes one test program, with its report in $results.
program() {
  name=$1
  shift
  exec "$root/artifacts/bin/$name/release/$name" --results-directory "$results" --report-xunit-xml --report-xunit-xml-filename "$name.xml" \
    --fail-skips on --progress off "$@" </dev/null
}

# run NAME [OPTION...]: runs one test program and counts it.
run() {
  (program "$@")
  count "$results/$1.xml" $?
}

# run_beside NAME [OPTION...]: starts one test program beside what comes next; join_beside waits, shows what it said and counts it.
run_beside() {
  beside=$1
  program "$@" >"$results/$beside.log" 2>&1 &
  beside_pid=$!
}

join_beside() {
  wait "$beside_pid"
  code=$?
  beside_pid=""
  cat "$results/$beside.log"
  count "$results/$beside.xml" $code
}

# verdict: the last line, and the exit code that goes with it.
verdict() {
  [ $((passed + failed)) -gt 0 ] || failed=1
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}
