package org.fieldbook.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Words that people who write about supervision begin with a capital and that are nobody's name.
final class WorkWords {

    private static final Set<String> OF_THE_WORK =
            Set.copyOf(
                    List.of(
                            ("monday tuesday wednesday thursday friday saturday sunday january"
                                 + " february march april may june july august september october"
                                 + " november december christmas easter probation practitioner"
                                 + " officer service services national regional delivery unit"
                                 + " senior manager team leader inspector inspectorate lead court"
                                 + " crown magistrates judge youth community order orders suspended"
                                 + " sentence licence post custody supervision unpaid work"
                                 + " rehabilitation activity requirement requirements accredited"
                                 + " programme programmes curfew tag electronic monitoring breach"
                                 + " recall police constable sergeant social worker workers care"
                                 + " children child children's adult adults safeguarding hub"
                                 + " domestic abuse violence disclosure scheme serious further"
                                 + " offence harm risk risks assessment plan review public"
                                 + " protection arrangements multi agency level category victim"
                                 + " victims liaison contact log record records case cases note"
                                 + " notes report reports section home office ministry justice his"
                                 + " her majesty majesty's prison prisons governor mental health"
                                 + " nhs hospital doctor general practice universal credit job"
                                 + " centre jobcentre plus housing local authority council change"
                                 + " grow live alcoholics anonymous narcotics drug alcohol"
                                 + " treatment building better relationships thinking skills sexual"
                                 + " offences prevention restraining non molestation approved"
                                 + " premises integrated offender management pre cell yes no not"
                                 + " applicable area for improvement strength context england wales"
                                 + " english welsh british scotland scottish irish northern ireland"
                                 + " polish romanian united kingdom european union north south east"
                                 + " west greater upper lower new old saint st the a an and of to"
                                 + " in on at by with from he she they it there this that these"
                                 + " those when while after before if no his their our we i")
                                    .split(" ", -1)));

    private static final Set<String> PLACES =
            Set.copyOf(
                    List.of(
                            ("road street avenue lane close drive way crescent terrace gardens park"
                                 + " hill square house hostel hall centre center school college"
                                 + " university hospital surgery clinic church mosque temple"
                                 + " station hotel court prison town city county shire borough"
                                 + " council trust project charity foundation group limited ltd plc"
                                 + " army police services service team unit programme region agency"
                                 + " partnership club pub inn shelter refuge estate green bridge")
                                    .split(" ", -1)));

    private WorkWords() {}

    static boolean isOfTheWork(String plain) {
        return OF_THE_WORK.contains(plain) || PLACES.contains(plain);
    }

    /// Whether a name that ends in this word is that of a place or a body.
    static boolean isPlace(String word) {
        return PLACES.contains(plain(word));
    }

    /// Small letters, without what an owner's name ends in.
    static String plain(String word) {
        String small = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return small.endsWith("'s") ? small.substring(0, small.length() - 2) : small;
    }
}
