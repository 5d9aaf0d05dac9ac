package org.fieldbook.framework;

/// Something recorded about a subject of a sample beside its key questions. It rates nothing.
///
/// @param code such as `homeVisitsMade`; shares one space of names with the codes of standards,
///     questions and prompts
/// @param guidance what to look for; empty if the pack says nothing
/// @param required whether a subject to which it applies can only be complete with an answer
public record Item(
        String code,
        String text,
        String guidance,
        AnswerType answer,
        Condition appliesWhen,
        boolean required,
        Provenance provenance) {}
