package org.fieldbook.inspection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What looks like somebody's name or date of birth in a note. It is a guess that points and nothing else:
/// it misses names that stand alone or begin a sentence, rather than alarm at every capital.
///
/// @param from where it begins in the text
/// @param to where it ends
public record Noticed(Kind kind, int from, int to) {

    /// What it looks like.
    public enum Kind {
        NAME,
        BIRTH
    }

    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
    private static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])";
    private static final String NUMBERS =
            DAY + "\\s?[/.-]\\s?(?:0?[1-9]|1[0-2])\\s?[/.-]\\s?(?:(?:19|20)\\d\\d|\\d\\d)(?!\\d)";
    private static final String ISO = "(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])";
    private static final String IN_WORDS =
            "(?:" + DAY + "(?:st|nd|rd|th)?(?: of)? )?" + MONTH + ",? (?:19|20)\\d\\d";

    /// A date with its day, or after a word for birth also a month or a year alone.
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<![\\d/.-])(?:"
                            + NUMBERS
                            + "|"
                            + ISO
                            + "|"
                            + DAY
                            + "(?:st|nd|rd|th)?(?: of)? "
                            + MONTH
                            + ",? (?:19|20)\\d\\d)(?!\\d)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BORN =
            Pattern.compile(
                    "\\b(?:born|d\\.?\\s?o\\.?\\s?b\\b\\.?|date of birth|birthday)"
                            + "[\\s:,-]*(?:(?:is|was|on|in|the)\\s+)*"
                            + "(?<date>"
                            + NUMBERS
                            + "|"
                            + ISO
                            + "|"
                            + IN_WORDS
                            + "|(?:19|20)\\d\\d(?!\\d))",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");

    private static final String NAME_WORD = "\\p{Lu}[\\p{L}'\u2019-]*";

    private static final Pattern TITLED =
            Pattern.compile(
                    "\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\\.? " + NAME_WORD + "(?: " + NAME_WORD + ")?");

    /// Two to ten words that begin with a capital, one after the other on one line.
    private static final Pattern RUN =
            Pattern.compile(
                    "(?<![\\p{L}'\u2019-])\\p{Lu}[\\p{Ll}'\u2019][\\p{L}'\u2019-]*"
                            + "(?: \\p{Lu}[\\p{Ll}'\u2019][\\p{L}'\u2019-]*){1,9}");

    private static final Pattern WORD = Pattern.compile("[\\p{L}'\u2019-]+");

    /// Whoever was born later than this many years before the fieldwork is known by a word for birth only:
    /// younger dates are mostly those of the case.
    private static final int YOUNGEST = 10;

    /// Nobody reads a hint about more.
    private static final int MOST = 50;

    /// What stands in the text, in its order, at most fifty; nothing stands in it twice.
    ///
    /// @param known words of the framework and the service in small letters, which are no names
    /// @param year of the fieldwork
    public static List<Noticed> in(String text, Set<String> known, int year) {
        List<Noticed> found = new ArrayList<>();
        BORN.matcher(text)
                .results()
                .forEach(hit -> add(found, Kind.BIRTH, hit.start("date"), hit.end("date")));
        DATE.matcher(text)
                .results()
                .filter(hit -> isLongAgo(hit.group(), year))
                .forEach(hit -> add(found, Kind.BIRTH, hit.start(), hit.end()));
        TITLED.matcher(text)
                .results()
                .forEach(hit -> add(found, Kind.NAME, hit.start(), hit.end()));
        RUN.matcher(text).results().forEach(run -> addNames(found, text, run, known));
        return found.stream().sorted(Comparator.comparingInt(Noticed::from)).toList();
    }

    private static boolean isLongAgo(String date, int year) {
        Matcher found = YEAR.matcher(date);
        return found.find() && Integer.parseInt(found.group()) <= year - YOUNGEST;
    }

    /// Two words in a row that are no words of the work, unless what they name is a place.
    private static void addNames(
            List<Noticed> found, String text, MatchResult run, Set<String> known) {
        List<MatchResult> words = WORD.matcher(run.group()).results().toList();
        if (WorkWords.isPlace(words.getLast().group())) {
            return;
        }
        int first = startsSentence(text, run.start()) ? 1 : 0;
        for (int at = first; at + 1 < words.size(); at++) {
            MatchResult one = words.get(at);
            MatchResult other = words.get(at + 1);
            if (isNameLike(one.group(), known) && isNameLike(other.group(), known)) {
                add(found, Kind.NAME, run.start() + one.start(), run.start() + other.end());
                at++;
            }
        }
    }

    private static boolean isNameLike(String word, Set<String> known) {
        String small = WorkWords.plain(word);
        return !WorkWords.isOfTheWork(small) && !known.contains(small);
    }

    private static boolean startsSentence(String text, int at) {
        int before = at - 1;
        while (before >= 0
                && " \t\"'(\u2018\u201c-\u2013\u2022*".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        return before < 0 || ".!?:;\n".indexOf(text.charAt(before)) >= 0;
    }

    private static void add(List<Noticed> found, Kind kind, int from, int to) {
        if (found.size() < MOST
                && found.stream().noneMatch(one -> from < one.to && one.from < to)) {
            found.add(new Noticed(kind, from, to));
        }
    }

    /// The words of these texts as they are compared.
    public static Set<String> words(Iterable<String> texts) {
        Set<String> words = new HashSet<>();
        for (String text : texts) {
            WORD.matcher(text.toLowerCase(Locale.ROOT))
                    .results()
                    .forEach(word -> words.add(WorkWords.plain(word.group())));
        }
        return words;
    }
}
