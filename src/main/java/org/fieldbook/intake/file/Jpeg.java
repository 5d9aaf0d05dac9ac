package org.fieldbook.intake.file;

import org.fieldbook.intake.AttachedFile.Tells;

import java.util.EnumSet;
import java.util.Set;

/// A picture as JPEG: segments with their lengths, then the picture, then its end. Telephones write more pictures
/// or films after that end, so what follows it is left alone.
final class Jpeg {

    static final String START = "\u00ff\u00d8\u00ff";

    private static final String END = "\u00ff\u00d9";
    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final int MARK = 0xFF;
    private static final int APP1 = 0xE1;
    private static final int SCAN = 0xDA;

    private Jpeg() {}

    /// Whether segments lead to a picture that has an end.
    static boolean isWhole(FileBytes file) {
        int scan = walk(file, (_, _) -> {});
        return scan > 0 && file.find(END, scan, file.size()) > 0;
    }

    static Set<Tells> tells(FileBytes file) {
        Set<Tells> tells = EnumSet.noneOf(Tells.class);
        walk(
                file,
                (kind, content) -> {
                    if (kind == APP1 && content.startsWith(EXIF)) {
                        tells.addAll(Exif.tells(content.part(EXIF.length(), content.size())));
                    } else if (kind == APP1 && content.startsWith(XMP)) {
                        tells.addAll(Exif.tellsOfWords(content));
                    }
                });
        return tells;
    }

    private interface Segment {
        void read(int kind, FileBytes content);
    }

    /// Where the picture begins; 0 if the segments do not lead to one.
    private static int walk(FileBytes file, Segment each) {
        int place = 2;
        while (place + 4 <= file.size() && file.at(place) == MARK) {
            int kind = file.at(place + 1);
            if (kind == MARK) {
                place++;
                continue;
            }
            if (kind == SCAN) {
                return place;
            }
            int length = (int) file.number(place + 2, Short.BYTES, false);
            if (length < Short.BYTES) {
                return 0;
            }
            each.read(kind, file.part(place + 4, length - Short.BYTES));
            place += 2 + length;
        }
        return 0;
    }
}
