#!/bin/sh
# Starts Fieldbook on Linux by lib/app/fieldbook.cfg, as jpackage's launcher does. That one asks rpm and dpkg first which package it
# is of, and does so twice: 0.15 s where few packages are installed, and longer where there are many.
self=$0
if [ -L "$self" ]; then
    self=$(readlink -f "$self")
fi
bin=${self%/*}
case $bin in
/*/bin) home=${bin%/bin} ;;
*) home=$(cd "$bin/.." && pwd) ;;
esac
app=$home/lib/app
classpath=
main=
given=$#
while IFS= read -r line || [ -n "$line" ]; do
    case $line in
    *'$APPDIR'*) line=${line%%'$APPDIR'*}$app${line#*'$APPDIR'} ;;
    esac
    case $line in
    app.classpath=*) classpath=${classpath:+$classpath:}${line#*=} ;;
    app.mainclass=*) main=${line#*=} ;;
    java-options=*) set -- "$@" "${line#*=}" ;;
    esac
done <"$app/${self##*/}.cfg"
set -- "$@" -classpath "$classpath" "$main"
# What was given comes last.
while [ "$given" -gt 0 ]; do
    set -- "$@" "$1"
    shift
    given=$((given - 1))
done
# Java's own launcher reads it, and nobody else says how Fieldbook runs.
unset JDK_JAVA_OPTIONS
exec "$home/lib/runtime/bin/fieldbook" "$@"
