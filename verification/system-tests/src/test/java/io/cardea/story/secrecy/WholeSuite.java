package io.cardea.story.secrecy;

import io.cardea.stack.suite.LocalSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// Everything that a running suite keeps.
public record WholeSuite(LocalSuite suite) {

    /// All of it, looked through.
    public Hunt hunt() {
        var hunt = new Hunt();
        try {
            new Databases(suite).show(hunt);
            new Topics(suite.kafka()).show(hunt);
            new KeptFiles(suite.data()).show(hunt);
            return hunt;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException("Cannot look everywhere", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// Puts a text into a database, a topic and a log.
    public void plant(String text) {
        try (var database = suite.database("billing");
                var statement = database.createStatement();
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", suite.kafka()),
                        new StringSerializer(),
                        new StringSerializer())) {
            statement.execute("create table planted as select '%s'::text as note".formatted(text));
            producer.send(new ProducerRecord<>("billing.payments", "planted", text))
                    .get();
            Files.writeString(suite.settings().logs().resolve("planted.log"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException("Cannot plant", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
