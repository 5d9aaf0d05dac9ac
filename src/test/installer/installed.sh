#!/usr/bin/env bash
# Installs the Debian package into a bare Debian, uses it there, installs a later version over it and removes it.
# As root; needs debootstrap, Xvfb, xdotool, ImageMagick and Debian's packages. Pictures go beside the package.
#
# installed.sh PACKAGE FOLDER
set -euo pipefail

package=$1
work=$2
root=$work/root
pictures=$work/pictures
display=:87
# Of a store in which there is nothing but what this script makes up.
passphrase='three blue kites again'

say() { printf '\n== %s\n' "$*"; }

fail() {
    picture failed || true
    printf 'installed.sh: %s\n' "$*" >&2
    exit 1
}

inside() {
    chroot --userspec=inspector:inspector "$root" env -i HOME=/home/inspector PATH=/usr/bin:/bin \
        DISPLAY=$display LANG=C.UTF-8 FIELDBOOK_PASSPHRASE="$passphrase" "$@"
}

fieldbook() { inside /opt/fieldbook/bin/fieldbook "$@"; }

picture() { import -display $display -window root "$pictures/$1.png"; }

# Waits for the program's window to show what it did not show before.
keys() {
    for key in "$@"; do
        xdotool key --clearmodifiers "$key"
        sleep 0.3
    done
    sleep 1
}

window() {
    for _ in $(seq 60); do
        if xdotool search --onlyvisible --name Fieldbook >/dev/null 2>&1; then
            sleep 2
            return 0
        fi
        sleep 0.5
    done
    fail 'no window after half a minute'
}

cleanup() {
    kill $(jobs -p) 2>/dev/null || true
    wait 2>/dev/null || true
    umount "$root/proc" 2>/dev/null || true
}
trap cleanup EXIT
export DISPLAY=$display

mkdir -p "$pictures"
if [ ! -e "$root/usr/bin/dpkg" ]; then
    say 'a bare Debian'
    debootstrap --variant=minbase bookworm "$root" http://deb.debian.org/debian >"$work/debootstrap.log"
fi
mountpoint -q "$root/proc" || mount -t proc proc "$root/proc"
chroot "$root" id inspector >/dev/null 2>&1 || chroot "$root" useradd --create-home inspector
rm -rf "$root/home/inspector/.local" "$root/home/inspector/.config" "$root/home/inspector/store"

say 'install'
chroot "$root" dpkg --purge fieldbook >/dev/null 2>&1 || true
cp "$package" "$root/fieldbook.deb"
# The same as a later version.
rm -rf "$work/later"
dpkg-deb --raw-extract "$package" "$work/later"
sed -i 's/^Version: .*/&.1/' "$work/later/DEBIAN/control"
dpkg-deb -Zgzip -z1 --build "$work/later" "$root/later.deb" >/dev/null
rm -rf "$work/later"
chroot "$root" env DEBIAN_FRONTEND=noninteractive sh -c \
    'apt-get update --quiet=2 && apt-get install --quiet=2 --yes --no-install-recommends /fieldbook.deb' \
    >"$work/install.log" 2>&1 || { tail -20 "$work/install.log"; fail 'not installed'; }
fieldbook --version
# The cache of loaded classes is what makes the start quick: refused, this fails.
inside env JAVA_TOOL_OPTIONS=-XX:AOTMode=on /opt/fieldbook/bin/fieldbook --version >/dev/null 2>&1 \
    || fail 'the cache of loaded classes is not used'
inside xdg-mime query default application/x-fieldbook | grep --quiet fieldbook \
    || fail 'bundles do not open with Fieldbook'
desktop=$(find "$root/usr/share/applications" -name '*fieldbook*.desktop' | head -1)
grep --quiet '^Exec=/opt/fieldbook/bin/fieldbook %f$' "$desktop" || fail "no %f in $desktop"

say 'a store with one case'
printf 'case,sample,inspector,sentence,sex\nIN-001,case,A. Tester,Licence,Female\n' \
    >"$root/home/inspector/cases.csv"
store=/home/inspector/store
fieldbook inspection new --store $store --code IN-1 --service 'Installed PDU' --framework pdu-2021 \
    --from 2023-03-06 --to 2023-03-17 --lead 'A. Tester'
fieldbook inspection import-cases /home/inspector/cases.csv --store $store

say 'a case recorded through the window'
Xvfb $display -screen 0 1440x900x24 >/dev/null 2>&1 &
sleep 2
openbox >/dev/null 2>&1 &
sleep 1
mkdir -p "$root/home/inspector/.config/Fieldbook"
printf '{"store":"%s"}' $store >"$root/home/inspector/.config/Fieldbook/settings.json"
chroot "$root" chown -R inspector:inspector /home/inspector
fieldbook >"$work/window.log" 2>&1 &
window
picture 1-passphrase
xdotool type --delay 30 "$passphrase"
keys Return
sleep 4
picture 2-inspections
keys space
sleep 4
keys alt+2
sleep 2
picture 3-cases
keys Return
sleep 3
# The first prompt of the first key question, then its judgement.
keys y
keys shift+y
picture 4-case

say 'a bundle opened by its file, by a second start'
fieldbook demo --dir /home/inspector/demo >"$work/demo.log" 2>&1 || fail 'no demo'
timeout 180 chroot --userspec=inspector:inspector "$root" env -i HOME=/home/inspector PATH=/usr/bin:/bin \
    DISPLAY=$display LANG=C.UTF-8 /opt/fieldbook/bin/fieldbook /home/inspector/demo/inspection.fieldbook \
    || fail 'the second start did not hand its file over'
sleep 4
picture 5-bundle
[ "$(xdotool search --onlyvisible --name Fieldbook | wc -l)" = 1 ] || fail 'two windows'
keys alt+F4
sleep 4
! pgrep -f /opt/fieldbook/bin/fieldbook >/dev/null || fail 'it did not leave'
fieldbook inspection state --store $store >"$work/state.json"
grep --quiet '2.2.1a' "$work/state.json" || fail 'the answer is not in the store'

say 'a later version over it'
chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get install --quiet=2 --yes /later.deb \
    >>"$work/install.log" 2>&1 || fail 'not installed over'
fieldbook inspection state --store $store >"$work/state-later.json"
cmp "$work/state.json" "$work/state-later.json" || fail 'the store changed'

say 'removed'
chroot "$root" env DEBIAN_FRONTEND=noninteractive apt-get remove --quiet=2 --yes fieldbook \
    >>"$work/install.log" 2>&1 || fail 'not removed'
[ ! -e "$root/opt/fieldbook" ] || fail 'it left files in /opt/fieldbook'
[ ! -e "$desktop" ] || fail 'it left its menu entry'
[ -e "$root$store/store.db" ] || fail 'it took the store along'
say 'all of it held'
