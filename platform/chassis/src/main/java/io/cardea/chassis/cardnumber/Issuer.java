package io.cardea.chassis.cardnumber;

import java.util.Arrays;
import java.util.Set;

/// How the numbers of an issuer begin, and how long they are (ISO/IEC 7812).
enum Issuer {
    VISA(4, 4, 13, 16, 19),
    MASTERCARD(51, 55, 16),
    MASTERCARD_SINCE_2017(2221, 2720, 16),
    AMERICAN_EXPRESS_34(34, 34, 15),
    AMERICAN_EXPRESS_37(37, 37, 15),
    DINERS_300(300, 305, 14, 16, 17, 18, 19),
    DINERS_36(36, 36, 14, 15, 16, 17, 18, 19),
    DINERS_38(38, 39, 14, 16, 17, 18, 19),
    JCB(3528, 3589, 16, 17, 18, 19),
    MAESTRO_50(50, 50, 13, 14, 15, 16, 17, 18, 19),
    MAESTRO_DISCOVER_AND_UNIONPAY(56, 69, 13, 14, 15, 16, 17, 18, 19);

    static final int LONGEST = 19;

    private final int first;
    private final int last;
    private final Set<Integer> lengths;

    /// @param first the lowest and the highest first digits, of one length
    Issuer(int first, int last, Integer... lengths) {
        this.first = first;
        this.last = last;
        this.lengths = Set.of(lengths);
    }

    static boolean anyHas(CharSequence digits) {
        return Arrays.stream(values()).anyMatch(issuer -> issuer.has(digits));
    }

    private boolean has(CharSequence digits) {
        if (!lengths.contains(digits.length())) {
            return false;
        }
        int begin = Integer.parseInt(digits, 0, String.valueOf(first).length(), 10);
        return begin >= first && begin <= last;
    }
}
