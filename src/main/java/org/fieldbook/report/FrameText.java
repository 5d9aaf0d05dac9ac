package org.fieldbook.report;

import org.fieldbook.framework.Framework;

import java.util.List;

/// What stands around every page of paper about an inspection: who printed it, from what state, with what.
record FrameText(
        InterimInput.Facts facts,
        InterimInput.Imprint imprint,
        Framework framework,
        Phrases phrases) {

    /// Characters of a name that fit into the foot of a page.
    private static final int ROOM = 24;

    /// @param notice what has to be known of every page
    /// @param heading the document's name
    Frame frame(String notice, String heading) {
        return new Frame(
                phrases.marking(facts),
                notice,
                heading,
                facts.service(),
                List.of(
                        phrases.text(
                                "frame.printed",
                                phrases.shortened(facts.service(), ROOM),
                                phrases.shortened(facts.code(), ROOM),
                                phrases.shortened(imprint.printedBy(), ROOM),
                                phrases.dateTime(imprint.computedAt())),
                        phrases.text(
                                "frame.versions",
                                imprint.appVersion(),
                                framework.id(),
                                Integer.toString(framework.version()),
                                imprint.packHash()
                                        .substring(0, Math.min(12, imprint.packHash().length())))),
                phrases.text("frame.state", imprint.state().text()),
                List.of(
                        phrases.text("frame.page"),
                        phrases.text("frame.pageOf"),
                        phrases.text("frame.pageEnd")));
    }
}
