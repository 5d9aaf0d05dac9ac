package org.fieldbook.framework;

/// A question that informs a judgement and never decides it. Answered Yes, No or Not applicable.
///
/// @param code the key question's code and a letter, such as `2.2.3a`
/// @param guidance what to look for; empty if the pack says nothing
public record Prompt(
        String code, String text, String guidance, Condition appliesWhen, Provenance provenance) {

    /// The letter people read beside the prompt.
    public String letter() {
        return code.substring(code.length() - 1);
    }
}
