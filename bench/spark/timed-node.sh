#!/bin/sh
# Node, and behind it a line in $WORKER_TIMES: the command, then its CPU as user and system time.
node "$@"
status=$?
times > "$WORKER_TIMES.$$"
echo "$* $(tail -n 1 "$WORKER_TIMES.$$")" >> "$WORKER_TIMES"
rm "$WORKER_TIMES.$$"
exit $status
