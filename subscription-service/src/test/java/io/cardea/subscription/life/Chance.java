package io.cardea.subscription.life;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Draws deeds. Payments and waiting come often, so that lives are long; everything else comes often enough to meet
/// everything else.
record Chance(RandomGenerator random) {

    List<Deed> deeds(int count) {
        var deeds = new ArrayList<Deed>();
        for (int n = 0; n < count; n++) {
            deeds.add(deed());
        }
        return deeds;
    }

    private Deed deed() {
        return switch (random.nextInt(42)) {
            case 0, 1, 2, 3, 4, 5, 6 -> new Deed.Wait(days(), random.nextInt(24));
            case 7, 8, 9, 10, 11, 12, 13 -> new Deed.Pay(0, false);
            case 14 -> new Deed.Pay(random.nextInt(4) - 1, random.nextInt(3) == 0);
            case 15, 16 -> new Deed.Renew();
            case 17, 18, 19, 20 -> new Deed.Freeze(random.nextInt(50), open() ? null : 1 + random.nextInt(40));
            case 21, 22 -> new Deed.Unfreeze();
            case 23 -> new Deed.Cancel(random.nextBoolean(), random.nextBoolean());
            case 24, 25 -> new Deed.Undo(random.nextInt(4) > 0);
            case 26, 27, 28 -> new Deed.Change(product(), random.nextBoolean());
            case 29, 30 -> new Deed.Extend(product());
            case 31 -> new Deed.MoveAnchor(1 + random.nextInt(60));
            case 32 -> new Deed.Withdraw(random.nextInt(3));
            case 33 -> new Deed.Prolong(1 + random.nextInt(40), random.nextBoolean());
            case 34 -> random.nextBoolean() ? new Deed.TransferToMember() : new Deed.TransferTo(random.nextInt(4));
            case 35 -> new Deed.Turn(random.nextInt(4));
            case 36 -> new Deed.Use();
            case 37 -> new Deed.Count(random.nextInt(2));
            case 38 -> new Deed.MoveHome(random.nextInt(Scenery.ZONES.size()));
            case 39, 40 -> new Deed.GiveBack(random.nextInt(4));
            default -> new Deed.Resolve(random.nextBoolean());
        };
    }

    private int product() {
        return random.nextInt(Scenery.PRODUCTS.size());
    }

    private boolean open() {
        return random.nextInt(4) == 0;
    }

    /// Mostly short, sometimes past everything.
    private int days() {
        return switch (random.nextInt(8)) {
            case 0 -> random.nextInt(400);
            case 1 -> 0;
            default -> random.nextInt(25);
        };
    }
}
