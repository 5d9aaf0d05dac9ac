package org.fieldbook.rating;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// Cohen's kappa: how far two people agree beyond what chance alone would bring about if each kept to their own
/// share of every answer. 1 is full agreement, 0 no more than chance, below 0 less.
///
/// Source of kappa: Cohen, Educational and Psychological Measurement 20 (1960), 37-46. Source of its standard error:
/// Fleiss, Cohen and Everitt, Psychological Bulletin 72 (1969), 323-327, the one for a kappa that need not be 0.
/// Cohen's own of 1960 is only approximate, and the one for a kappa of 0 only tests whether there is any agreement.
/// Both are worked out in whole numbers up to the one division and the one root.
///
/// @param tenThousandths rounded half away from 0
/// @param errorTenThousandths the standard error, likewise; empty where the formula gives 0, as in full agreement,
///     which would look like certainty
public record Kappa(int tenThousandths, Optional<Integer> errorTenThousandths) {

    private static final MathContext CONTEXT = MathContext.DECIMAL64;
    private static final BigDecimal UNIT = BigDecimal.valueOf(10_000);

    /// Kappa of a square table; empty where it is not defined: nobody is counted, or all that both answered is the
    /// same one answer.
    static Optional<Kappa> of(List<List<Integer>> table) {
        return new Sums(table).kappa();
    }

    /// The whole numbers that both are made of. With N pairs, D of them agreed, and R the sum of the products of
    /// the totals of each answer, kappa is (N D - R) / (N N - R).
    private static final class Sums {

        private final List<List<Integer>> table;
        private final List<Long> rows;
        private final List<Long> columns;
        private final BigInteger pairs;
        private final BigInteger apart;
        private final BigInteger products;
        private final BigInteger above;
        private final BigInteger below;

        Sums(List<List<Integer>> table) {
            this.table = table;
            List<Integer> places = places(table);
            rows = places.stream().map(i -> sum(places, j -> table.get(i).get(j))).toList();
            columns = places.stream().map(j -> sum(places, i -> table.get(i).get(j))).toList();
            long agreed = sum(places, i -> table.get(i).get(i));
            long all = rows.stream().mapToLong(Long::longValue).sum();
            pairs = BigInteger.valueOf(all);
            apart = BigInteger.valueOf(all - agreed);
            products =
                    places.stream()
                            .map(i -> big(rows.get(i)).multiply(big(columns.get(i))))
                            .reduce(BigInteger.ZERO, BigInteger::add);
            above = pairs.multiply(big(agreed)).subtract(products);
            below = pairs.pow(2).subtract(products);
        }

        private static List<Integer> places(List<List<Integer>> table) {
            return IntStream.range(0, table.size()).boxed().toList();
        }

        private static long sum(List<Integer> places, ToLongFunction<Integer> count) {
            return places.stream().mapToLong(count).sum();
        }

        private static BigInteger big(long number) {
            return BigInteger.valueOf(number);
        }

        Optional<Kappa> kappa() {
            if (below.signum() == 0) {
                return Optional.empty();
            }
            BigDecimal value = new BigDecimal(above).divide(new BigDecimal(below), CONTEXT);
            return Optional.of(new Kappa(rounded(value), error()));
        }

        /// The root of the variance, which in whole numbers is
        /// N (N (S + (N - D)² T) - (N K - R (N - D))²) / Q⁴, where K / Q is kappa, S sums over what agreed and T
        /// over what did not.
        private Optional<Integer> error() {
            BigInteger same = BigInteger.ZERO;
            BigInteger other = BigInteger.ZERO;
            for (int i : places(table)) {
                for (int j : places(table)) {
                    BigInteger count = big(table.get(i).get(j));
                    if (i == j) {
                        BigInteger totals = big(rows.get(i) + columns.get(i));
                        BigInteger term = below.subtract(totals.multiply(apart));
                        same = same.add(count.multiply(term.pow(2)));
                    } else {
                        BigInteger totals = big(columns.get(i) + rows.get(j));
                        other = other.add(count.multiply(totals.pow(2)));
                    }
                }
            }
            BigInteger first = pairs.multiply(same.add(apart.pow(2).multiply(other)));
            BigInteger second = pairs.multiply(above).subtract(products.multiply(apart)).pow(2);
            BigInteger variance = pairs.multiply(first.subtract(second));
            if (variance.signum() == 0) {
                return Optional.empty();
            }
            BigDecimal root = new BigDecimal(variance).sqrt(CONTEXT);
            return Optional.of(rounded(root.divide(new BigDecimal(below.pow(2)), CONTEXT)));
        }

        private static int rounded(BigDecimal value) {
            return value.multiply(UNIT).setScale(0, RoundingMode.HALF_UP).intValueExact();
        }
    }
}
