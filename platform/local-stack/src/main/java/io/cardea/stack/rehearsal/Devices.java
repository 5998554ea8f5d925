package io.cardea.stack.rehearsal;

import io.cardea.stack.process.Http;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Devices at the doors of the club, which ask the gateway side by side, each on a connection that stays.
///
/// @param url of the gateway
/// @param members who come to the doors
record Devices(String url, int members) {
    private static final int HOW_MANY = 8;
    private static final int KINDS = 16;
    private static final Map<String, String> PROOF = Map.of("Authorization", Club.key());

    boolean isAdmitted(int member) {
        return ask(Club.credential(member), "").contains("\"outcome\":\"ADMITTED\"");
    }

    /// Has about so many checks answered.
    void ask(int checks) {
        try (var threads = Executors.newFixedThreadPool(HOW_MANY)) {
            var all = IntStream.range(0, HOW_MANY)
                    .mapToObj(device -> CompletableFuture.runAsync(() -> ask(device, checks / HOW_MANY), threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(all).join();
        }
    }

    private void ask(int device, int checks) {
        var random = new SplittableRandom(device);
        for (int check = 0; check < checks; check++) {
            ask(device, check, random.nextInt(members));
        }
    }

    /// Most checks are plain, and answered at once (docs/decisions/0070).
    private void ask(int device, int check, int member) {
        switch (check % KINDS) {
            case 0 -> ask(Club.credential(members + member), ""); // Nobody's.
            case 1, 2 -> ask(Club.credential(device), scan(device, check / KINDS)); // The second time as the first.
            case 3 -> ask(Club.credential(member), ",\"persons\":1"); // Not plain: the careful way.
            default -> ask(Club.credential(member), ",\"direction\":\"IN\"");
        }
    }

    private static String scan(int device, int number) {
        return ",\"scan\":\"%d-%d\"".formatted(device, number);
    }

    private String ask(String credential, String more) {
        var body = "{\"credential\":\"" + credential + "\"" + more + "}";
        return Http.post(url + "/v1/checks", PROOF, "application/json", body);
    }
}
