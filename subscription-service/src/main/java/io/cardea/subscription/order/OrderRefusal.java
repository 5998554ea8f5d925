package io.cardea.subscription.order;

import io.cardea.chassis.refusal.Code;
import io.cardea.chassis.refusal.Refusal;
import java.time.LocalDate;
import java.util.UUID;

/// Why an order is not taken.
sealed interface OrderRefusal extends Refusal {

    /// The product was taken off sale. Who has bought it keeps it.
    @Code("order.product-withdrawn")
    record ProductWithdrawn(UUID product, String key) implements OrderRefusal {

        @Override
        public String detail() {
            return "The product %s is no longer on sale.".formatted(key);
        }

        @Override
        public String field() {
            return "product";
        }
    }

    /// The first day is not one of those that the product allows.
    @Code("order.start-not-allowed")
    record StartNotAllowed(LocalDate startsOn, LocalDate earliest, LocalDate latest) implements OrderRefusal {

        @Override
        public String detail() {
            return earliest.equals(latest)
                    ? "This starts on %s, and on no other day.".formatted(earliest)
                    : "This starts on a day from %s to %s.".formatted(earliest, latest);
        }

        @Override
        public String field() {
            return "startsOn";
        }
    }

    /// What would be bought ends on a day that has come.
    @Code("order.season-over")
    record SeasonOver(UUID product, LocalDate startsOn, LocalDate until) implements OrderRefusal {

        @Override
        public String detail() {
            return "This product is over on %s.".formatted(until);
        }
    }

    /// It is for a group, and the product is for one member only.
    @Code("order.not-shared")
    record NotShared(UUID product, String key) implements OrderRefusal {

        @Override
        public String detail() {
            return "The product %s is for one member and cannot be shared in a group.".formatted(key);
        }

        @Override
        public String field() {
            return "group";
        }
    }

    /// It is for a group that somebody else holds.
    @Code("order.not-the-holder")
    record NotTheHolder(UUID group, UUID member) implements OrderRefusal {

        @Override
        public String detail() {
            return "Member %s does not hold group %s; the holder buys for a group.".formatted(member, group);
        }

        @Override
        public String field() {
            return "group";
        }
    }

    /// It is for a group that is no more.
    @Code("order.group-dissolved")
    record GroupDissolved(UUID group) implements OrderRefusal {

        @Override
        public String detail() {
            return "Group %s is dissolved; form a new one first.".formatted(group);
        }

        @Override
        public String field() {
            return "group";
        }
    }
}
