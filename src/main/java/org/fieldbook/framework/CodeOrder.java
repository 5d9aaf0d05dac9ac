package org.fieldbook.framework;

import java.util.Comparator;

/// The order of codes as people count: 2.9 before 2.10.
public final class CodeOrder implements Comparator<String> {

    public static final CodeOrder INSTANCE = new CodeOrder();

    private CodeOrder() {}

    @Override
    public int compare(String a, String b) {
        String[] left = a.split("\\.", -1);
        String[] right = b.split("\\.", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int byPart = comparePart(left[i], right[i]);
            if (byPart != 0) {
                return byPart;
            }
        }
        return Integer.compare(left.length, right.length);
    }

    /// Of two numbers without leading zeros the shorter is the smaller.
    private static int comparePart(String a, String b) {
        boolean numbers = isNumber(a) && isNumber(b);
        return numbers && a.length() != b.length()
                ? Integer.compare(a.length(), b.length())
                : a.compareTo(b);
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
