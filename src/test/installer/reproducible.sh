#!/usr/bin/env bash
# Builds the jar again, of a copy of the source in another folder, and compares the two byte by byte.
#
# reproducible.sh JAR FOLDER
set -euo pipefail

jar=$1
folder=$2
project=$(cd "$(dirname "$0")/../../.." && pwd)

rm -rf "$folder"
mkdir -p "$folder"
for part in .mvn LICENSE installer pom.xml src; do
    cp -r "$project/$part" "$folder"
done
(cd "$folder" && mvn -q -Dmaven.test.skip prepare-package jar:jar@default-jar)
again=$folder/target/app/$(basename "$jar")
if cmp "$jar" "$again"; then
    printf 'The same %s bytes twice: %s\n' "$(stat --format=%s "$jar")" "$(sha256sum <"$jar" | cut -d' ' -f1)"
    exit 0
fi
echo 'reproducible.sh: the jars differ, in:' >&2
diff <(unzip -lv "$jar") <(unzip -lv "$again") >&2 || true
exit 1
