package io.cardea.testing.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Proves that what a service publishes to one topic and the files under `contracts/events/<topic>/` agree, in both
/// directions. The service gives its samples, at least one per case of the sealed change:
///
/// ```java
/// EventContract.of(HouseStyle.mapper(), "identity.cards", "card", CardChange.class)
///         .mapping(CardMessage::of, change -> change)
///         .sample(active, new CardChange.Issued())
///         .sample(blocked, new CardChange.Blocked("lost"))
///         .verify();
/// ```
///
/// With `-Dcontracts.write=true` missing schemas and examples are drafted; with `all`, examples are also rewritten.
///
/// @param <S> the aggregate's state
/// @param <C> the sealed type of its changes
public final class EventContract<S, C> {

    private final ObjectMapper mapper;
    private final String topic;
    private final String aggregate;
    private final Class<C> changes;
    private final List<EventSample> samples = new ArrayList<>();
    private ContractFiles files = ContractFiles.ofRepository();
    private Function<S, Object> publicState = state -> state;
    private Function<C, Object> publicChange = change -> change;

    private EventContract(ObjectMapper mapper, String topic, String aggregate, Class<C> changes) {
        this.mapper = mapper;
        this.topic = topic;
        this.aggregate = aggregate;
        this.changes = changes;
    }

    /// Starts the proof for one topic.
    ///
    /// @param mapper writes JSON exactly as the service does
    /// @param aggregate the singular kebab-case word in `cardea.<aggregate>.<change>.v1`
    /// @param changes the sealed type whose cases are the events
    public static <S, C> EventContract<S, C> of(ObjectMapper mapper, String topic, String aggregate, Class<C> changes) {
        return new EventContract<>(mapper, topic, aggregate, changes);
    }

    /// How inner facts become the message, where that is not the identity.
    public EventContract<S, C> mapping(Function<S, Object> state, Function<C, Object> change) {
        publicState = state;
        publicChange = change;
        return this;
    }

    EventContract<S, C> in(ContractFiles others) {
        files = others;
        return this;
    }

    /// The state after a change, and the change. Order is the order of versions in the examples.
    public EventContract<S, C> sample(S state, C change) {
        var name = Names.kebab(change.getClass().getSimpleName());
        var earlier = samples.stream().filter(s -> s.change().equals(name)).count();
        var told = publicChange.apply(change);
        var message = publicState.apply(state);
        var example = new EventExample(topic, aggregate, name, samples.size() + 1, body(told, message));
        samples.add(
                new EventSample(example, change.getClass(), told.getClass(), message.getClass(), (int) earlier + 1));
        return this;
    }

    /// Compares; throws one [AssertionError] that lists everything on which code and files differ.
    public void verify() {
        var findings = new Findings("Topic " + topic);
        drafts().writeMissing(samples);
        everyCaseHasASample(findings);
        everyCaseHasAFile(findings);
        if (findings.isEmpty()) {
            new EventComparison(files.topic(topic), findings).compare(samples);
        }
        findings.throwIfAny();
    }

    private EventDrafts drafts() {
        return new EventDrafts(files.topic(topic), new SchemaDraft(mapper));
    }

    private void everyCaseHasASample(Findings findings) {
        var sampled = samples.stream().map(EventSample::type).collect(Collectors.toSet());
        SealedCases.of(changes)
                .filter(leaf -> !sampled.contains(leaf))
                .forEach(leaf -> findings.add("no sample of " + leaf.getSimpleName()));
    }

    private void everyCaseHasAFile(Findings findings) {
        var wanted = SealedCases.of(changes)
                .map(leaf -> Names.kebab(leaf.getSimpleName()) + EventSample.SCHEMA)
                .collect(Collectors.toCollection(TreeSet::new));
        wanted.add("state" + EventSample.SCHEMA);
        var present = ContractFiles.list(files.topic(topic))
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(EventSample.SCHEMA))
                .collect(Collectors.toSet());
        difference(wanted, present)
                .forEach(name -> findings.add("no file " + name + " (-Dcontracts.write=true drafts it)"));
        difference(present, wanted).forEach(name -> findings.add("no case for the file " + name));
    }

    private static Set<String> difference(Set<String> some, Set<String> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private ObjectNode body(Object change, Object state) {
        var body = JsonNodeFactory.instance.objectNode();
        body.set("change", tree(change));
        body.set("state", tree(state));
        return body;
    }

    /// Through text, as a file is read: a tree of values tells an int from a long, JSON does not.
    private ObjectNode read(Object told) {
        try {
            return (ObjectNode) mapper.readTree(mapper.writeValueAsString(told));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write " + told, e);
        }
    }

    private JsonNode tree(Object told) {
        ObjectNode tree = read(told);
        return SealedCases.isCase(told.getClass()) ? tree.without("kind") : tree;
    }
}
