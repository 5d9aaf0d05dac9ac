package org.fieldbook.service;

import org.fieldbook.framework.Attribute;
import org.fieldbook.framework.Framework;
import org.fieldbook.framework.KeyQuestion;
import org.fieldbook.framework.Sample;
import org.fieldbook.framework.Standard;
import org.fieldbook.inspection.Member;
import org.fieldbook.inspection.Members;
import org.fieldbook.inspection.Noticed;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The words of an inspection that are no names of people under supervision.
public final class KnownWords {

    private KnownWords() {}

    /// The words of the framework's headings and lists, of the service, and of the team's names.
    public static Set<String> of(Snapshot now) {
        List<String> texts = new ArrayList<>();
        Framework framework = now.framework();
        texts.add(framework.title());
        texts.add(now.card().service());
        framework.standards().stream().map(Standard::title).forEach(texts::add);
        framework.questions().stream().map(KeyQuestion::title).forEach(texts::add);
        for (Sample sample : framework.samples()) {
            for (Attribute attribute : sample.attributes()) {
                texts.add(attribute.title());
                texts.addAll(attribute.values());
            }
        }
        Members.of(now.state()).stream().map(Member::name).forEach(texts::add);
        return Noticed.words(texts);
    }
}
