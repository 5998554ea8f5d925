package io.cardea.identity.realm;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.stream.Collectors;

/// Passwords that are shown once: five groups of four from 32 characters without look-alikes, 100 bits.
@ApplicationScoped
public class OneTimePasswords {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LETTERS = 20;

    private final SecureRandom random = new SecureRandom();

    /// Another one.
    public String next() {
        String letters = random.ints(LETTERS, 0, ALPHABET.length())
                .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
                .collect(Collectors.joining());
        return letters.replaceAll("(.{4})(?!$)", "$1-");
    }
}
