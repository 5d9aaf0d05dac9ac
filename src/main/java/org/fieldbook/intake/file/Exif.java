package org.fieldbook.intake.file;

import org.fieldbook.intake.AttachedFile.Tells;

import java.util.EnumSet;
import java.util.Set;

/// Whether a picture says where and with what it was taken. Only the names of what it says are looked at: a reader of
/// the whole would make room for as much as the file claims.
final class Exif {

    private static final int MAKER = 0x010F;
    private static final int MODEL = 0x0110;
    private static final int PLACES = 0x8825;
    private static final int LATITUDE = 2;
    private static final int LONGITUDE = 4;
    private static final int ENTRY = 12;
    private static final int VALUE = 8;
    private static final int FIRST = 4;

    private Exif() {}

    /// Of a block of Exif, which is a small TIFF file.
    static Set<Tells> tells(FileBytes tiff) {
        boolean little = tiff.startsWith("II*\0");
        if (!little && !tiff.startsWith("MM\0*")) {
            return Set.of();
        }
        Set<Tells> tells = EnumSet.noneOf(Tells.class);
        long first = tiff.number(FIRST, Integer.BYTES, little);
        if (find(tiff, first, MAKER, little) > 0 || find(tiff, first, MODEL, little) > 0) {
            tells.add(Tells.DEVICE);
        }
        int places = find(tiff, first, PLACES, little);
        if (places > 0) {
            long at = tiff.number(places + VALUE, Integer.BYTES, little);
            if (find(tiff, at, LATITUDE, little) > 0 || find(tiff, at, LONGITUDE, little) > 0) {
                tells.add(Tells.PLACE);
            }
        }
        return tells;
    }

    /// Where the entry of this tag stands in a directory; 0 if it has none.
    private static int find(FileBytes tiff, long directory, int tag, boolean little) {
        if (directory <= 0 || directory > tiff.size()) {
            return 0;
        }
        int begin = (int) directory;
        long count = tiff.number(begin, Short.BYTES, little);
        for (int i = 0; i < count; i++) {
            int place = begin + Short.BYTES + i * ENTRY;
            if (place + ENTRY > tiff.size()) {
                return 0;
            }
            if (tiff.number(place, Short.BYTES, little) == tag) {
                return place;
            }
        }
        return 0;
    }

    /// Of a block of XMP, which says it in words.
    static Set<Tells> tellsOfWords(FileBytes xmp) {
        Set<Tells> tells = EnumSet.noneOf(Tells.class);
        String words = xmp.latin();
        if (words.contains("GPSLatitude") || words.contains("GPSLongitude")) {
            tells.add(Tells.PLACE);
        }
        if (words.contains("tiff:Make") || words.contains("tiff:Model")) {
            tells.add(Tells.DEVICE);
        }
        return tells;
    }
}
