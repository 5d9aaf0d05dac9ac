#!/usr/bin/env bash
# Installs the Debian package into a bare Debian, uses it there, installs a later version over it and removes it.
# As root; needs debootstrap, Xvfb, openbox, xdotool, ImageMagick's import and dpkg-deb, and a mirror of Debian. In FOLDER it
# leaves pictures, logs and results.md: what was tried, when, and what came of it.
#
# installed.sh PACKAGE FOLDER
set -euo pipefail

package=$1
work=$2
root=$work/root
pictures=$work/pictures
results=$work/results.md
frozen=$(dirname "$0")/../resources/org/fieldbook/frozen/backups-1
display=:87
home=/home/inspector
store=$home/store
# Of stores in which there is nothing but what this script and the tests make up.
passphrase='three blue kites again'
older_passphrase='three blue kites'
trying=

# What was tried so far held, or this would not be reached.
say() {
    [ -z "$trying" ] || printf '| %s | held |\n' "$trying" >>"$results"
    trying=$*
    printf '\n== %s\n' "$*"
}

fail() {
    picture failed || true
    printf '| %s | **did not hold**: %s |\n' "$trying" "$*" >>"$results"
    printf 'installed.sh: %s\n' "$*" >&2
    exit 1
}

inside() {
    chroot --userspec=inspector:inspector "$root" env -i HOME=$home PATH=/usr/bin:/bin \
        DISPLAY=$display LANG=C.UTF-8 "$@"
}

fieldbook() { inside FIELDBOOK_PASSPHRASE="$passphrase" /opt/fieldbook/bin/fieldbook "$@"; }

add() {
    chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes --no-install-recommends "$@" \
        >>"$work/install.log" 2>&1 || { tail -20 "$work/install.log"; fail "not installed: $*"; }
}

picture() { import -display $display -window root "$pictures/$1.png"; }

windows() { xdotool search --onlyvisible --name Fieldbook 2>/dev/null | wc -l; }

shown() { import -display $display -window root rgb:- | md5sum; }

# Waits until the screen is another than given and stays as it is, at most for a minute. A caret that blinks is no change
# that stays.
settle() {
    local now last= same=0
    for _ in $(seq 80); do
        sleep 0.7
        now=$(shown)
        if [ "$now" = "$last" ]; then same=$((same + 1)); else same=0; fi
        last=$now
        if [ "$now" != "$1" ] && [ "$same" -ge 2 ]; then
            return 0
        fi
    done
}

keys() {
    local before
    for key in "$@"; do
        before=$(shown)
        xdotool key --clearmodifiers "$key"
        settle "$before"
    done
}

window() {
    for _ in $(seq 120); do
        if [ "$(windows)" -gt 0 ]; then
            settle none
            return 0
        fi
        sleep 0.5
    done
    fail 'no window after a minute'
}

unlock() {
    xdotool type --delay 30 "$1"
    keys Return
    # The case or list that was open is laid out once the screen before it is gone.
    settle none
}

# As from a file manager.
open_file() { inside timeout 180 xdg-open "$1" >>"$work/window.log" 2>&1; }

leave() {
    xdotool key --clearmodifiers alt+F4
    for _ in $(seq 60); do
        pgrep -f /opt/fieldbook/lib/runtime/bin/fieldbook >/dev/null || return 0
        sleep 0.5
    done
    fail 'it did not leave'
}

use_store() {
    mkdir -p "$root$home/.config/Fieldbook"
    printf '{"store":"%s"}' "$1" >"$root$home/.config/Fieldbook/settings.json"
    chroot "$root" chown -R inspector:inspector $home
}

# The version of a store's tables: SQLite keeps it in four bytes of the file's head.
tables() { od --skip-bytes=60 --read-bytes=4 --address-radix=n --format=u1 "$1/store.db" | awk '{print $4}'; }

