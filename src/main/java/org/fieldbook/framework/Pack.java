package org.fieldbook.framework;

/// A framework with the exact text it came from.
///
/// @param sha256 of the canonical text in UTF-8, as 64 lower-case hexadecimal digits; names the pack
/// @param canonical the pack's RFC 8785 JSON: what is stored, sent on, and rates
public record Pack(Framework framework, String sha256, String canonical) {}
