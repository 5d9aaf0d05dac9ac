package org.fieldbook.service;

import org.fieldbook.inspection.SignedCounts;
import org.fieldbook.journal.Value;
import org.fieldbook.journal.json.CanonicalJson;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/// Tells what signed counts are and would bring to programs, each as one JSON document. What is not known is left out.
public final class DescribeCounts {

    private DescribeCounts() {}

    /// What was signed.
    public static String signed(SignedCounts counts, Path file) {
        SortedMap<String, Value> members = content(counts);
        members.put("file", Value.text(file.toString()));
        return write(members);
    }

    /// What taking counts in would mean, or meant.
    ///
    /// @param imported whether they are in now
    public static String preview(TakeInCounts.Preview preview, boolean imported) {
        SortedMap<String, Value> members = content(preview.counts());
        members.put("imported", new Value.Truth(imported));
        members.put("same", new Value.Truth(preview.same()));
        members.put(
                "remarks",
                new Value.Items(
                        preview.remarks().stream()
                                .<Value>map(one -> Value.text(word(one)))
                                .toList()));
        preview.heard().ifPresent(name -> members.put("heard", Value.text(name)));
        preview.instead()
                .ifPresent(other -> members.put("instead", Value.text(other.period().at())));
        return write(members);
    }

    private static SortedMap<String, Value> content(SignedCounts counts) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("inspection", Value.text(counts.inspection().toString()));
        members.put("practice", new Value.Truth(counts.practice()));
        members.put("code", Value.text(counts.unit().code()));
        members.put("unit", Value.text(counts.unit().name()));
        members.put("region", Value.text(counts.unit().region()));
        members.put("pack", Value.text(counts.pack().id()));
        members.put("packVersion", new Value.Whole(counts.pack().version()));
        members.put("at", Value.text(counts.period().at()));
        members.put(
                "words", new Value.Items(counts.words().stream().<Value>map(Value::text).toList()));
        members.put(
                "standards",
                new Value.Items(
                        counts.standards().stream().<Value>map(DescribeCounts::standard).toList()));
        return members;
    }

    private static Value standard(SignedCounts.Standard standard) {
        SortedMap<String, Value> members = new TreeMap<>();
        members.put("code", Value.text(standard.code()));
        standard.rating().ifPresent(rating -> members.put("rating", Value.text(rating.word())));
        return new Value.Members(members);
    }

    /// Such as `otherRegion`.
    private static String word(TakeInCounts.Remark remark) {
        String key = remark.key();
        return key.substring(key.lastIndexOf('.') + 1);
    }

    private static String write(SortedMap<String, Value> members) {
        return new String(CanonicalJson.write(new Value.Members(members)), StandardCharsets.UTF_8);
    }
}
