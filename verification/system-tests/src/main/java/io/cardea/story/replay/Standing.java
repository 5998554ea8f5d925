package io.cardea.story.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// How a member of the replay stands with the company.
enum Standing {
    /// A membership over all of the log.
    MEMBER(72),
    /// A season's membership that ended early in the log.
    LEFT(8),
    /// A monthly membership that was not paid any more from early in the log on.
    OVERDUE(4),
    /// A membership that pauses in the middle of the log.
    PAUSED(6),
    /// A punch card of five entries.
    PUNCH_CARD(8),
    /// A membership whose card was lost.
    CARD_LOST(2);

    private final int percent;

    Standing(int percent) {
        this.percent = percent;
    }

    /// Standings for this many members, shuffled by the seed; at least one of each where there are enough members.
    static List<Standing> drawn(int members, long seed) {
        var drawn = new ArrayList<Standing>();
        for (Standing standing : values()) {
            int share = standing == MEMBER ? 0 : Math.max(1, members * standing.percent / 100);
            drawn.addAll(Collections.nCopies(share, standing));
        }
        while (drawn.size() < members) {
            drawn.add(MEMBER);
        }
        Collections.shuffle(drawn, new Random(seed));
        return List.copyOf(drawn.subList(0, members));
    }
}
