package org.fieldbook.intake;

/// One answer that came in a file.
///
/// @param reference of the case or other subject
/// @param code of a key question or prompt
/// @param answer `yes`, `no`, `na`, or empty for none
/// @param reason what was said about it; empty if nothing was
public record AnswerRow(long line, String reference, String code, String answer, String reason) {}