# Refused, the cache of loaded classes would cost every start a second, and nobody would know why.
cache_is_used() {
    grep --quiet 'AOTCache=\$APPDIR/fieldbook.aot' "$root/opt/fieldbook/lib/app/fieldbook.cfg" \
        || fail 'there is no cache of loaded classes'
    inside JAVA_TOOL_OPTIONS=-XX:AOTMode=on /opt/fieldbook/bin/fieldbook --version >/dev/null 2>&1 \
        || fail 'the cache of loaded classes is not used'
}

# What the lead inspector answered in the bundle; the inspector's own answers are all Yes.
lead_answered() { grep --quiet '"pdu-2021/2.2.1a":{[^}]*"value":"no"' "$1"; }
answered() { grep --quiet '"pdu-2021/2.2.1a":{[^}]*"value":"yes"' "$1"; }
judged() { grep --quiet '"pdu-2021/2.2.1":{[^}]*"value":"yes"' "$1"; }

cleanup() {
    kill $(jobs -p) 2>/dev/null || true
    wait 2>/dev/null || true
    umount "$root/proc" 2>/dev/null || true
}
trap cleanup EXIT
export DISPLAY=$display

[ "$(id -u)" = 0 ] || { echo 'installed.sh: it needs to be root' >&2; exit 2; }
for needed in debootstrap dpkg-deb Xvfb openbox xdotool import pgrep; do
    command -v $needed >/dev/null || { echo "installed.sh: it needs $needed" >&2; exit 2; }
