package org.fieldbook.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Looks for a word in files: as text, UTF-16, base64 at any of its three offsets or hexadecimal, each of
/// them also within whatever there is compressed with deflate, under the heads of zlib, gzip and zip.
public final class Scan {

    private static final int MOST = 16 << 20;
    private static final int HEAD = 30;
    private static final int GZIP_HEAD = 10;

    private final List<String> forms = new ArrayList<>();

    public Scan(String word) {
        for (Charset charset :
                List.of(
                        StandardCharsets.UTF_8,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)) {
            byte[] encoded = word.getBytes(charset);
            String hex = HexFormat.of().formatHex(encoded);
            forms.add(new String(encoded, StandardCharsets.ISO_8859_1));
            forms.add(hex);
            forms.add(hex.toUpperCase(Locale.ROOT));
            for (int offset = 0; offset < 3; offset++) {
                byte[] shifted = new byte[offset + encoded.length];
                System.arraycopy(encoded, 0, shifted, offset, encoded.length);
                String base64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                forms.add(base64.substring(offset == 0 ? 0 : offset + 1, base64.length() - 1));
            }
        }
    }

    /// The files below the folder that hold it.
    public List<Path> find(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> found = new ArrayList<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (isIn(Files.readAllBytes(file))) {
                    found.add(file);
                }
            }
            return found;
        }
    }

    private boolean isIn(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        if (forms.stream().anyMatch(text::contains)) {
            return true;
        }
        for (int at = 0; at + 2 < content.length; at++) {
            if (isCompressed(content, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCompressed(byte[] content, int at) {
        int first = content[at] & 0xff;
        int second = content[at + 1] & 0xff;
        if ((first & 0x0f) == 8 && first <= 0x78 && (first << 8 | second) % 31 == 0) {
            return isInflated(content, at, false);
        }
        if (first == 0x1f && second == 0x8b && content[at + 2] == 8) {
            return isInflated(content, at + GZIP_HEAD, true);
        }
        if (first == 'P' && second == 'K' && content[at + 2] == 3 && at + HEAD < content.length) {
            int name = (content[at + 26] & 0xff) | (content[at + 27] & 0xff) << 8;
            int more = (content[at + 28] & 0xff) | (content[at + 29] & 0xff) << 8;
            return isInflated(content, at + HEAD + name + more, true);
        }
        return false;
    }

    private boolean isInflated(byte[] content, int at, boolean isBare) {
        if (at >= content.length) {
            return false;
        }
        Inflater inflater = new Inflater(isBare);
        var plain = new ByteArrayOutputStream();
        try {
            inflater.setInput(content, at, content.length - at);
            byte[] part = new byte[8192];
            for (int read = inflater.inflate(part);
                    read > 0 && plain.size() < MOST;
                    read = inflater.inflate(part)) {
                plain.write(part, 0, read);
            }
        } catch (DataFormatException notCompressedOrNoFurther) {
            // What came out so far is looked at.
        } finally {
            inflater.end();
        }
        String text = plain.toString(StandardCharsets.ISO_8859_1);
        return forms.stream().anyMatch(text::contains);
    }
}
