# Usage: lifeline SIGNAL SECONDS PROGRAM [ARGUMENT...]
#
# Runs PROGRAM in the place of this shell, and beside it a watch over standard input, a pipe that only the launcher holds
# open. When the launcher lets go of it, or dies of whatever cause, the watch sends SIGNAL, and KILL after SECONDS.
signal=$1 patience=$2 program=$$
shift 2
trap '' INT HUP # Ctrl-C is for the launcher, which ends its parts in order
exec 3<&0
(
    while read -r _; do :; done
    kill -s "$signal" "$program" 2>/dev/null
    while [ "$patience" -gt 0 ] && kill -s 0 "$program" 2>/dev/null; do
        sleep 1
        patience=$((patience - 1))
    done
    kill -s KILL "$program" 2>/dev/null
) <&3 >/dev/null 2>&1 &
exec "$@" 3<&- </dev/null
