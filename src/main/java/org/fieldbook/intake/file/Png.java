package org.fieldbook.intake.file;

import org.fieldbook.intake.AttachedFile.Tells;

import java.util.EnumSet;
import java.util.Set;

/// A picture as PNG: chunks, each with its length.
final class Png {

    static final String START = "\u0089PNG\r\n\u001a\n";

    private static final int BESIDE = 12;
    private static final int NAME = 4;
    private static final int CONTENT = 8;

    private Png() {}

    /// Whether one chunk follows the other from the first to the last, and nothing comes after it.
    static boolean isWhole(FileBytes file) {
        int place = START.length();
        boolean isFirst = true;
        while (place + BESIDE <= file.size()) {
            if (isFirst != file.is(place + NAME, "IHDR")) {
                return false;
            }
            isFirst = false;
            boolean isLast = file.is(place + NAME, "IEND");
            long next = next(file, place);
            if (isLast || next > file.size()) {
                return isLast && next == file.size();
            }
            place = (int) next;
        }
        return false;
    }

    private static long next(FileBytes file, int place) {
        return place + BESIDE + file.number(place, Integer.BYTES, false);
    }

    static Set<Tells> tells(FileBytes file) {
        Set<Tells> tells = EnumSet.noneOf(Tells.class);
        for (long place = START.length(); place + BESIDE <= file.size(); ) {
            int here = (int) place;
            long next = next(file, here);
            FileBytes content =
                    file.part(
                            here + CONTENT,
                            (int) Math.min(next - here, Integer.MAX_VALUE) - BESIDE);
            if (file.is(here + NAME, "eXIf")) {
                tells.addAll(Exif.tells(content));
            } else if (file.is(here + NAME, "iTXt")) {
                tells.addAll(Exif.tellsOfWords(content));
            }
            place = next;
        }
        return tells;
    }
}
