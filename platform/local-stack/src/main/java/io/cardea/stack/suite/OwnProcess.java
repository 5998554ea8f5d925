package io.cardea.stack.suite;

import io.cardea.stack.edge.Edge;
import io.cardea.stack.mailbox.Mailbox;
import io.cardea.stack.place.Checkout;
import io.cardea.stack.process.Command;
import io.cardea.stack.process.Tools;
import io.cardea.stack.provider.Provider;
import java.util.ArrayList;
import java.util.List;

/// How the parts that we wrote ourselves are run.
record OwnProcess(Part part, SuiteSettings settings, Secrets secrets) {
    Command command() {
        var words = new ArrayList<String>();
        words.add(Tools.java());
        words.addAll(memory());
        words.addAll(StartCache.FLAGS);
        words.addAll(List.of("-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        words.addAll(program());
        var environment = new OwnConfiguration(part, settings, secrets).environment();
        return new Command(part.title(), words, environment, settings.log(part), Command.Ending.TERM);
    }

    /// The gateway answers the doors and three services sell: they are worth the full compiler
    /// (docs/decisions/0016). For the others a quick start matters more. Whoever works in batches needs
    /// room for what a batch leaves behind: it would be copied again and again (docs/decisions/0071).
    private List<String> memory() {
        return switch (part) {
            case GATEWAY -> List.of("-Xms64m", "-Xmx192m", "-XX:MaxMetaspaceSize=160m", "-XX:+UseTransparentHugePages");
            case SUBSCRIPTION, BILLING, ENTITLEMENT ->
                List.of("-Xms160m", "-Xmn96m", "-Xmx320m", "-XX:MaxMetaspaceSize=160m");
            case PROVIDER ->
                List.of("-Xms96m", "-Xmn48m", "-Xmx256m", "-XX:MaxMetaspaceSize=96m", "-XX:TieredStopAtLevel=1");
            case EDGE, MAILBOX -> List.of("-Xms16m", "-Xmx64m", "-XX:MaxMetaspaceSize=96m", "-XX:TieredStopAtLevel=1");
            default -> List.of("-Xms48m", "-Xmx128m", "-XX:MaxMetaspaceSize=160m", "-XX:TieredStopAtLevel=1");
        };
    }

    private List<String> program() {
        var checkout = Checkout.find();
        return switch (part) {
            case EDGE -> mainClass(checkout, Edge.class);
            case PROVIDER -> mainClass(checkout, Provider.class);
            case MAILBOX -> mainClass(checkout, Mailbox.class);
            case GATEWAY -> gateway(StartCache.ofGateway(checkout));
            default -> quarkusApplication(checkout);
        };
    }

    private static List<String> mainClass(Checkout checkout, Class<?> main) {
        var target = checkout.root().resolve("platform/local-stack/target");
        var classpath = target.resolve("classes") + ":" + target.resolve("lib") + "/*";
        return List.of("-cp", classpath, main.getName());
    }

    private static List<String> gateway(StartCache cache) {
        var words = new ArrayList<>(cache.words());
        words.addAll(List.of("-jar", cache.jar().toString()));
        return words;
    }

    private List<String> quarkusApplication(Checkout checkout) {
        var jar = checkout.built(part.title() + "/target/quarkus-app/quarkus-run.jar");
        return List.of("--add-opens=java.base/java.nio=ALL-UNNAMED", "-jar", jar.toString());
    }
}
