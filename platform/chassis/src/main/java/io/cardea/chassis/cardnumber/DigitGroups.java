package io.cardea.chassis.cardnumber;

import java.util.ArrayList;
import java.util.List;

/// Digits as somebody has grouped them. Numbers that only stand beside one another are grouped otherwise than cards'
/// are.
final class DigitGroups {

    private static final int USUAL = 3;

    private final StringBuilder digits = new StringBuilder();
    private final List<Integer> complete = new ArrayList<>();
    private int inThisGroup;

    void add(int digit) {
        digits.append(digit);
        inThisGroup++;
    }

    void next() {
        complete.add(inThisGroup);
        inThisGroup = 0;
    }

    int count() {
        return digits.length();
    }

    boolean areACard() {
        return areGroupedAsACard() && Issuer.anyHas(digits) && passesLuhn();
    }

    private boolean areGroupedAsACard() {
        return complete.stream().allMatch(size -> size >= USUAL)
                || inThisGroup == 1 && complete.stream().allMatch(size -> size == 1);
    }

    private boolean passesLuhn() {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }
}