done
mkdir -p "$pictures"
rm -f "$pictures"/* "$work/install.log" "$work/window.log"
printf '# %s, tried on %s\n\n| tried | outcome |\n|---|---|\n' "$(basename "$package")" "$(date --iso-8601)" >"$results"
Xvfb $display -screen 0 1440x900x24 >/dev/null 2>&1 &
sleep 2
openbox >/dev/null 2>&1 &

say 'A bare Debian'
if [ ! -e "$root/usr/bin/dpkg" ]; then
    debootstrap --variant=minbase bookworm "$root" http://deb.debian.org/debian >"$work/debootstrap.log"
fi
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
chroot "$root" id inspector >/dev/null 2>&1 || chroot "$root" useradd --create-home inspector
rm -rf "${root:?}$home"
chroot "$root" install --directory --owner=inspector --group=inspector $home
chroot "$root" dpkg --purge fieldbook >/dev/null 2>&1 || true
chroot "$root" apt-get update --quiet=2
# By these a desktop knows from a file's name what it is.
add shared-mime-info libfile-mimeinfo-perl

say 'Installed with what it depends on'
cp "$package" "$root/fieldbook.deb"
add /fieldbook.deb
fieldbook --version
cache_is_used
inside xdg-mime query default application/x-fieldbook | grep --quiet fieldbook \
    || fail 'bundles do not open with Fieldbook'
desktop=$(find "$root/usr/share/applications" -name '*fieldbook*.desktop' | head -1)
grep --quiet '^Exec=/opt/fieldbook/bin/fieldbook %f$' "$desktop" || fail "no %f in $desktop"
[ -s "$root/opt/fieldbook/lib/app/NOTICES.txt" ] || fail 'no notices beside the program'
grep --quiet 'AtlantaFX' "$root/opt/fieldbook/share/doc/copyright" || fail 'its copyright names Apache alone'

say 'By command: a lead inspector invites an inspector, records, and makes a bundle for them'
printf 'case,sample,inspector,sentence,sex\nIN-001,case,A. Tester,Licence,Female\nIN-002,case,B. Leader,Licence,Male\n' \
    >"$root$home/cases.csv"
printf 'case,question,answer\nIN-002,2.2.1a,no\nIN-002,2.2.1,no\n' >"$root$home/answers.csv"
fieldbook inspection new --store $home/lead --code IN-1 --service 'Installed PDU' --framework pdu-2021 \
    --from 2023-03-06 --to 2023-03-17 --lead 'B. Leader'
fieldbook inspection import-cases $home/cases.csv --store $home/lead
fieldbook inspection card --name 'A. Tester' --store $store --out $home/tester.card
words=$(fieldbook inspection invite --card $home/tester.card --store $home/lead --role inspector --out $home/invitation)
fieldbook bundle import $home/invitation --store $store --words "$words"
fieldbook inspection record --answers $home/answers.csv --store $home/lead
fieldbook bundle export --store $home/lead --to 'A. Tester' --out $home/evening.fieldbook
fieldbook inspection state --store $store >"$work/state-before.json"

say 'A bundle opened by its file starts the program, waits for the passphrase and is shown; nothing is taken in'
use_store $store
open_file $home/evening.fieldbook &
window
picture 1-passphrase
unlock "$passphrase"
picture 2-preview
leave
fieldbook inspection state --store $store >"$work/state-shown.json"
cmp "$work/state-before.json" "$work/state-shown.json" || fail 'opening a file changed the store'

say 'A bundle opened by its file, by a second start, shown in the one window and taken in'
fieldbook >>"$work/window.log" 2>&1 &
window
unlock "$passphrase"
# Where it was left.
picture 3-unlocked
before=$(shown)
open_file $home/evening.fieldbook || fail 'the second start did not hand its file over'
settle "$before"
picture 4-preview
[ "$(windows)" = 1 ] || fail 'two windows'
# On the button that takes in, which is there only when the bundle is shown.
before=$(shown)
xdotool mousemove 737 408 click 1
settle "$before"
picture 5-taken-in

say 'A case recorded through the window, and both read back from the store'
keys alt+2
picture 6-cases
keys Return
# The first prompt of the first key question, then its judgement.
keys y shift+y
picture 7-case
leave
fieldbook inspection state --store $store >"$work/state.json"
answered "$work/state.json" || fail 'the answer given in the window is not in the store'
judged "$work/state.json" || fail 'the judgement given in the window is not in the store'
! lead_answered "$work/state-before.json" || fail 'the answer of the bundle was there before'
lead_answered "$work/state.json" || fail 'the answer of the bundle is not in the store'

say 'A later version installed over it, with a store of today and an older one in place'
# The same as a later version.
rm -rf "$work/later"
dpkg-deb --raw-extract "$package" "$work/later"
sed -i 's/^Version: .*/&.1/' "$work/later/DEBIAN/control"
dpkg-deb -Zgzip -z1 --build "$work/later" "$root/later.deb" >/dev/null
rm -rf "$work/later"
cp -r "$frozen/store" "$root$home/older"
chroot "$root" chown -R inspector:inspector $home
old=$(tables "$root$home/older")
add /later.deb
cache_is_used
fieldbook inspection state --store $store >"$work/state-later.json"
cmp "$work/state.json" "$work/state-later.json" || fail 'the store changed'

say 'The older store unlocked in the later version: its tables are made new, and it holds what it held'
use_store $home/older
fieldbook >>"$work/window.log" 2>&1 &
window
unlock "$older_passphrase"
picture 8-older-store
leave
new=$(tables "$root$home/older")
[ "$new" -gt "$old" ] || fail "its tables are still of version $old"
printf 'tables of version %s, now %s\n' "$old" "$new"
passphrase=$older_passphrase
fieldbook inspection state --store $home/older >"$work/state-older.json"
# The command ends its line, the kept file does not.
cmp <(cat "$frozen/state.json"; echo) "$work/state-older.json" || fail 'the older store holds something else'
fieldbook store check --store $home/older || fail 'the older store does not check'

say 'Removed; stores stay'
chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get remove --quiet=2 --yes fieldbook \
    >>"$work/install.log" 2>&1 || fail 'not removed'
[ ! -e "$root/opt/fieldbook" ] || fail 'it left files in /opt/fieldbook'
[ ! -e "$desktop" ] || fail 'it left its menu entry'
[ -e "$root$store/store.db" ] || fail 'it took the store along'
say 'All of it held'
