package io.cardea.story.login;

/// A name and a password. The password is never part of the text form.
public record Login(String name, String password) {

    @Override
    public String toString() {
        return name;
    }
}
