package io.cardea.testing.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// One operation, tried by many.
record Trial(Door door, Operation operation) {

    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404, 405);

    static void refuseAll(Stream<Outcome> outcomes) {
        assertThat(outcomes.filter(outcome -> !outcome.isRefusal()).toList()).isEmpty();
    }

    /// What one caller got.
    record Outcome(Operation operation, int status) {
        boolean isRefusal() {
            return status == 401 || status == 403;
        }
    }

    Outcome byOne(Callers.Caller caller) {
        var answer = door.knock(operation, Disguises.plain(operation), caller.authorization());
        return new Outcome(operation, answer.status());
    }

    /// Somebody else's, and what does not exist, look the same.
    void hides(UUID owned, Callers.Caller neighbour) {
        var path = Disguises.plain(operation, owned);
        var answer = door.knock(operation, path, neighbour.authorization());
        assertThat(answer.status()).as(path).isIn(400, 404);
    }

    void refusesAll(List<Callers.Caller> callers) {
        var path = Disguises.plain(operation);
        var wrong = new ArrayList<String>();
        for (var caller : callers) {
            var answer = door.knock(operation, path, caller.authorization());
            if (answer.status() != 401 && answer.status() != 403) {
                wrong.add(caller.who() + " gets " + answer.status());
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Past the door they may still not find what does not exist, and a member may be told that it is not theirs.
    void letsIn(List<Callers.Caller> callers) {
        var path = Disguises.plain(operation);
        var wrong = new ArrayList<String>();
        for (var caller : callers) {
            var status = door.knock(operation, path, caller.authorization()).status();
            var refused = status == 401 || status == 403 && !caller.who().equals("member");
            if (refused || status >= 500) {
                wrong.add(caller.who() + " gets " + status);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Under no disguise of the path does a caller without the right get anything but a refusal. One without a token
    /// and one with a role too little are enough: which token is wrong has been tried on the plain path.
    void hasNoBackDoor(List<Callers.Caller> callers) {
        var few = List.of(callers.getFirst(), callers.getLast());
        var wrong = new ArrayList<String>();
        for (var path : Disguises.of(operation)) {
            for (var caller : few) {
                var status = door.knock(operation, path, caller.authorization()).status();
                if (!REFUSALS.contains(status)) {
                    wrong.add(caller.who() + " gets " + status + " at " + path);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
