#!/bin/sh
# Ends what its starter leaves behind. Standard input names processes, "+ PID SIGNAL" or "- PID"; its end means that the starter is gone.
trap '' HUP INT TERM
watched=""
while read -r sign pid signal; do
  kept=""
  for entry in $watched; do
    [ "${entry%%:*}" = "$pid" ] || kept="$kept $entry"
  done
  watched=$kept
  [ "$sign" = "+" ] && watched="$pid:$signal $watched"
done

for entry in $watched; do
  kill -s "${entry#*:}" "${entry%%:*}" 2>/dev/null
done
tries=0
while [ -n "$watched" ] && [ "$tries" -lt 40 ]; do
  kept=""
  for entry in $watched; do
    kill -0 "${entry%%:*}" 2>/dev/null && kept="$kept $entry"
  done
  [ -z "$kept" ] && break
  tries=$((tries + 1))
  sleep 0.1
done
# Each was started as the leader of a group of its own: what it started goes with it.
for entry in $watched; do
  kill -s KILL -- "-${entry%%:*}" 2>/dev/null
done
exit 0
