package org.fieldbook.rating;

/// A 95 % Wilson score interval for a proportion, without finite population correction. Shown beside a
/// percentage; decides nothing.
///
/// @param lowTenths lower end in tenths of a per cent, rounded half up
/// @param highTenths upper end likewise
public record Interval(int lowTenths, int highTenths) {}
